package weir.render;

import org.jspecify.annotations.Nullable;
import weir.value.RecordValue;
import weir.value.Value;

/**
 * {@code align}: of an element's content for boxes and stripes, of the element itself otherwise.
 */
final class Alignment {
    private Alignment() {}

    static void declare(Value value, StyleReader reader, Declarations out) {
        String row = part(value, "row", reader);
        String column = part(value, "column", reader);
        switch (out.inside()) {
            case Within.ROW, Within.BOX -> {
                set("justify-content", row, out);
                set("align-items", column, out);
            }
            case Within.COLUMN -> {
                set("align-items", row, out);
                set("justify-content", column, out);
            }
            case Within.GRID -> {
                set("justify-items", row, out);
                set("align-items", column, out);
            }
            default -> itself(row, column, out);
        }
        if (row != null && out.inside() >= Within.GRID) { // text goes the same way
            out.set(
                    "text-align",
                    row.equals("flex-start") ? "left" : row.equals("center") ? row : "right");
        }
    }

    /** Across the parent's axis there is a property for it; along the axis margins push. */
    private static void itself(@Nullable String row, @Nullable String column, Declarations out) {
        if (out.outside() == Within.COLUMN) {
            set("align-self", row, out);
            push("margin-top", "margin-bottom", column, out);
        } else if (out.outside() == Within.GRID) {
            set("justify-self", row, out);
            set("align-self", column, out);
        } else {
            push("margin-left", "margin-right", row, out);
            set("align-self", column, out);
        }
    }

    private static void push(
            String before, String after, @Nullable String where, Declarations out) {
        if (where != null) {
            out.set(before, where.equals("flex-start") ? "0" : "auto");
            out.set(after, where.equals("flex-end") ? "0" : "auto");
        }
    }

    /**
     * A bare tag aligns in the ways that its name has a meaning for; {@code cross} is the old name
     * of the way across.
     */
    private static @Nullable String part(Value value, String name, StyleReader reader) {
        Value part = value;
        boolean isColumn = name.equals("column");
        if (value instanceof RecordValue) {
            part = reader.field(value, name);
            part = part == null && isColumn ? reader.field(value, "cross") : part;
        } else if (isColumn ? isEither(part, "Left", "Right") : isEither(part, "Top", "Bottom")) {
            return null;
        }
        if (!(part instanceof Value.Tag)) {
            return null;
        }
        if (isEither(part, "Start", "Left") || isEither(part, "Top", "Top")) {
            return "flex-start";
        }
        return isEither(part, "End", "Right") || isEither(part, "Bottom", "Bottom")
                ? "flex-end"
                : "center";
    }

    private static boolean isEither(@Nullable Value value, String first, String second) {
        return value instanceof Value.Tag tag
                && (tag.name().equals(first) || tag.name().equals(second));
    }

    private static void set(String property, @Nullable String css, Declarations out) {
        if (css != null) {
            out.set(property, css);
        }
    }
}
