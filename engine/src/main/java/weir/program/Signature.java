package weir.program;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.value.ElementKind;

/**
 * How a function is called: one of the library, or one of the program.
 *
 * @param path {@code List/map}
 * @param index its row in the library; -1 of a function of the program
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

    /** Of a function of the program, which needs all its parameters. */
    static Signature own(String name, List<String> names) {
        List<Parameter> parameters = new ArrayList<>();
        for (String parameter : names) {
            parameters.add(new Parameter(parameter, "", true));
        }
        return new Signature(name, -1, parameters, -1, null, false);
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Parameter parameter : parameters) {
            names.add(parameter.name());
        }
        return names;
    }

    public int parameter(String name) {
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            if (parameter.name().equals(name) || parameter.other().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** {@code List/map(list, item, new)}, or {@code label(of: …)}, for messages. */
    public String spelled() {
        StringBuilder out = new StringBuilder(path).append('(');
        int size = parameters.size();
        for (int i = 0; i < size && i < ResolveErrors.MOST_NAMES; i++) {
            out.append(i == 0 ? "" : ", ")
                    .append(i == perItem ? "item, " : "")
                    .append(parameters.get(i).name())
                    .append(index < 0 ? ": …" : "");
        }
        return out.append(size > ResolveErrors.MOST_NAMES ? ", …)" : ")").toString();
    }
}
