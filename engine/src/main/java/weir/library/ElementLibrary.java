package weir.library;

import weir.value.ElementKind;

/**
 * {@code Element/…} and {@code Scene/Element/…}: what can be shown. Every argument is live; {@code
 * element} and {@code style} may be left out.
 */
final class ElementLibrary {
    private ElementLibrary() {}

    static void addTo(Rows rows) {
        // Children along one axis: `direction` is Row or Column, `gap` in pixels between them.
        rows.element(ElementKind.STRIPE, "element?, direction?, gap?, style?, items");
        // A box with at most one child.
        rows.element(ElementKind.CONTAINER, "element?, style?, child?");
        // Children on top of one another, later ones above.
        rows.element(ElementKind.STACK, "element?, style?, layers");
        // Something to press: event.press.
        rows.element(ElementKind.BUTTON, "element?, style?, label");
        // One line of text to edit: event.change, key_down, blur, focus; readable as .text.
        rows.element(
                ElementKind.TEXT_INPUT, "element?, style?, label?, text?, placeholder?, focus?");
        // On or off as `checked` says: event.click.
        rows.element(ElementKind.CHECKBOX, "element?, style?, label?, checked, icon?");
        // A number between `min` (0) and `max` (100) in steps of `step` (1): event.change.value.
        rows.element(ElementKind.SLIDER, "element?, style?, label?, value, min?, max?, step?");
        // One of `options`, each [value, label]: event.change.value.
        rows.element(ElementKind.SELECT, "element?, style?, label?, options, selected?");
        // A drawing of svg_circles: event.click [x, y], in pixels from its top left corner.
        rows.element(ElementKind.SVG, "element?, style?, children");
        // A circle in a drawing: event.click as of the drawing.
        rows.element(ElementKind.SVG_CIRCLE, "element?, style?, cx, cy, r");
        // A text that labels something: event.double_click.
        rows.element(ElementKind.LABEL, "element?, style?, label");
        // Running text with things inside it.
        rows.element(ElementKind.PARAGRAPH, "element?, style?, contents");
        // A hyperlink; `new_tab: []` opens it in another tab.
        rows.element(ElementKind.LINK, "element?, style?, label, to, new_tab?");
        // A run of text with a style of its own.
        rows.element(ElementKind.TEXT, "element?, style?, text");
        // A plain box.
        rows.element(ElementKind.BLOCK, "element?, style?, child?");
    }
}
