package weir.render;

import org.jspecify.annotations.Nullable;
import weir.value.Item;
import weir.value.ListValue;
import weir.value.Value;

/** Shadows of boxes and of text. */
final class Shadows {
    private Shadows() {}

    /**
     * {@code LIST} of {@code [x, y, blur, spread, color, direction: Inwards]}, the first on top.
     */
    static String box(Value value, StyleReader reader) {
        StringBuilder css = new StringBuilder();
        if (value instanceof ListValue list) {
            for (Item item : reader.items(list)) {
                Value shadow = reader.read(item.value());
                css.append(css.length() == 0 ? "" : ",");
                css.append(
                        reader.isTag(reader.field(shadow, "direction"), "Inwards") ? "inset " : "");
                css.append(length(shadow, "x", reader))
                        .append(' ')
                        .append(length(shadow, "y", reader))
                        .append(' ');
                css.append(length(shadow, "blur", reader))
                        .append(' ')
                        .append(length(shadow, "spread", reader));
                String color = reader.color(reader.field(shadow, "color"));
                css.append(color == null ? "" : " " + color);
            }
        }
        return css.length() == 0 ? "none" : css.toString();
    }

    static String text(Value value, StyleReader reader) {
        String color = reader.color(reader.field(value, "color"));
        return length(value, "x", reader)
                + " "
                + length(value, "y", reader)
                + " "
                + length(value, "blur", reader)
                + (color == null ? "" : " " + color);
    }

    private static String length(@Nullable Value shadow, String name, StyleReader reader) {
        return StyleReader.px(reader.number(reader.field(shadow, name), 0));
    }
}
