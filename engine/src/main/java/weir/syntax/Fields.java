package weir.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.source.Span;

/** A record: {@code "[" { ( name ":" expression | "..." expression ) separator } "]"}. */
final class Fields extends Sequence {
    private final @Nullable Name tag;
    private final List<Expression.Field> fields = new ArrayList<>();

    /** Of the field being read; null for a spread. */
    private @Nullable Name name;

    private int spreadStart;

    Fields(Parser parser, int start, @Nullable Name tag) {
        super(parser, start, TokenKind.BRACKET_CLOSE);
        this.tag = tag;
    }

    @Override
    boolean begins(TokenKind kind) {
        return kind == TokenKind.NAME || kind == TokenKind.SPREAD;
    }

    @Override
    String item() {
        return "a field";
    }

    @Override
    void proceed() {
        if (!hasItem()) {
            Span span = span();
            parser.finish(new Expression.RecordLiteral(span, tag, List.copyOf(fields)), height + 1);
            return;
        }
        if (parser.is(TokenKind.SPREAD)) {
            name = null;
            spreadStart = parser.start();
            parser.advance();
            parser.openExpression("the record to spread");
            return;
        }
        Name read = parser.name();
        name = read;
        if (parser.accept(TokenKind.COLON)) {
            parser.openExpression("a value for " + SyntaxErrors.quote(read.text()));
        } else {
            parser.reportMissing(
                    "`:` and a value for " + SyntaxErrors.quote(read.text()),
                    "each field has a name and a value: `[name: value]`");
            parser.give(parser.missing(), 1);
        }
    }

    @Override
    void take(Expression value) {
        fields.add(
                name == null
                        ? new Expression.Spread(new Span(spreadStart, parser.end()), value)
                        : new Expression.NamedField(name, value));
    }
}
