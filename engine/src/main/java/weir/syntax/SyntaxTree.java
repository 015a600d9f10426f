package weir.syntax;

import java.util.List;
import weir.source.Diagnostic;
import weir.source.SourceText;
import weir.source.Span;

/**
 * One parsed file: its functions and variables in source order, and what was wrong with it.
 *
 * <p>A tree with errors is still complete enough to be resolved, so that the errors of all phases
 * can be shown together.
 */
public record SyntaxTree(
        SourceText source,
        List<Function> functions,
        List<Expression.Variable> variables,
        List<Diagnostic> diagnostics) {

    /** {@code FUNCTION name(parameters) { body }}. */
    public record Function(Span span, Name name, List<Name> parameters, Expression body) {}
}
