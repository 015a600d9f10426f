package weir.render;

import org.jspecify.annotations.Nullable;
import weir.value.Value;

/** Borders and outlines. */
final class Lines {
    private static final String[] SIDES = {"top", "right", "bottom", "left"};

    private Lines() {}

    /** {@code [top, right, bottom, left: [color, width 1, style Solid]]}. */
    static void borders(Value value, StyleReader reader, Declarations out) {
        for (String side : SIDES) {
            Value line = reader.field(value, side);
            if (line != null) {
                String color = reader.color(reader.field(line, "color"));
                out.set(
                        "border-" + side,
                        StyleReader.px(reader.number(reader.field(line, "width"), 1))
                                + style(reader.field(line, "style"))
                                + (color == null ? "" : " " + color));
            }
        }
    }

    /** {@code NoOutline}, or {@code [color, thickness 1, side: Outer or Inner, line_style]}. */
    static void outline(Value value, StyleReader reader, Declarations out) {
        if (value instanceof Value.Tag) {
            out.set("outline", "none");
            return;
        }
        double thickness = reader.number(reader.field(value, "thickness"), 1);
        String color = reader.color(reader.field(value, "color"));
        out.set(
                "outline",
                StyleReader.px(thickness)
                        + style(reader.field(value, "line_style"))
                        + (color == null ? "" : " " + color));
        out.set(
                "outline-offset",
                reader.isTag(reader.field(value, "side"), "Inner")
                        ? StyleReader.px(-thickness)
                        : "0px");
    }

    private static String style(@Nullable Value value) {
        return value instanceof Value.Tag tag ? " " + StyleRules.kebab(tag.name()) : " solid";
    }
}
