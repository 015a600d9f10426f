package weir.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.program.Signature;
import weir.value.ElementKind;

/**
 * Collects the rows of the library: one class per namespace adds its own.
 *
 * <p>A row is written as its function is called: {@code Text/repeat(text: Text, count: Number)}. A
 * parameter whose name ends in {@code ?} may be left out; one without a type may be anything;
 * another name for it follows a slash.
 */
final class Rows {
    private final List<Builtin> rows = new ArrayList<>();

    List<Builtin> rows() {
        return rows;
    }

    /** A function that only computes; the arguments are of the types written. */
    void pure(String row, int operation, Builtin.PureFunction function) {
        StringBuilder kinds = new StringBuilder();
        Signature signature = parse(row, kinds, -1, null, false);
        rows.add(new Builtin.Pure(signature, kinds.toString(), operation, function));
    }

    /** A function with state or time; it looks after the types of its arguments itself. */
    void live(String row, int operation, Builtin.LiveFunction function) {
        live(row, operation, function, -1, null, false);
    }

    /** A function that acts on the world, and so is called even when nobody uses its value. */
    void effect(String row, int operation, Builtin.LiveFunction function) {
        live(row, operation, function, -1, null, true);
    }

    private void live(
            String row,
            int operation,
            Builtin.LiveFunction function,
            int perItem,
            @Nullable ElementKind element,
            boolean effect) {
        StringBuilder kinds = new StringBuilder();
        Signature signature = parse(row, kinds, perItem, element, effect);
        rows.add(new Builtin.Live(signature, kinds.toString(), operation, function));
    }

    private Signature parse(
            String row,
            StringBuilder kinds,
            int perItem,
            @Nullable ElementKind element,
            boolean effect) {
        List<Signature.Parameter> parameters = new ArrayList<>();
        int open = row.indexOf('(');
        int start = open + 1;
        while (start < row.length() - 1) {
            int end = row.indexOf(',', start);
            end = end < 0 ? row.length() - 1 : end;
            int colon = row.indexOf(':', start);
            boolean typed = colon >= 0 && colon < end;
            int nameEnd = typed ? colon : end;
            boolean optional = row.charAt(nameEnd - 1) == '?';
            kinds.append(typed ? row.charAt(colon + 2) : Kind.ANY);
            String name = row.substring(start, optional ? nameEnd - 1 : nameEnd);
            int or = name.indexOf('/');
            parameters.add(
                    new Signature.Parameter(
                            or < 0 ? name : name.substring(0, or),
                            or < 0 ? name : name.substring(or + 1),
                            !optional));
            start = end + 2;
        }
        return new Signature(
                row.substring(0, open), rows.size(), parameters, perItem, element, effect);
    }

    /** A list function whose last parameter is an expression over the bare item name. */
    void perItem(String row, int operation, Builtin.LiveFunction function) {
        live(row, operation, function, 1, null, false);
    }

    /** An element, and the same one for a scene. */
    void element(ElementKind kind, String parameters) {
        element("Element/", kind, parameters);
        element("Scene/Element/", kind, parameters);
    }

    private void element(String namespace, ElementKind kind, String parameters) {
        live(
                namespace + kind.function() + "(" + parameters + ")",
                0,
                (operation, call) -> {
                    throw new IllegalStateException("elements are made by the elaborator");
                },
                -1,
                kind,
                false);
    }
}
