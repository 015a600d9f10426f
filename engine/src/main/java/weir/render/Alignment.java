package weir.render;

import org.jspecify.annotations.Nullable;
import weir.value.RecordValue;
import weir.value.Value;

/**
 * {@code align}: of an element's content for boxes and stripes, of the element itself otherwise.
 */
final class Alignment {
    private Alignment() {}

    /** In a stripe that is a column: {@code row} runs across, {@code column} along. */
    static void inColumn(Value value, StyleReader reader, Declarations out) {
        set("align-items", part(value, "row", reader), out);
        set("justify-content", part(value, "column", reader), out);
    }

    static void inRow(Value value, StyleReader reader, Declarations out) {
        set("justify-content", part(value, "row", reader), out);
        set("align-items", part(value, "column", reader), out);
    }

    /** In a box: as in a row, and text goes the same way. */
    static void inBox(Value value, StyleReader reader, Declarations out) {
        inRow(value, reader, out);
        String row = css(part(value, "row", reader));
        if (row != null) {
            out.set(
                    "text-align",
                    row.equals("flex-start")
                            ? "left"
                            : row.equals("flex-end") ? "right" : "center");
        }
    }

    static void ofItself(Value value, StyleReader reader, Declarations out) {
        Value row = part(value, "row", reader);
        set("align-self", row, out);
        set("justify-self", row, out);
    }

    /** A bare tag aligns both ways; {@code cross} is the old name of the way across. */
    private static @Nullable Value part(Value value, String name, StyleReader reader) {
        if (!(value instanceof RecordValue)) {
            return value;
        }
        Value part = reader.field(value, name);
        return part == null && name.equals("column") ? reader.field(value, "cross") : part;
    }

    private static void set(String property, @Nullable Value value, Declarations out) {
        String css = css(value);
        if (css != null) {
            out.set(property, css);
        }
    }

    private static @Nullable String css(@Nullable Value value) {
        if (!(value instanceof Value.Tag tag)) {
            return null;
        }
        String name = tag.name();
        if (name.equals("Start") || name.equals("Left") || name.equals("Top")) {
            return "flex-start";
        }
        return name.equals("End") || name.equals("Right") || name.equals("Bottom")
                ? "flex-end"
                : "center";
    }
}
