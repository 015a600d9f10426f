package weir.metrics;

/** A report as one JSON object: what belongs together is an object of its own. */
final class JsonReport implements Report {
    private final StringBuilder out = new StringBuilder("{");
    private boolean first = true;

    String text() {
        return out + "}";
    }

    @Override
    public void begin(String name) {
        key(name);
        out.append('{');
        first = true;
    }

    @Override
    public void end() {
        out.append('}');
        first = false;
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
        if (!first) {
            out.append(',');
        }
        first = false;
        out.append('"').append(name).append("\":");
    }
}
