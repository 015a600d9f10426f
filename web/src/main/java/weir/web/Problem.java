package weir.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import weir.bridge.js.Values;
import weir.source.Diagnostic;

/**
 * Something to tell the people at the page: a diagnostic of a program, or what went wrong around
 * it.
 *
 * @param excerpt place, line and carets; empty when it is about no place in a program
 * @param hint what to do about it; empty when there is nothing useful to say
 */
record Problem(
        boolean isError,
        String code,
        String title,
        String excerpt,
        String hint,
        @Nullable Diagnostic diagnostic) {

    static Problem of(Diagnostic diagnostic) {
        return new Problem(
                diagnostic.isError(),
                diagnostic.code(),
                diagnostic.title(),
                excerptOf(diagnostic.render()),
                diagnostic.hint(),
                diagnostic);
    }

    /** A problem with the page, not with a program. */
    static Problem of(String code, String title, String hint) {
        return new Problem(true, code, title, "", hint, null);
    }

    /** What people at the page should know, though nothing failed. */
    static Problem warning(String code, String title, String hint) {
        return new Problem(false, code, title, "", hint, null);
    }

    /** A defect of the engine. */
    static Problem failure(Throwable failure) {
        String message = failure.getMessage();
        return of(
                "engine-failure",
                "The engine itself has failed: " + (message == null ? "no message" : message),
                "this is a defect of Weir and not of the program");
    }

    /** What is between the heading and the hint of a rendered diagnostic. */
    private static String excerptOf(String rendered) {
        int start = rendered.indexOf('\n') + 1;
        int end = rendered.lastIndexOf("\nhint: ");
        return rendered.substring(start, end < start ? rendered.length() : end);
    }

    /** All of it, for a console. */
    String text() {
        if (diagnostic != null) {
            return diagnostic.render();
        }
        return hint.isEmpty() ? title : title + "\nhint: " + hint;
    }

    /**
     * As scripts get it: {@code {code, severity, message, hint, excerpt}}, and when it is about a
     * place also {@code {label, file, line, column, endLine, endColumn, start, end}}, lines and
     * columns from 1, offsets from 0, in UTF-16 code units.
     */
    JSObject toObject() {
        JSObject object = Values.object();
        Values.put(object, "code", code);
        Values.put(object, "severity", isError ? "error" : "warning");
        Values.put(object, "message", title);
        Values.put(object, "hint", hint);
        Values.put(object, "excerpt", excerpt);
        if (diagnostic != null) {
            int start = diagnostic.span().start();
            int end = diagnostic.span().end();
            Values.put(object, "label", diagnostic.label());
            Values.put(object, "file", diagnostic.source().name());
            Values.put(object, "line", diagnostic.source().line(start));
            Values.put(object, "column", diagnostic.source().column(start));
            Values.put(object, "endLine", diagnostic.source().line(end));
            Values.put(object, "endColumn", diagnostic.source().column(end));
            Values.put(object, "start", start);
            Values.put(object, "end", end);
        }
        return object;
    }
}
