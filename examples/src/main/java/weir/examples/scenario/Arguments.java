package weir.examples.scenario;

import java.util.List;

/** The arguments of an action, checked against its verb: texts, whole numbers, or selectors. */
public final class Arguments {
    private final List<Object> values;

    Arguments(List<Object> values) {
        this.values = List.copyOf(values);
    }

    public boolean has(int index) {
        return index < values.size();
    }

    /** The text at {@code index}; a number there is given as it was written. */
    public String text(int index) {
        return String.valueOf(values.get(index));
    }

    public int number(int index) {
        return ((Number) values.get(index)).intValue();
    }

    public Selector selector(int index) {
        return (Selector) values.get(index);
    }

    /** The arguments as they stand in a log, each after a space. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            text.append(' ').append(value instanceof Number ? value : quoted(value.toString()));
        }
        return text.toString();
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
