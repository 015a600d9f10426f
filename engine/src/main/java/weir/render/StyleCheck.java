package weir.render;

import java.util.List;
import weir.document.StyleForm;
import weir.source.Spelling;
import weir.value.ElementSite;
import weir.value.Item;
import weir.value.KindNames;
import weir.value.ListValue;
import weir.value.RecordValue;
import weir.value.Shape;
import weir.value.Value;

/**
 * Tells the author what in a style means nothing: at the element, once, when a value is first seen.
 */
final class StyleCheck {
    private final Flush flush;
    private final ElementSite site;

    private StyleCheck(Flush flush, ElementSite site) {
        this.flush = flush;
        this.site = site;
    }

    /** Looks at {@code value}, which stands where {@code form} says what can stand. */
    static void check(StyleForm form, Value value, Flush flush, ElementSite site) {
        if (!form.isOpen()) {
            new StyleCheck(flush, site).check(form, form.name(), value, 0);
        }
    }

    /** Says that there is no such key, and which one may be meant. */
    static void unknown(String name, StyleForm form, Flush flush, ElementSite site) {
        String nearest = Spelling.nearest(name, form.fieldNames());
        flush.renderer()
                .warn(
                        site,
                        "style-key",
                        "there is no style key `" + name + "`",
                        nearest == null ? "" : "did you mean `" + nearest + "`?");
    }

    private void check(StyleForm form, String path, Value value, int depth) {
        boolean fits = true;
        String nearest = null;
        if (value instanceof Value.Num) {
            fits = form.takes(StyleForm.NUMBER);
        } else if (value instanceof Value.Text) {
            fits = form.takes(StyleForm.TEXT) || form.takes(StyleForm.COLOR);
        } else if (value instanceof Value.Tag tag) {
            boolean isBool = tag.is(Value.Tag.TRUE) || tag.is(Value.Tag.FALSE);
            fits = form.hasTag(tag.name()) || isBool && form.takes(StyleForm.BOOL);
            nearest = fits ? null : Spelling.nearest(tag.name(), form.tags());
        } else if (value instanceof RecordValue record) {
            boolean isColor = "Oklch".equals(record.shape().tag()) && form.takes(StyleForm.COLOR);
            fits = checkFields(isColor ? StyleForm.OKLCH_PARTS : form, path, record, depth);
        } else if (value instanceof ListValue list) {
            fits = form.takes(StyleForm.LIST);
            List<Item> items = fits && depth < 8 ? flush.styles().items(list) : List.of();
            for (Item item : items) {
                Value one = flush.read(item.value());
                if (one != null && !(one instanceof ListValue)) {
                    check(form, path, one, depth + 1);
                }
            }
        }
        if (!fits) {
            flush.renderer()
                    .warn(
                            site,
                            "style-value",
                            "`" + path + "` cannot be " + KindNames.of(value),
                            nearest == null
                                    ? "it can be " + form.expected()
                                    : "did you mean `" + nearest + "`?");
        }
    }

    private boolean checkFields(StyleForm form, String path, RecordValue record, int depth) {
        if (form.fields().isEmpty()) {
            return false;
        }
        Shape shape = record.shape();
        for (int i = 0; i < shape.size() && depth < 8; i++) {
            StyleForm part = form.field(shape.name(i));
            Value value = flush.read(record.field(i));
            if (part == null) {
                unknown(path + "." + shape.name(i), form, flush, site);
            } else if (value != null) {
                check(part, path + "." + shape.name(i), value, depth + 1);
            }
        }
        return true;
    }
}
