package weir.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.source.Span;

/** Names and a value: {@code "BLOCK" "{" { name ":" expression separator } expression "}"}. */
final class Block extends Sequence {
    private final List<Expression.Variable> variables = new ArrayList<>();

    /** Of the variable being read; null while the result is read. */
    private @Nullable Name name;

    private @Nullable Expression result;

    Block(Parser parser, int start) {
        super(parser, start, TokenKind.BRACE_CLOSE);
    }

    @Override
    boolean begins(TokenKind kind) {
        return kind.beginsExpression();
    }

    @Override
    String item() {
        return result == null ? "a name or a value" : "nothing more";
    }

    @Override
    void proceed() {
        if (!hasItem()) {
            parser.finish(
                    new Expression.Block(span(), List.copyOf(variables), resultOrReport()),
                    height + 1);
            return;
        }
        if (result != null) {
            parser.reportUnexpected(
                    closer.description(), "the value of a BLOCK is the last thing in it");
        }
        if (parser.isDefinition()) {
            Name read = parser.name();
            name = read;
            parser.advance();
            parser.openExpression("a value for " + SyntaxErrors.quote(read.text()));
        } else {
            name = null;
            parser.openChain(false);
        }
    }

    @Override
    void take(Expression value) {
        if (name == null) {
            result = value;
        } else {
            variables.add(new Expression.Variable(name, value));
        }
    }

    private Expression resultOrReport() {
        if (result != null) {
            return result;
        }
        if (!parser.hasComplained()) {
            parser.errors.blockWithoutResult(new Span(start, opener.end()));
        }
        return new Expression.Missing(new Span(parser.end(), parser.end()));
    }
}
