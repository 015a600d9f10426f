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
            case CHECKBOX -> List.of("click");
            case LABEL, TEXT -> List.of("double_click");
            case CONTAINER, BLOCK -> List.of("click");
            case STRIPE, STACK, PARAGRAPH, LINK -> List.of();
        };
    }
}
