package weir.render;

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
        new StyleCheck(flush, site).check(form, value, 0);
    }

    /** Says that there is no such key, and which one may be meant. */
    static void unknown(String name, StyleForm form, Flush flush, ElementSite site) {
        String nearest = Spelling.nearest(name, form.fieldNames());
        String path = form.path().isEmpty() ? name : form.path() + "." + name;
        flush.renderer()
                .warn(
                        site,
                        "style-key",
                        "there is no style key `" + path + "`",
                        Spelling.hint(nearest, ""));
    }

    /** Whether a value of its kind can stand there; what is inside it is not looked at. */
    static boolean fits(StyleForm form, Value value) {
        if (form.isOpen()) {
            return true;
        }
        if (value instanceof Value.Num) {
            return form.takes(StyleForm.NUMBER);
        }
        if (value instanceof Value.Text) {
            return form.takes(StyleForm.TEXT) || form.takes(StyleForm.COLOR);
        }
        if (value instanceof Value.Tag tag) {
            boolean isBool = tag.is(Value.Tag.TRUE) || tag.is(Value.Tag.FALSE);
            return form.hasTag(tag.name()) || isBool && form.takes(StyleForm.BOOL);
        }
        if (value instanceof RecordValue record) {
            return !form.fields().isEmpty() || isColor(form, record);
        }
        return value instanceof ListValue && form.takes(StyleForm.LIST);
    }

    private static boolean isColor(StyleForm form, RecordValue record) {
        return form.takes(StyleForm.COLOR) && "Oklch".equals(record.shape().tag());
    }

    private void check(StyleForm form, Value value, int depth) {
        if (!fits(form, value)) {
            Value.Tag tag = value instanceof Value.Tag given ? given : null;
            String nearest = tag == null ? null : Spelling.nearest(tag.name(), form.tags());
            flush.renderer()
                    .warn(
                            site,
                            "style-value",
                            "`" + form.path() + "` cannot be " + KindNames.of(value),
                            Spelling.hint(nearest, "it can be " + form.expected()));
        } else if (depth == 8 || form.isOpen()) {
            return; // no style means anything deeper
        } else if (value instanceof RecordValue record) {
            checkFields(isColor(form, record) ? StyleForm.OKLCH_PARTS : form, record, depth);
        } else if (value instanceof ListValue list) {
            for (Item item : flush.styles().items(list)) {
                Value one = flush.read(item.value());
                if (one != null) {
                    check(form, one, depth + 1);
                }
            }
        }
    }

    private void checkFields(StyleForm form, RecordValue record, int depth) {
        Shape shape = record.shape();
        for (int i = 0; i < shape.size(); i++) {
            StyleForm part = form.field(shape.name(i));
            Value value = flush.read(record.field(i));
            if (part == null) {
                unknown(shape.name(i), form, flush, site);
            } else if (value != null) {
                check(part, value, depth + 1);
            }
        }
    }
}
