package weir.program;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.source.Diagnostic;
import weir.source.Place;
import weir.source.Spelling;

/** What name resolution can find wrong, and the words for it. Collects in the order found. */
final class ResolveErrors {
    /** How many names a message lists. */
    static final int MOST_NAMES = 20;

    private final List<Diagnostic> found = new ArrayList<>();
    private int count;

    /** The first {@link Diagnostic#MOST}, and when there are more, one that says so. */
    List<Diagnostic> found() {
        if (count > Diagnostic.MOST) {
            found.add(Diagnostic.tooMany(count, found.get(Diagnostic.MOST - 1)));
        }
        return found;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Whether nothing more is kept, so that nothing need be worked out for a message. */
    boolean isFull() {
        return found.size() >= Diagnostic.MOST;
    }

    void unknownName(Place at, String name, List<String> visible, boolean isFunction) {
        String nearest =
                name.equals("true")
                        ? "True"
                        : name.equals("false") ? "False" : Spelling.nearest(name, visible);
        String hint =
                isFunction
                        ? "`" + name + "` is a function; call it with brackets: `" + name + "()`"
                        : Spelling.hint(nearest, "");
        error(
                "unknown-name",
                at,
                "I cannot find `" + name + "`",
                "no variable, field or parameter of this name is visible here",
                hint);
    }

    void unknownFunction(Place at, String path, List<String> known) {
        error(
                "unknown-function",
                at,
                "I cannot find the function `" + path + "`",
                "neither this program nor the library has it",
                Spelling.hint(Spelling.nearest(path, known), ""));
    }

    void unknownArgument(Place at, String name, String function, List<String> parameters) {
        error(
                "unknown-argument",
                at,
                "`" + function + "` has no parameter `" + name + "`",
                "I do not know what to do with this argument",
                meant(name, parameters, "it takes no arguments", "its parameters are "));
    }

    void missingArgument(Place at, String name, String function, String spelled) {
        error(
                "missing-argument",
                at,
                "`" + function + "` needs the argument `" + name + "`",
                "this call does not give it",
                "it is called as `" + spelled + "`");
    }

    void tooManyPiped(Place at, String function) {
        error(
                "unused-input",
                at,
                "`" + function + "` has no parameter left for the piped value",
                "every parameter is given by name already",
                "remove the pipe or one of the arguments");
    }

    void missingItemName(Place at, String function, String spelled) {
        error(
                "missing-item-name",
                at,
                "`" + function + "` needs a name for the item",
                "the first argument must be a bare name",
                "it is called as `" + spelled + "`, where you choose the name `item`");
    }

    void bareArgument(Place at, String name, String function) {
        error(
                "bare-argument",
                at,
                "`" + function + "` does not bind a name",
                "this argument has a name but no value",
                "write `" + name + ": …`");
    }

    void duplicate(Place at, String name, String what) {
        error(
                "duplicate-" + what,
                at,
                "the " + what + " `" + name + "` is given twice",
                "this is the second one",
                "keep one of the two, or rename one");
    }

    void unknownField(Place at, String name, List<String> fields) {
        error(
                "unknown-field",
                at,
                "this record has no field `" + name + "`",
                "I cannot find this field",
                meant(name, fields, "the record is empty", "its fields are "));
    }

    void circular(List<Definition> cycle) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < cycle.size() && i < MOST_NAMES; i++) {
            path.append(cycle.get(i).name).append(" → ");
        }
        path.append(cycle.size() > MOST_NAMES ? "… → " : "");
        path.append(cycle.get(0).name);
        error(
                "circular-definition",
                cycle.get(0).place,
                "`" + cycle.get(0).name + "` needs its own value",
                "the cycle is " + path,
                "break it with HOLD, or let an event decide with THEN");
    }

    void unsupported(Place at, String what, String hint) {
        error("not-supported", at, what, "this does not run", hint);
    }

    void unknownPort(Place at, String name, String function, List<String> ports) {
        error(
                "unknown-event",
                at,
                "`" + function + "` has no event `" + name + "`",
                "it will never happen",
                meant(name, ports, "this element has no events", "its events are "));
    }

    /** Something in a style that will be ignored, or an HTML element that there is not. */
    void strangeStyle(Place at, String code, String title, @Nullable String nearest, String hint) {
        found.add(
                Diagnostic.warning(
                        code,
                        at.source(),
                        at.span(),
                        title,
                        "this will be ignored",
                        Spelling.hint(nearest, hint)));
    }

    void missingDocument(Place at) {
        error(
                "missing-document",
                at,
                "I cannot find `document`",
                "the program shows nothing",
                "add `document: Document/new(root: …)` at the top level");
    }

    void missingPass(Place at) {
        error(
                "missing-pass",
                at,
                "there is no `PASSED` here",
                "nothing was passed to the top level of a program",
                "read `PASSED` inside a function that is called with `PASS:`");
    }

    private void error(String code, Place at, String title, String label, String hint) {
        count++;
        if (!isFull()) {
            found.add(Diagnostic.error(code, at.source(), at.span(), title, label, hint));
        }
    }

    /**
     * Which of {@code known} was meant by {@code name}; else all of them, or that there is none.
     */
    private static String meant(String name, List<String> known, String none, String all) {
        return Spelling.hint(
                Spelling.nearest(name, known),
                known.isEmpty() ? none : all + listed(known, " and "));
    }

    /** The names as a sentence has them. */
    static String listed(List<String> names, String last) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < names.size() && i < MOST_NAMES; i++) {
            out.append(i == 0 ? "" : i == names.size() - 1 ? last : ", ")
                    .append('`')
                    .append(names.get(i))
                    .append('`');
        }
        out.append(names.size() > MOST_NAMES ? ", …" : "");
        return out.toString();
    }
}
