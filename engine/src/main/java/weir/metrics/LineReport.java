package weir.metrics;

/**
 * A report as one line of {@code name=value}. Groups are left out, since no two of their measures
 * share a name; what is inside a measure has that measure's name before it: {@code tick.max}.
 */
final class LineReport implements Report {
    private final StringBuilder out = new StringBuilder("[weir-metrics] app=");
    private String prefix = "";
    private int depth;

    LineReport(String app) {
        out.append(app);
    }

    String text() {
        return out.toString();
    }

    @Override
    public void begin(String name) {
        depth++;
        if (depth > 1) { // measures are not nested deeper than this
            prefix = name + ".";
        }
    }

    @Override
    public void end() {
        depth--;
        prefix = "";
    }

    @Override
    public void count(String name, int count) {
        key(name);
        out.append(count);
    }

    @Override
    public void milliseconds(String name, double milliseconds) {
        key(name);
        Thousandths.write(milliseconds, out);
    }

    private void key(String name) {
        out.append(", ").append(prefix).append(name).append('=');
    }
}
