package weir.program;

import org.jspecify.annotations.Nullable;
import weir.document.HtmlTags;
import weir.document.StyleForm;
import weir.source.Span;
import weir.source.Spelling;
import weir.syntax.Expression;

/**
 * Looks at styles as they are written in the arguments of an element, and tells what in them means
 * nothing: at its place, before the program runs. What is only known later is looked at then.
 */
final class StyleLiterals {
    private final Surroundings around;

    private StyleLiterals(Surroundings around) {
        this.around = around;
    }

    static void check(Expression.NamedArgument argument, Surroundings around) {
        StyleLiterals literals = new StyleLiterals(around);
        String name = argument.name().text();
        if (name.equals("style")) {
            literals.check(StyleForm.STYLE, argument.value());
        } else if (name.equals("direction")) {
            literals.check(StyleForm.DIRECTION, argument.value());
        } else if (name.equals("gap")) {
            literals.check(StyleForm.GAP, argument.value());
        } else if (name.equals("placeholder")) {
            Expression style = field(argument.value(), "style");
            if (style != null) {
                literals.check(StyleForm.STYLE, style);
            }
        } else if (name.equals("element")
                && field(argument.value(), "tag") instanceof Expression.TagLiteral tag
                && HtmlTags.reset(tag.name()) == null) {
            around.errors.strangeStyle(
                    around.at(tag.span()),
                    "element-tag",
                    "there is no HTML element for `" + tag.name() + "`",
                    Spelling.nearest(tag.name(), HtmlTags.names()),
                    "");
        }
    }

    private static @Nullable Expression field(Expression record, String name) {
        if (record instanceof Expression.RecordLiteral literal) {
            for (Expression.Field field : literal.fields()) {
                if (field instanceof Expression.NamedField named
                        && named.name().text().equals(name)) {
                    return named.value();
                }
            }
        }
        return null;
    }

    private void check(StyleForm form, Expression value) {
        if (value instanceof Expression.NumberLiteral) {
            fits(form.takes(StyleForm.NUMBER), form, value.span(), "a number");
        } else if (value instanceof Expression.TextLiteral) {
            boolean fits = form.takes(StyleForm.TEXT) || form.takes(StyleForm.COLOR);
            fits(fits, form, value.span(), "a text");
        } else if (value instanceof Expression.TagLiteral tag) {
            checkTag(form, tag.name(), tag.span());
        } else if (value instanceof Expression.RecordLiteral record) {
            checkRecord(form, record);
        } else if (value instanceof Expression.ListLiteral list) {
            if (fits(form.takes(StyleForm.LIST), form, list.span(), "a list")) {
                for (Expression item : list.items()) {
                    check(form, item);
                }
            }
        } else if (value instanceof Expression.Match match) {
            for (Expression.Arm arm : match.arms()) {
                check(form, arm.body());
            }
        }
    }

    private void checkTag(StyleForm form, String tag, Span span) {
        boolean isTruth = tag.equals("True") || tag.equals("False");
        if (!form.hasTag(tag) && !(isTruth && form.takes(StyleForm.BOOL))) {
            strange(form, span, "the tag `" + tag + "`", Spelling.nearest(tag, form.tags()));
        }
    }

    private void checkRecord(StyleForm form, Expression.RecordLiteral record) {
        String tag = record.tag() == null ? null : record.tag().text();
        StyleForm parts = form;
        if ("Oklch".equals(tag) && form.takes(StyleForm.COLOR)) {
            parts = StyleForm.OKLCH_PARTS;
        } else if (tag != null) {
            checkTag(form, tag, record.span());
            return;
        } else if (!fits(!form.fields().isEmpty(), form, record.span(), "a record")) {
            return;
        }
        for (Expression.Field field : record.fields()) {
            if (!(field instanceof Expression.NamedField named)) {
                continue;
            }
            String name = named.name().text();
            StyleForm part = parts.field(name);
            if (part != null) {
                check(part, named.value());
            } else {
                String path = parts.path().isEmpty() ? name : parts.path() + "." + name;
                around.errors.strangeStyle(
                        around.at(named.name().span()),
                        "style-key",
                        "there is no style key `" + path + "`",
                        Spelling.nearest(name, parts.fieldNames()),
                        "");
            }
        }
    }

    private boolean fits(boolean fits, StyleForm form, Span span, String what) {
        if (!fits) {
            strange(form, span, what, null);
        }
        return fits;
    }

    private void strange(StyleForm form, Span span, String what, @Nullable String nearest) {
        around.errors.strangeStyle(
                around.at(span),
                "style-value",
                "`" + form.path() + "` cannot be " + what,
                nearest,
                "it can be " + form.expected());
    }
}
