package weir.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The HTML elements that {@code element.tag} can ask for, and what undoes their own look. */
public final class HtmlTags {
    private static final String HEADING = "=margin:0;font:inherit|";
    private static final String LIST = "=margin:0;padding:0;list-style:none|";

    private static final String ALL =
            "|Header=|Footer=|Section=|Article=|Aside=|Main=|Nav=|Div=|Span=|Strong=|Em=|Li=|H1"
                    + (HEADING + "H2" + HEADING + "H3" + HEADING + "H4" + HEADING + "H5" + HEADING)
                    + ("H6" + HEADING + "P=margin:0|Ul" + LIST + "Ol" + LIST);

    private HtmlTags() {}

    /** What undoes the look of {@code name}, or null when there is no such element. */
    public static @Nullable String reset(String name) {
        int at = ALL.indexOf("|" + name + "=");
        if (at < 0) {
            return null;
        }
        int start = at + name.length() + 2;
        return ALL.substring(start, ALL.indexOf('|', start));
    }

    /** All of them; to suggest one. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (int at = 1; at < ALL.length(); at = ALL.indexOf('|', at) + 1) {
            names.add(ALL.substring(at, ALL.indexOf('=', at)));
        }
        return names;
    }
}
