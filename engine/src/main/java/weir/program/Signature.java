package weir.program;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.value.ElementKind;

/**
 * How a library function is called.
 *
 * @param path {@code List/map}
 * @param index its row in the library
 * @param parameters in order; a piped value fills the first that is not given by name
 * @param perItem the parameter that is an expression over the bare item name, or -1
 * @param element the element it makes, or null
 * @param effect whether a call acts on the world, and so runs even when nobody uses its value
 */
public record Signature(
        String path,
        int index,
        List<Parameter> parameters,
        int perItem,
        @Nullable ElementKind element,
        boolean effect) {
    /**
     * A parameter; {@code required} when a call without it is an error. Programs that were written
     * for another engine may give it by its {@code other} name.
     */
    public record Parameter(String name, String other, boolean required) {}

    public int parameter(String name) {
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            if (parameter.name().equals(name) || parameter.other().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** {@code List/map(list, item, new)}, for messages. */
    public String spelled() {
        StringBuilder out = new StringBuilder(path).append('(');
        for (int i = 0; i < parameters.size(); i++) {
            out.append(i == 0 ? "" : ", ")
                    .append(i == perItem ? "item, " : "")
                    .append(parameters.get(i).name());
        }
        return out.append(')').toString();
    }
}
