package weir.syntax;

import java.util.List;
import weir.source.Diagnostic;

/**
 * What {@link Formatter} has made of a program.
 *
 * @param text the program in the usual form; as it was, when there is an error in its form
 * @param diagnostics what is wrong with its form
 */
public record Formatted(String text, List<Diagnostic> diagnostics) {}
