package weir.metrics;

/**
 * How long something took, over all the times it was done. All times are in milliseconds.
 *
 * <p><b>Shape.</b> Count, total and maximum are of everything recorded; the percentiles are exact,
 * of the last {@value #KEPT} recordings.
 *
 * <p><b>Costs.</b> Recording is O(1) and allocates nothing. A percentile sorts what is kept.
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
        double[] sorted = new double[kept];
        for (int i = 0; i < kept; i++) { // insertion: there are few, and the library's sort is long
            int at = i;
            while (at > 0 && sorted[at - 1] > recent[i]) {
                sorted[at] = sorted[--at];
            }
            sorted[at] = recent[i];
        }
        return sorted[(kept * percent + 99) / 100 - 1];
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
