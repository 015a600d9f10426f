package weir.render;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The HTML elements that {@code element.tag} can ask for, and what undoes their own look. */
final class Tags {
    private static final Map<String, String> BY_NAME = new HashMap<>();
    private static final String HEADING = "margin:0;font:inherit";
    private static final String LIST = "margin:0;padding:0;list-style:none";

    private Tags() {}

    static {
        for (String plain :
                new String[] {
                    "Header", "Footer", "Section", "Article", "Aside", "Main", "Nav", "Div", "Span",
                    "Strong", "Em", "Li"
                }) {
            BY_NAME.put(plain, "");
        }
        for (String heading : new String[] {"H1", "H2", "H3", "H4", "H5", "H6"}) {
            BY_NAME.put(heading, HEADING);
        }
        BY_NAME.put("P", "margin:0");
        BY_NAME.put("Ul", LIST);
        BY_NAME.put("Ol", LIST);
    }

    /** What undoes the look of {@code name}, or null when there is no such element. */
    static @Nullable String reset(String name) {
        return BY_NAME.get(name);
    }
}
