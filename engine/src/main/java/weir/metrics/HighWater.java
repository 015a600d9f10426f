package weir.metrics;

/** The most that was seen of something. */
public final class HighWater implements Measure {
    private final String name;
    private int mark;

    HighWater(String name) {
        this.name = name;
    }

    /** The most seen since the start or the last reset. */
    public int mark() {
        return mark;
    }

    /** There are {@code amount} now. */
    public void see(int amount) {
        if (amount > mark) {
            mark = amount;
        }
    }

    @Override
    public void report(Report report) {
        report.count(name, mark);
    }

    @Override
    public void reset() {
        mark = 0;
    }
}
