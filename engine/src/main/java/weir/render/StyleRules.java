package weir.render;

import org.jspecify.annotations.Nullable;
import weir.document.StyleForm;
import weir.value.Item;
import weir.value.ListValue;
import weir.value.NumberText;
import weir.value.RecordValue;
import weir.value.Shape;
import weir.value.Value;

/**
 * Makes CSS of the values of style keys, in the same way for every element.
 *
 * <p>Which rule is whose is said in {@link StyleForm}. A value that makes no sense declares
 * nothing.
 */
final class StyleRules {
    /** Names of font weights, and what CSS calls them. */
    private static final String WEIGHTS =
            "|Hairline=100|ExtraLight=200|UltraLight=200|Light=300|Regular=400|Normal=400|Medium=500"
                    + "|SemiBold=600|DemiBold=600|Bold=700|ExtraBold=800|UltraBold=800|Black=900"
                    + "|Heavy=900|ExtraHeavy=950|";

    private StyleRules() {}

    static void declare(StyleForm form, Value value, StyleReader reader, Declarations out) {
        if (!StyleCheck.fits(form, value)) {
            return;
        }
        String property = form.property();
        switch (form.rule()) {
            case 's' -> size(property, value, reader, out);
            case 'q' -> {
                size("width", value, reader, out);
                size("height", value, reader, out);
            }
            case 'p' -> padding(value, reader, out);
            case 'a' -> Alignment.declare(value, reader, out);
            case 'o' -> out.set(property, reader.isTrue(value) ? "auto" : "visible");
            case 'v' -> out.set(property, reader.isTrue(value) ? "visible" : "hidden");
            case 'x' -> transform(value, reader, out);
            case 'z' -> eachField(form, value, reader, out);
            case 'u' ->
                    out.set(
                            property,
                            value instanceof Value.Tag
                                    ? "9999px"
                                    : StyleReader.px(reader.number(value, 0)));
            case 'n' -> {
                if (value instanceof Value.Num number) {
                    out.set(property, NumberText.write(number.value()));
                }
            }
            case 't' -> {
                if (value instanceof Value.Tag tag) {
                    out.set(property, kebab(tag.name()));
                }
            }
            case 'c' -> color(property, value, reader, out);
            case 'w' -> out.set(property, weight(value));
            case 'k' -> family(value, reader, out);
            case 'f' -> decoration(value, reader, out);
            case 'e' -> out.set("text-shadow", Shadows.text(value, reader));
            case 'h' -> out.set("box-shadow", Shadows.box(value, reader));
            case 'g' -> background(value, reader, out);
            case 'l' -> Lines.outline(value, reader, out);
            case 'd' -> Lines.borders(value, reader, out);
            case 'P' -> Physical.declare(value, reader, out); // of the whole style
            case 'H' -> {
                Declarations inside = new Declarations(Within.FLOW, Within.FLOW);
                declare(StyleForm.STYLE, value, reader, inside);
                inside.set("opacity", "1");
                out.setPlaceholder(inside.text());
            }
            default -> {} // an attribute, see ElementParts
        }
    }

    /** A record of keys that is live as a whole: each key for itself. */
    private static void eachField(
            StyleForm form, Value value, StyleReader reader, Declarations out) {
        if (!(value instanceof RecordValue record)) {
            return;
        }
        Shape shape = record.shape();
        boolean physical = false;
        for (int i = 0; i < shape.size(); i++) {
            StyleForm key = form.field(shape.name(i));
            Value part = reader.read(record.field(i));
            if (key != null && key.rule() == 'P') {
                physical = true;
            } else if (key != null && part != null && !isOverruled(key, shape)) {
                declare(key, part, reader, out);
            }
        }
        if (physical) {
            Physical.declare(value, reader, out);
        }
    }

    /** {@code size} wins over width and height. */
    static boolean isOverruled(StyleForm key, Shape keys) {
        return key.rule() == 's' && keys.indexOf("size") >= 0;
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

    // ── size ─────────────────────────────────────────────────────────────────────────────────

    private static void size(
            String property, @Nullable Value value, StyleReader reader, Declarations out) {
        if (value instanceof RecordValue) {
            size(property, reader.field(value, "sizing"), reader, out);
            limit("min-" + property, reader.field(value, "minimum"), out);
            limit("max-" + property, reader.field(value, "maximum"), out);
        } else if (value instanceof Value.Tag) {
            fill(property, out);
        } else if (value != null) {
            limit(property, value, out);
            limit(
                    "min-" + property,
                    value,
                    out); // a number is meant: beside a Fill it would shrink
        }
    }

    private static void limit(String property, @Nullable Value value, Declarations out) {
        if (value instanceof Value.Num number) {
            out.set(property, StyleReader.px(number.value()));
        } else if (value instanceof Value.Tag) {
            out.set(property, "100vh");
        }
    }

    /** As much as the parent has left: of its own axis a share, across all. */
    private static void fill(String property, Declarations out) {
        boolean isWidth = property.equals("width");
        int way = out.outside();
        if (way == (isWidth ? Within.ROW : Within.COLUMN)) {
            out.set("flex", "1 1 0%");
        } else if (!isWidth && way != Within.FLOW) {
            out.set("align-self", "stretch");
        } else {
            out.set(property, "100%");
        }
    }

    private static void padding(Value value, StyleReader reader, Declarations out) {
        if (value instanceof Value.Num number) {
            out.set("padding", StyleReader.px(number.value()));
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
        String css = x == 0 && y == 0 ? "" : move(x, y);
        if (reader.field(value, "rotate") instanceof Value.Num degrees) {
            css = css + (css.isEmpty() ? "" : " ") + turn(degrees.value());
        }
        if (reader.field(value, "scale") instanceof Value.Num factor) {
            css =
                    css
                            + (css.isEmpty() ? "" : " ")
                            + "scale("
                            + NumberText.write(factor.value())
                            + ")";
        }
        out.set("transform", css.isEmpty() ? "none" : css);
    }

    static String move(double x, double y) {
        return "translate(" + StyleReader.px(x) + "," + StyleReader.px(y) + ")";
    }

    static String turn(double degrees) {
        return "rotate(" + NumberText.write(degrees) + "deg)";
    }

    // ── paint and text ───────────────────────────────────────────────────────────────────────

    private static void background(Value value, StyleReader reader, Declarations out) {
        if (value instanceof Value.Text) { // of a drawing
            color("background-color", value, reader, out);
            return;
        }
        color("background-color", reader.field(value, "color"), reader, out);
        if (reader.field(value, "url") instanceof Value.Text url) {
            out.set("background-image", "url(" + StyleReader.quoted(url.value()) + ")");
            out.set("background-repeat", "no-repeat");
        }
    }

    private static String weight(Value value) {
        if (value instanceof Value.Num number) {
            return NumberText.write(number.value());
        }
        String name = value instanceof Value.Tag tag ? "|" + tag.name() + "=" : "";
        int at = WEIGHTS.indexOf(name) + name.length();
        return WEIGHTS.substring(at, at + 3);
    }

    private static void family(Value value, StyleReader reader, Declarations out) {
        StringBuilder css = new StringBuilder();
        if (value instanceof ListValue list) {
            for (Item item : reader.items(list)) {
                Value name = reader.read(item.value());
                String part =
                        name instanceof Value.Text text
                                ? StyleReader.quoted(text.value())
                                : name instanceof Value.Tag tag ? kebab(tag.name()) : "";
                css.append(css.length() == 0 || part.isEmpty() ? "" : ",").append(part);
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
