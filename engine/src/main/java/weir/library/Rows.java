package weir.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.program.Signature;
import weir.value.ElementKind;
import weir.value.KindNames;
import weir.value.Value;

/** Collects the rows of the library: one class per namespace adds its own. */
final class Rows {
    private final List<Builtin> rows = new ArrayList<>();

    List<Builtin> rows() {
        return rows;
    }

    /** A pure function. A parameter whose name ends in {@code ?} is optional. */
    void pure(String path, List<String> parameters, Builtin.PureFunction function) {
        rows.add(new Builtin.Pure(signature(path, parameters, -1, null, false), function));
    }

    void live(String path, List<String> parameters, Builtin.LiveFunction function) {
        rows.add(new Builtin.Live(signature(path, parameters, -1, null, false), function));
    }

    void effect(String path, List<String> parameters, Builtin.LiveFunction function) {
        rows.add(new Builtin.Live(signature(path, parameters, -1, null, true), function));
    }

    /** A list function: {@code perItem} is an expression over the bare item name. */
    void perItem(String path, String perItem, Builtin.LiveFunction function) {
        rows.add(
                new Builtin.Live(
                        signature(path, List.of("list", perItem), 1, null, false), function));
    }

    /** An element, and the same one for a scene. */
    void element(ElementKind kind, List<String> parameters) {
        element("Element/", kind, parameters);
        element("Scene/Element/", kind, parameters);
    }

    private void element(String namespace, ElementKind kind, List<String> parameters) {
        rows.add(
                new Builtin.Live(
                        signature(namespace + kind.function(), parameters, -1, kind, false),
                        call -> {
                            throw new IllegalStateException("elements are made by the elaborator");
                        }));
    }

    private Signature signature(
            String path,
            List<String> names,
            int perItem,
            @Nullable ElementKind element,
            boolean effect) {
        List<Signature.Parameter> parameters = new ArrayList<>();
        for (String name : names) {
            boolean optional = name.endsWith("?");
            parameters.add(
                    new Signature.Parameter(
                            optional ? name.substring(0, name.length() - 1) : name, !optional));
        }
        return new Signature(path, rows.size(), parameters, perItem, element, effect);
    }

    /** A pure function of one text. */
    void ofText(String path, OfText function) {
        pure(
                path,
                List.of("text"),
                (call, arguments) ->
                        arguments[0] instanceof Value.Text text
                                ? function.apply(text.value())
                                : call.wrong(0, "a text", KindNames.of(given(arguments, 0))));
    }

    /** A pure function of two numbers. */
    void ofNumbers(String path, String first, String second, OfNumbers function) {
        pure(
                path,
                List.of(first, second),
                (call, arguments) -> {
                    if (!(arguments[0] instanceof Value.Num a)) {
                        return call.wrong(0, "a number", KindNames.of(given(arguments, 0)));
                    }
                    return arguments[1] instanceof Value.Num b
                            ? new Value.Num(function.apply(a.value(), b.value()))
                            : call.wrong(1, "a number", KindNames.of(given(arguments, 1)));
                });
    }

    interface OfText {
        Value apply(String text);
    }

    interface OfNumbers {
        double apply(double a, double b);
    }

    static Value given(@Nullable Value[] arguments, int index) {
        Value value = arguments[index];
        if (value == null) {
            throw new IllegalStateException("a required argument is there");
        }
        return value;
    }
}
