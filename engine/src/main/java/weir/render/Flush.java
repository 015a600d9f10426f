package weir.render;

import org.jspecify.annotations.Nullable;
import weir.actor.Evaluation;
import weir.document.PatchSink;
import weir.value.KindNames;
import weir.value.NumberText;
import weir.value.Ref;
import weir.value.Value;

/**
 * What holes need while the document is brought up to date.
 *
 * @param renderer mounts what is new
 * @param sink takes the patches
 * @param evaluation reads values, and notes what was read
 * @param styles the same as a reader of styles
 */
record Flush(DocumentRenderer renderer, PatchSink sink, Evaluation evaluation, StyleReader styles) {
    @Nullable Value read(@Nullable Ref ref) {
        return evaluation.read(ref);
    }

    /** As {@link #textOf}, of something in the place of a child; says when it cannot be shown. */
    @Nullable String shownText(Value value) {
        String text = textOf(value);
        if (text == null && !(value instanceof Value.Tag)) {
            renderer.warn(
                    null,
                    "not-shown",
                    KindNames.of(value) + " cannot be shown; an element, a text or a number can",
                    "");
        }
        return text;
    }

    /** {@code value} as the text it is shown as, or null when it is not shown as text. */
    static @Nullable String textOf(@Nullable Value value) {
        if (value instanceof Value.Text text) {
            return text.value();
        }
        if (value instanceof Value.Num number) {
            return NumberText.write(number.value());
        }
        return value instanceof Value.Tag tag && !tag.name().equals("NoElement")
                ? tag.name()
                : null;
    }
}
