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
 * @param inside how it lays out its children, see {@link Within}; {@link Within#FLOW} where {@code
 *     align} is about the element itself
 */
record Traits(
        String tag, String css, @Nullable String childrenArgument, boolean isList, int inside) {
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
            case STRIPE -> new Traits("div", BOX + "display:flex", "items", true, Within.ROW);
            case STACK -> new Traits("div", BOX + "display:grid", "layers", true, Within.GRID);
            case CONTAINER, BLOCK ->
                    new Traits("div", BOX + "display:flex", "child", false, Within.BOX);
            case BUTTON -> of("button", CONTROL + ";text-align:center", "label");
            case TEXT_INPUT -> of("input", CONTROL + ";min-width:0", null);
            case CHECKBOX -> of("div", BOX + "display:block;flex:none", "icon");
            case SLIDER -> of("input", BOX + "margin:0;min-width:0", null);
            case SELECT -> new Traits("select", BOX + "margin:0;font:inherit", "options", true, 0);
            case OPTION -> of("option", "", "label");
            case SVG -> new Traits("svg", "display:block;overflow:visible", "children", true, 0);
            case SVG_CIRCLE -> of("circle", "cursor:pointer", null);
            case LABEL -> of("label", BOX + "display:block;overflow-wrap:anywhere", "label");
            case PARAGRAPH -> new Traits("p", BOX + "margin:0", "contents", true, 0);
            case LINK -> of("a", BOX + "color:inherit;text-decoration:none", "label");
            case TEXT -> of("span", BOX, "text");
        };
    }

    private static Traits of(String tag, String css, @Nullable String child) {
        return new Traits(tag, css, child, false, Within.FLOW);
    }
}
