package weir.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.Evaluation;
import weir.document.StyleForm;
import weir.value.Item;
import weir.value.ListValue;
import weir.value.NumberText;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Value;

/** Reads the parts of a style value: numbers, colours, tags, fields, live ones included. */
final class StyleReader {
    private final Evaluation e;
    private Scenery scenery = new Scenery(null);

    StyleReader(Evaluation e) {
        this.e = e;
    }

    /** What physical styles are lit by. */
    Scenery scenery() {
        return scenery;
    }

    void light(Scenery lit) {
        scenery = lit;
    }

    @Nullable Value read(@Nullable Ref ref) {
        return e.read(ref);
    }

    /** The value of {@code record.name}; null when there is none. */
    @Nullable Value field(@Nullable Value record, String name) {
        return record instanceof RecordValue fields ? e.read(fields.field(name)) : null;
    }

    boolean isTag(@Nullable Value value, String name) {
        return value instanceof Value.Tag tag && tag.name().equals(name);
    }

    boolean isTrue(@Nullable Value value) {
        return value instanceof Value.Tag tag && tag.is(Value.Tag.TRUE);
    }

    double number(@Nullable Value value, double otherwise) {
        return value instanceof Value.Num number ? number.value() : otherwise;
    }

    static String px(double number) {
        return NumberText.write(number) + "px";
    }

    List<Item> items(ListValue list) {
        return e.items(list);
    }

    /** A colour as CSS, or null when {@code value} is none. */
    @Nullable String color(@Nullable Value value) {
        if (value instanceof Value.Text text) {
            return isSafe(text.value()) ? text.value() : null;
        }
        if (value instanceof Value.Tag tag) {
            return StyleForm.COLOR_TAGS.hasTag(tag.name()) ? tag.name().toLowerCase() : null;
        }
        if (value instanceof RecordValue record && "Oklch".equals(record.shape().tag())) {
            double lightness = number(field(record, "lightness"), 0);
            double chroma = number(field(record, "chroma"), 0);
            double hue = number(field(record, "hue"), 0);
            double alpha = number(field(record, "alpha"), 1);
            return "oklch("
                    + NumberText.write(lightness * 100)
                    + "% "
                    + NumberText.write(chroma)
                    + " "
                    + NumberText.write(hue)
                    + (alpha == 1 ? ")" : " / " + NumberText.write(alpha) + ")");
        }
        return null;
    }

    /** A text from a program goes into one CSS value: it must not be able to end it. */
    private static boolean isSafe(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ';'
                    || c == '{'
                    || c == '}'
                    || c == '\\'
                    || c == '"'
                    || c == '\''
                    || c == '/' && i > 0 && text.charAt(i - 1) == '/') {
                return false;
            }
        }
        return true;
    }

    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\') {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
