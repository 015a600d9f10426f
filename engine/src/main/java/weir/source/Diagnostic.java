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
    /** How many errors of one kind are shown: more tell the author nothing new. */
    public static final int MOST = 100;

    public static Diagnostic error(
            String code, SourceText source, Span span, String title, String label, String hint) {
        return new Diagnostic(Severity.ERROR, code, source, span, title, label, hint);
    }

    public static Diagnostic warning(
            String code, SourceText source, Span span, String title, String label, String hint) {
        return new Diagnostic(Severity.WARNING, code, source, span, title, label, hint);
    }

    /** Stands for all that are not shown behind {@code last}, the last of {@value #MOST}. */
    public static Diagnostic tooMany(int found, Diagnostic last) {
        return error(
                "too-many-errors",
                last.source,
                last.span,
                "I found " + found + " problems and show the first " + MOST,
                "the last one shown",
                "the first ones often cause the others");
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /**
     * The message as a reader sees it, in lines that each end in a line break: for a terminal, a
     * console or a {@code <pre>}. No colours, no escape codes.
     */
    public String render() {
        int line = source.line(span.start());
        String number = String.valueOf(line);
        String margin = " ".repeat(number.length());
        Excerpt excerpt = new Excerpt(source, span);
        StringBuilder out = new StringBuilder();
        out.append(isError() ? "error[" : "warning[").append(code).append("]: ");
        out.append(Visible.text(title)).append('\n');
        out.append(margin).append(" ┌─ ").append(Visible.text(source.name()));
        out.append(':').append(line).append(':').append(source.column(span.start())).append('\n');
        out.append(number).append(" │ ").append(excerpt.line()).append('\n');
        out.append(margin).append(" │ ").append(excerpt.carets());
        if (!label.isEmpty()) {
            out.append(' ').append(Visible.text(label));
        }
        out.append('\n');
        if (!hint.isEmpty()) {
            out.append("hint: ").append(Visible.text(hint)).append('\n');
        }
        return out.toString();
    }
}
