package weir.source;

/** A range of a file. */
public record Place(SourceText source, Span span) {}
