package weir.library;

import java.util.List;
import weir.value.ElementKind;

/**
 * {@code Element/…} and {@code Scene/Element/…}: what can be shown. Every argument is live; {@code
 * element} and {@code style} may be left out.
 */
final class ElementLibrary {
    private ElementLibrary() {}

    static void addTo(Rows rows) {
        // Children along one axis: `direction` is Row or Column, `gap` in pixels between them.
        rows.element(
                ElementKind.STRIPE, List.of("element?", "direction?", "gap?", "style?", "items"));
        // A box with at most one child.
        rows.element(ElementKind.CONTAINER, List.of("element?", "style?", "child?"));
        // Children on top of one another, later ones above.
        rows.element(ElementKind.STACK, List.of("element?", "style?", "layers"));
        // Something to press: event.press.
        rows.element(ElementKind.BUTTON, List.of("element?", "style?", "label"));
        // One line of text to edit: event.change, key_down, blur, focus; readable as .text.
        rows.element(
                ElementKind.TEXT_INPUT,
                List.of("element?", "style?", "label?", "text?", "placeholder?", "focus?"));
        // On or off as `checked` says: event.click.
        rows.element(
                ElementKind.CHECKBOX, List.of("element?", "style?", "label?", "checked", "icon?"));
        // A number between `min` (0) and `max` (100) in steps of `step` (1): event.change.value.
        rows.element(
                ElementKind.SLIDER,
                List.of("element?", "style?", "label?", "value", "min?", "max?", "step?"));
        // One of `options`, each [value, label]: event.change.value.
        rows.element(
                ElementKind.SELECT,
                List.of("element?", "style?", "label?", "options", "selected?"));
        // A drawing of svg_circles: event.click [x, y], in pixels from its top left corner.
        rows.element(ElementKind.SVG, List.of("element?", "style?", "children"));
        // A circle in a drawing: event.click as of the drawing.
        rows.element(ElementKind.SVG_CIRCLE, List.of("element?", "style?", "cx", "cy", "r"));
        // A text that labels something: event.double_click.
        rows.element(ElementKind.LABEL, List.of("element?", "style?", "label"));
        // Running text with things inside it.
        rows.element(ElementKind.PARAGRAPH, List.of("element?", "style?", "contents"));
        // A hyperlink; `new_tab: []` opens it in another tab.
        rows.element(ElementKind.LINK, List.of("element?", "style?", "label", "to", "new_tab?"));
        // A run of text with a style of its own.
        rows.element(ElementKind.TEXT, List.of("element?", "style?", "text"));
        // A plain box.
        rows.element(ElementKind.BLOCK, List.of("element?", "style?", "child?"));
    }
}
