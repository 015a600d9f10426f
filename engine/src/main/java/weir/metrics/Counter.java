package weir.metrics;

/**
 * How often something happened.
 *
 * <p><b>Costs.</b> Counting is {@code counter.count++}: a public field, because this is done for
 * every actor that runs and every patch that is made, and must be the same machine instruction in a
 * browser as on the JVM.
 *
 * <p><b>Errors.</b> None; from 2³¹ on it counts up from -2³¹.
 */
public final class Counter implements Measure {
    private final String name;

    /** Since the start or the last reset. */
    public int count;

    Counter(String name) {
        this.name = name;
    }

    @Override
    public void report(Report report) {
        report.count(name, count);
    }

    @Override
    public void reset() {
        count = 0;
    }
}
