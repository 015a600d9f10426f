package weir.bridge.dom;

import java.util.Set;

/** The attributes that a program can have set: none of them runs or loads anything by itself. */
final class AttributeNames {
    private static final Set<String> ALLOWED =
            Set.of(
                    "autocomplete",
                    "class",
                    "cx",
                    "cy",
                    "dir",
                    "fill",
                    "for",
                    "height",
                    "href",
                    "id",
                    "inputmode",
                    "lang",
                    "max",
                    "maxlength",
                    "min",
                    "name",
                    "placeholder",
                    "r",
                    "rel",
                    "role",
                    "spellcheck",
                    "step",
                    "stroke",
                    "stroke-width",
                    "tabindex",
                    "target",
                    "title",
                    "type",
                    "value",
                    "viewBox",
                    "width");

    private AttributeNames() {}

    static boolean allow(String name) {
        return ALLOWED.contains(name)
                || (name.startsWith("aria-") || name.startsWith("data-")) && isPlain(name);
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_';
            if (!plain) {
                return false;
            }
        }
        return true;
    }
}
