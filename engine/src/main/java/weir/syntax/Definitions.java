package weir.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.source.Diagnostic;
import weir.source.SourceText;
import weir.source.Span;

/**
 * A whole file.
 *
 * <pre>
 * file     = { ( function | name ":" expression ) separator } ;
 * function = "FUNCTION" name "(" { name separator } ")" "{" expression "}" ;
 * </pre>
 */
final class Definitions extends Construct {
    private final List<SyntaxTree.Function> functions = new ArrayList<>();
    private final List<Expression.Variable> variables = new ArrayList<>();
    private boolean done;

    /** What is being defined, and for a function its parameters and where it begins. */
    private Name name = new Name(new Span(0, 0), "");

    private @Nullable List<Name> parameters;
    private int functionStart;

    Definitions(Parser parser) {
        super(parser, 0);
    }

    boolean isDone() {
        return done;
    }

    SyntaxTree tree(SourceText source, List<Diagnostic> diagnostics) {
        return new SyntaxTree(source, List.copyOf(functions), List.copyOf(variables), diagnostics);
    }

    @Override
    void proceed() {
        parser.beginItem();
        if (parser.is(TokenKind.END)) {
            done = true;
        } else if (parser.is(TokenKind.FUNCTION)) {
            readFunction();
        } else if (parser.isDefinition()) {
            name = parser.name();
            parser.advance();
            parameters = null;
            parser.openExpression("a value for " + SyntaxErrors.quote(name.text()));
        } else if (parser.kind().closes()) {
            parser.passStrayCloser();
        } else {
            parser.reportUnexpected("a definition", hint());
            parser.skipDefinition();
        }
    }

    @Override
    void take(Expression value) {
        if (parameters == null) {
            variables.add(new Expression.Variable(name, value));
        } else {
            Span span = new Span(functionStart, parser.end());
            functions.add(new SyntaxTree.Function(span, name, parameters, value));
        }
        parser.accept(TokenKind.COMMA);
    }

    private String hint() {
        return parser.isSign()
                ? "to subtract, write a space behind `-`"
                : "a file is made of `name: value` and `FUNCTION name(…) { … }`";
    }

    private void readFunction() {
        functionStart = parser.start();
        parser.advance();
        if (parser.is(TokenKind.NAME) || parser.is(TokenKind.TAG)) {
            if (parser.is(TokenKind.TAG)) {
                parser.reportUnexpected(
                        "the name of the function", "it begins with a small letter");
            }
            name = parser.name();
        } else {
            parser.reportMissing("the name of the function", "write `FUNCTION name(…) { … }`");
            name = new Name(parser.missing().span(), "");
        }
        parameters = readParameters();
        if (parser.is(TokenKind.BRACE_OPEN)) {
            parser.open(
                    new Body(
                            parser,
                            TokenKind.BRACE_CLOSE,
                            "a function has one value; BLOCK { … } lets it name what it uses",
                            (span, body) -> body));
        } else {
            parser.reportMissing("`{` and the value of the function", "");
            parser.give(parser.missing(), 1);
        }
    }

    private List<Name> readParameters() {
        List<Name> names = new ArrayList<>();
        if (!parser.is(TokenKind.PAREN_OPEN)) {
            parser.reportMissing("`(` and the parameters", "write `()` when there are none");
            return names;
        }
        parser.advance();
        while (!parser.accept(TokenKind.PAREN_CLOSE)) {
            if (parser.is(TokenKind.NAME)) {
                parser.beginItem();
                names.add(parser.name());
                parser.accept(TokenKind.COMMA);
            } else {
                parser.reportUnexpected("the name of a parameter or `)`", "");
                if (parser.is(TokenKind.BRACE_OPEN) || parser.isAtStop()) {
                    return names;
                }
                parser.skipItem();
                parser.accept(TokenKind.COMMA);
            }
        }
        return names;
    }
}
