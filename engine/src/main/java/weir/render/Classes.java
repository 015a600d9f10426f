package weir.render;

import org.jspecify.annotations.Nullable;
import weir.value.Item;
import weir.value.ListValue;
import weir.value.Value;

/** Class names as the {@code class} attribute holds them. */
final class Classes {
    private Classes() {}

    /** The names in {@code given}, a text or a list of texts, after those in {@code generated}. */
    static String join(String generated, @Nullable Value given, Flush flush) {
        StringBuilder out = new StringBuilder(generated);
        if (given instanceof ListValue list) {
            for (Item item : flush.evaluation().items(list)) {
                append(out, Flush.textOf(flush.read(item.value())));
            }
        } else {
            append(out, Flush.textOf(given));
        }
        return out.toString();
    }

    /** Adds the names in {@code text}, whatever white space separates them. */
    private static void append(StringBuilder out, @Nullable String text) {
        if (text == null) {
            return;
        }
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) <= ' ') {
                if (i > start) {
                    out.append(out.length() == 0 ? "" : " ").append(text, start, i);
                }
                start = i + 1;
            }
        }
    }
}
