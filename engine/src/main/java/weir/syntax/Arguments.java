package weir.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.source.Span;

/**
 * The arguments of a call.
 *
 * <pre>
 * arguments = "(" { argument separator } ")" ;
 * argument  = name ":" expression | name | "PASS" ":" expression ;
 * </pre>
 */
final class Arguments extends Sequence {
    private final List<Name> path;
    private final @Nullable Expression piped;
    private final List<Expression.Argument> arguments = new ArrayList<>();
    private Kind kind = Kind.NAMED;

    /** Of the argument being read. */
    private Name name = new Name(new Span(0, 0), "");

    private enum Kind {
        NAMED,
        PASS,
        /** Only a value, which was reported and is dropped. */
        UNNAMED
    }

    Arguments(Parser parser, int start, List<Name> path, @Nullable Expression piped) {
        super(parser, start, TokenKind.PAREN_CLOSE);
        this.path = path;
        this.piped = piped;
    }

    @Override
    boolean begins(TokenKind kind) {
        return kind == TokenKind.PASS || kind.beginsExpression();
    }

    @Override
    String item() {
        return "an argument";
    }

    @Override
    void proceed() {
        if (!hasItem()) {
            parser.finish(
                    new Expression.Call(span(), path, piped, List.copyOf(arguments)), height + 1);
        } else if (parser.is(TokenKind.PASS)) {
            kind = Kind.PASS;
            name = parser.name();
            readValue("`:` and a value");
        } else if (parser.isDefinition()) {
            kind = Kind.NAMED;
            name = parser.name();
            readValue("");
        } else if (parser.is(TokenKind.NAME) && endsArgument(parser.kind(1))) {
            arguments.add(new Expression.BareArgument(parser.name()));
        } else {
            kind = Kind.UNNAMED;
            if (!parser.is(TokenKind.INVALID)) {
                parser.errors.unnamedArgument(parser.span());
            }
            parser.openChain(false);
        }
    }

    @Override
    void take(Expression value) {
        switch (kind) {
            case NAMED -> arguments.add(new Expression.NamedArgument(name, value));
            case PASS -> {
                Span span = new Span(name.span().start(), parser.end());
                arguments.add(new Expression.PassArgument(span, value));
            }
            case UNNAMED -> {}
        }
    }

    private void readValue(String expected) {
        if (parser.accept(TokenKind.COLON)) {
            parser.openExpression("a value for " + SyntaxErrors.quote(name.text()));
        } else {
            parser.reportMissing(expected, "write `PASS: value`");
            parser.give(parser.missing(), 1);
        }
    }

    /** Whether a name before {@code next} is an argument of its own. */
    private static boolean endsArgument(TokenKind next) {
        return switch (next) {
            case COMMA, PAREN_CLOSE, NAME, PASS, END -> true;
            default -> false;
        };
    }
}
