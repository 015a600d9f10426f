package weir.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import weir.value.Item;
import weir.value.ListValue;
import weir.value.NumberText;
import weir.value.RecordValue;
import weir.value.Shape;
import weir.value.Value;

/**
 * The keys of a style record: one row each, the same for every element. The keys inside {@code
 * font} are rows of their own, {@code font.size}, so that each can be live alone.
 *
 * <p>Looked up when an element is first met, never while the program runs.
 */
final class StyleKeys {
    private static final Map<String, StyleKey> KEYS = new HashMap<>();
    private static final List<String> NAMES = new ArrayList<>();

    private StyleKeys() {}

    static @Nullable StyleKey find(String name) {
        return KEYS.get(name);
    }

    /** All names, in a fixed order. */
    static List<String> names() {
        return NAMES;
    }

    private static void key(String name, StyleKey key) {
        KEYS.put(name, key);
        NAMES.add(name);
    }

    static {
        key(
                "width",
                (value, reader, out) ->
                        size("width", "min-width", "max-width", value, reader, out));
        key(
                "height",
                (value, reader, out) ->
                        size("height", "min-height", "max-height", value, reader, out));
        key("size", StyleKeys::square);
        key("padding", StyleKeys::padding);
        key("align", Alignment::ofItself);
        key(
                "scrollbars",
                (value, reader, out) ->
                        out.set("overflow", reader.isTrue(value) ? "auto" : "visible"));
        key(
                "visible",
                (value, reader, out) ->
                        out.set("visibility", reader.isTrue(value) ? "visible" : "hidden"));
        key("transform", StyleKeys::transform);
        key("line_height", (value, reader, out) -> number("line-height", value, out));
        key(
                "font_smoothing",
                (value, reader, out) ->
                        out.set(
                                "-webkit-font-smoothing",
                                reader.isTag(value, "Antialiased") ? "antialiased" : "auto"));
        key(
                "text_shadow",
                (value, reader, out) -> out.set("text-shadow", Shadows.text(value, reader)));
        key("background", StyleKeys::background);
        key(
                "rounded_corners",
                (value, reader, out) ->
                        out.set(
                                "border-radius",
                                reader.isTag(value, "Fully")
                                        ? "9999px"
                                        : StyleReader.px(reader.number(value, 0))));
        key("outline", Lines::outline);
        key("borders", Lines::borders);
        key("shadows", (value, reader, out) -> out.set("box-shadow", Shadows.box(value, reader)));
        key("cursor", (value, reader, out) -> tag("cursor", value, out));
        key("disabled", (value, reader, out) -> {}); // an attribute, see ElementPlan
        key("font", StyleKeys::font);
        key("font.size", (value, reader, out) -> pixels("font-size", value, out));
        key("font.color", (value, reader, out) -> color("color", value, reader, out));
        key("font.weight", (value, reader, out) -> out.set("font-weight", FontWeights.css(value)));
        key("font.family", StyleKeys::family);
        key("font.align", (value, reader, out) -> tag("text-align", value, out));
        key("font.style", (value, reader, out) -> tag("font-style", value, out));
        key("font.line", StyleKeys::decoration);
    }

    private static void pixels(String property, Value value, Declarations out) {
        if (value instanceof Value.Num number) {
            out.set(property, StyleReader.px(number.value()));
        }
    }

    private static void number(String property, Value value, Declarations out) {
        if (value instanceof Value.Num number) {
            out.set(property, NumberText.write(number.value()));
        }
    }

    private static void tag(String property, Value value, Declarations out) {
        if (value instanceof Value.Tag tag) {
            out.set(property, kebab(tag.name()));
        }
    }

