package weir.syntax;

import org.jspecify.annotations.Nullable;
import weir.source.Span;

/** A bracket around exactly one expression: {@code "{" expression "}"}. */
final class Body extends Bracket {
    private final String hint;
    private final Maker maker;
    private @Nullable Expression value;

    /** Makes of the expression in the bracket what the whole means. */
    interface Maker {
        Expression make(Span span, Expression body);
    }

    /**
     * @param hint what to do when there is not one expression
     */
    Body(Parser parser, int start, TokenKind closer, String hint, Maker maker) {
        super(parser, start, closer);
        this.hint = hint;
        this.maker = maker;
    }

    Body(Parser parser, TokenKind closer, String hint, Maker maker) {
        this(parser, parser.start(), closer, hint, maker);
    }

    @Override
    void proceed() {
        if (value == null) {
            if (parser.kind().beginsExpression()) {
                parser.openChain(false);
            } else {
                parser.reportUnexpected("a value", hint);
                parser.give(parser.missing(), 1);
            }
            return;
        }
        close(hint);
        parser.finish(maker.make(span(), value), height + 1);
    }

    @Override
    void take(Expression part) {
        value = part;
    }
}
