package weir.program;

import java.util.List;
import weir.value.ElementKind;

/** Which events each kind of element offers, by name. */
final class ElementPorts {
    private ElementPorts() {}

    static List<String> of(ElementKind kind) {
        return switch (kind) {
            case BUTTON -> List.of("press");
            case TEXT_INPUT -> List.of("change", "input", "key_down", "blur", "focus");
            case SLIDER, SELECT -> List.of("change");
            case CHECKBOX, CONTAINER, BLOCK, STACK, SVG, SVG_CIRCLE -> List.of("click");
            case LABEL, TEXT -> List.of("double_click");
            case STRIPE, PARAGRAPH, LINK, OPTION -> List.of();
        };
    }
}
