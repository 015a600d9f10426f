package weir.bridge.dom;

import java.util.List;

/** The attributes that a program can have set: none of them runs or loads anything by itself. */
final class AttributeNames {
    /** Not a set: the JDK's small sets would keep the hash codes of everything in the script. */
    private static final List<String> ALLOWED =
            List.of(
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
        return ALLOWED.indexOf(name) >= 0
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
