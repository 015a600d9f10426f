package weir.metrics;

/** How many of something there are, and the most there were. */
public final class Gauge implements Measure {
    private final String name;
    private final HighWater highWater = new HighWater("high_water");
    private int now;

    Gauge(String name) {
        this.name = name;
    }

    public int now() {
        return now;
    }

    /** The most there were at a time since the start or the last reset. */
    public int highWater() {
        return highWater.mark();
    }

    /** There are {@code change} more, or fewer when it is negative. */
    public void add(int change) {
        now += change;
        highWater.see(now);
    }

    @Override
    public void report(Report report) {
        report.begin(name);
        report.count("now", now);
        highWater.report(report);
        report.end();
    }

    /** Forgets what was; what there is now is the new high-water mark. */
    @Override
    public void reset() {
        highWater.reset();
        highWater.see(now);
    }
}
