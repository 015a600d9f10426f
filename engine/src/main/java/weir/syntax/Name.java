package weir.syntax;

import weir.source.Span;

/** A name as written, and where. */
public record Name(Span span, String text) {}
