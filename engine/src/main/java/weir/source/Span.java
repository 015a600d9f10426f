package weir.source;

/** The half-open range {@code [start, end)} of a source text, in UTF-16 code units. */
public record Span(int start, int end) {
    /** The smallest span that covers this one and {@code other}. */
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    public boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }
}
