package weir.web;

import java.util.List;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import weir.bridge.js.Values;

/** Why there is no app, in one or more problems. */
@SuppressWarnings("serial") // never serialized
final class MountException extends Exception {
    private final transient List<Problem> problems;
    private boolean told;

    MountException(List<Problem> problems) {
        super(problems.get(0).title());
        this.problems = problems;
    }

    static MountException of(Problem problem) {
        return new MountException(List.of(problem));
    }

    /** Notes that the page has been told already, where the program was to be. */
    MountException told() {
        told = true;
        return this;
    }

    List<Problem> problems() {
        return problems;
    }

    JSArray<JSObject> toObjects() {
        JSArray<JSObject> objects = new JSArray<>();
        for (Problem problem : problems) {
            objects.push(problem.toObject());
        }
        return objects;
    }

    /** An {@code Error} for a promise to be rejected with. */
    JSObject toError() {
        StringBuilder message = new StringBuilder();
        for (Problem problem : problems) {
            if (message.length() > 0) {
                message.append('\n');
            }
            message.append(problem.text());
        }
        JSObject error = Values.error(message.toString(), toObjects());
        Values.put(error, "told", told);
        return error;
    }
}
