package weir.metrics;

import java.util.Arrays;

/**
 * How long something took, over all the times it was done. All times are in milliseconds.
 *
 * <p><b>Shape.</b> Count, total and maximum are of everything recorded; the percentiles are exact,
 * of the last {@value #KEPT} recordings.
 *
 * <p><b>Costs.</b> Recording is O(1) and allocates nothing. A percentile copies what is kept and
 * takes a number of steps that is, as a rule, a small multiple of it.
 */
public final class TimeSpan implements Measure {
    /** In recordings, a power of two: about 17 seconds of frames. */
    static final int KEPT = 1024;

    private final String name;
    private final double[] recent = new double[KEPT];
    private int count;
    private double total;
    private double max;

    TimeSpan(String name) {
        this.name = name;
    }

    /**
     * It was done once more. What is not a positive time, as from a clock set back, counts as zero.
     */
    public void record(double milliseconds) {
        double time = milliseconds > 0 ? milliseconds : 0;
        recent[count & KEPT - 1] = time;
        count++;
        total += time;
        max = Math.max(max, time);
    }

    public int count() {
        return count;
    }

    public double total() {
        return total;
    }

    public double max() {
        return max;
    }

    /**
     * The shortest time within which at least {@code percent} of a hundred recordings were done, or
     * zero when there is none.
     *
     * @param percent from 1 to 100
     */
    public double percentile(int percent) {
        int kept = Math.min(count, KEPT);
        if (kept == 0) {
            return 0;
        }
        int rank = (kept * percent + 99) / 100;
        return select(Arrays.copyOf(recent, kept), rank - 1);
    }

    /**
     * What stands at {@code wanted} once {@code times} are in order, which they are only as far as
     * that takes: Hoare's selection (Algorithm 65, Communications of the ACM 4(7), 1961).
     */
    private static double select(double[] times, int wanted) {
        int low = 0;
        int high = times.length - 1;
        while (low < high) {
            double pivot = times[wanted];
            int left = low;
            int right = high;
            while (left <= right) {
                while (times[left] < pivot) {
                    left++;
                }
                while (times[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    double time = times[left];
                    times[left++] = times[right];
                    times[right--] = time;
                }
            }
            if (right < wanted) {
                low = left;
            }
            if (left > wanted) {
                high = right;
            }
        }
        return times[wanted];
    }

    @Override
    public void report(Report report) {
        report.begin(name);
        report.count("count", count);
        report.milliseconds("total", total);
        report.milliseconds("p50", percentile(50));
        report.milliseconds("p95", percentile(95));
        report.milliseconds("max", max);
        report.end();
    }

    @Override
    public void reset() {
        count = 0;
        total = 0;
        max = 0;
    }
}
