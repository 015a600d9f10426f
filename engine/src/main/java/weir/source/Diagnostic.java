package weir.source;

/**
 * Something to tell the author of a program, and the place it is about.
 *
 * @param code stable and searchable, kebab-case: {@code unknown-name}
 * @param source the file that {@code span} is in
 * @param title what is wrong, one line, no full stop
 * @param label what to read at the carets
 * @param hint what to do about it; empty when there is nothing useful to say
 */
public record Diagnostic(
        Severity severity,
        String code,
        SourceText source,
        Span span,
        String title,
        String label,
        String hint) {
    public static Diagnostic error(
            String code, SourceText source, Span span, String title, String label, String hint) {
        return new Diagnostic(Severity.ERROR, code, source, span, title, label, hint);
    }

    public static Diagnostic warning(
            String code, SourceText source, Span span, String title, String label, String hint) {
        return new Diagnostic(Severity.WARNING, code, source, span, title, label, hint);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
