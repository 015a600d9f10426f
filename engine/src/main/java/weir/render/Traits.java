package weir.render;

import org.jspecify.annotations.Nullable;
import weir.value.ElementKind;

/**
 * What is true of every element of a kind.
 *
 * @param tag its HTML tag unless {@code element.tag} says otherwise
 * @param css declarations that come before those of its style
 * @param childrenArgument the argument that holds its children
 * @param isList whether that argument is a list
 */
record Traits(String tag, String css, @Nullable String childrenArgument, boolean isList) {
    private static final String BOX = "box-sizing:border-box;";
    private static final String CONTROL =
            BOX
                    + "appearance:none;margin:0;padding:0;border:0;background:none;font:inherit;color:inherit;text-align:inherit";

    private static final Traits[] ALL = all();

    static Traits of(ElementKind kind) {
        return ALL[kind.ordinal()];
    }

    private static Traits[] all() {
        ElementKind[] kinds = ElementKind.values();
        Traits[] all = new Traits[kinds.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = make(kinds[i]);
        }
        return all;
    }

    private static Traits make(ElementKind kind) {
        return switch (kind) {
            case STRIPE -> new Traits("div", BOX + "display:flex", "items", true);
            case STACK -> new Traits("div", BOX + "display:grid", "layers", true);
            case CONTAINER, BLOCK -> new Traits("div", BOX + "display:flex", "child", false);
            case BUTTON -> new Traits("button", CONTROL + ";text-align:center", "label", false);
            case TEXT_INPUT -> new Traits("input", CONTROL, null, false);
            case CHECKBOX -> new Traits("div", BOX + "display:block;flex:none", "icon", false);
            case LABEL ->
                    new Traits(
                            "label", BOX + "display:block;overflow-wrap:anywhere", "label", false);
            case PARAGRAPH -> new Traits("p", BOX + "margin:0", "contents", true);
            case LINK ->
                    new Traits("a", BOX + "color:inherit;text-decoration:none", "label", false);
            case TEXT -> new Traits("span", BOX, "text", false);
        };
    }
}