    /** {@code NotAllowed} as CSS writes it: {@code not-allowed}. */
    static String kebab(String name) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean upper = c >= 'A' && c <= 'Z';
            out.append(upper && i > 0 ? "-" : "").append(upper ? (char) (c + 32) : c);
        }
        return out.toString();
    }

    static void color(
            String property, @Nullable Value value, StyleReader reader, Declarations out) {
        String color = reader.color(value);
        if (color != null) {
            out.set(property, color);
        }
    }

    private static void size(
            String property,
            String minimum,
            String maximum,
            Value value,
            StyleReader reader,
            Declarations out) {
        if (value instanceof RecordValue) {
            Value sizing = reader.field(value, "sizing");
            if (sizing != null) {
                size(property, minimum, maximum, sizing, reader, out);
            }
            limit(minimum, reader.field(value, "minimum"), reader, out);
            limit(maximum, reader.field(value, "maximum"), reader, out);
        } else if (reader.isTag(value, "Fill")) {
            out.set(property, "100%");
        } else {
            pixels(property, value, out);
            pixels(minimum, value, out); // a number is meant: beside a Fill it would shrink
        }
    }

    private static void limit(
            String property, @Nullable Value value, StyleReader reader, Declarations out) {
        if (reader.isTag(value, "Screen")) {
            out.set(property, "100vh");
        } else if (value != null) {
            pixels(property, value, out);
        }
    }

    private static void square(Value value, StyleReader reader, Declarations out) {
        size("width", "min-width", "max-width", value, reader, out);
        size("height", "min-height", "max-height", value, reader, out);
    }

    private static void padding(Value value, StyleReader reader, Declarations out) {
        if (value instanceof Value.Num) {
            pixels("padding", value, out);
            return;
        }
        double row = reader.number(reader.field(value, "row"), 0);
        double column = reader.number(reader.field(value, "column"), 0);
        out.set(
                "padding",
                StyleReader.px(reader.number(reader.field(value, "top"), column))
                        + " "
                        + StyleReader.px(reader.number(reader.field(value, "right"), row))
                        + " "
                        + StyleReader.px(reader.number(reader.field(value, "bottom"), column))
                        + " "
                        + StyleReader.px(reader.number(reader.field(value, "left"), row)));
    }

    private static void transform(Value value, StyleReader reader, Declarations out) {
        double x =
                reader.number(reader.field(value, "move_right"), 0)
                        - reader.number(reader.field(value, "move_left"), 0);
        double y =
                reader.number(reader.field(value, "move_down"), 0)
                        - reader.number(reader.field(value, "move_up"), 0);
        StringBuilder css = new StringBuilder();
        if (x != 0 || y != 0) {
            css.append("translate(")
                    .append(StyleReader.px(x))
                    .append(',')
                    .append(StyleReader.px(y))
                    .append(')');
        }
        if (reader.field(value, "rotate") instanceof Value.Num degrees) {
            css.append(css.length() == 0 ? "" : " ")
                    .append("rotate(")
                    .append(NumberText.write(degrees.value()))
                    .append("deg)");
        }
        if (reader.field(value, "scale") instanceof Value.Num factor) {
            css.append(css.length() == 0 ? "" : " ")
                    .append("scale(")
                    .append(NumberText.write(factor.value()))
                    .append(')');
        }
        out.set("transform", css.length() == 0 ? "none" : css.toString());
    }

    private static void background(Value value, StyleReader reader, Declarations out) {
        color("background-color", reader.field(value, "color"), reader, out);
        if (reader.field(value, "url") instanceof Value.Text url) {
            out.set("background-image", "url(" + StyleReader.quoted(url.value()) + ")");
            out.set("background-repeat", "no-repeat");
        }
    }

    /** A font that is live as a whole: its keys one after the other. */
    private static void font(Value value, StyleReader reader, Declarations out) {
        if (value instanceof RecordValue record) {
            Shape shape = record.shape();
            for (int i = 0; i < shape.size(); i++) {
                StyleKey key = find("font." + shape.name(i));
                Value part = reader.read(record.field(i));
                if (key != null && part != null) {
                    key.declare(part, reader, out);
                }
            }
        }
    }

    private static void family(Value value, StyleReader reader, Declarations out) {
        StringBuilder css = new StringBuilder();
        if (value instanceof ListValue list) {
            for (Item item : reader.items(list)) {
                Value name = reader.read(item.value());
                if (name instanceof Value.Text text) {
                    css.append(css.length() == 0 ? "" : ",")
                            .append(StyleReader.quoted(text.value()));
                } else if (name instanceof Value.Tag tag) {
                    css.append(css.length() == 0 ? "" : ",").append(kebab(tag.name()));
                }
            }
        }
        if (css.length() > 0) {
            out.set("font-family", css.toString());
        }
    }

    private static void decoration(Value value, StyleReader reader, Declarations out) {
        boolean strike =
                reader.isTrue(reader.field(value, "strikethrough"))
                        || reader.isTrue(reader.field(value, "strike"));
        boolean under = reader.isTrue(reader.field(value, "underline"));
        out.set(
                "text-decoration-line",
                strike && under
                        ? "underline line-through"
                        : strike ? "line-through" : under ? "underline" : "none");
    }
}
