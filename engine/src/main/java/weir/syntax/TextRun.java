package weir.syntax;

import java.util.List;

/** A text: {@code TEXT_OPEN { CHARACTERS | HOLE_OPEN expression HOLE_CLOSE } TEXT_CLOSE}. */
final class TextRun extends Bracket {
    private final TextLayout layout = new TextLayout();

    TextRun(Parser parser) {
        super(parser, parser.start(), TokenKind.TEXT_CLOSE);
    }

    @Override
    void proceed() {
        while (parser.is(TokenKind.CHARACTERS)) {
            layout.add(parser.text());
            parser.advance();
        }
        if (parser.is(TokenKind.HOLE_OPEN)) {
            parser.open(
                    new Body(
                            parser,
                            TokenKind.HOLE_CLOSE,
                            "each value has its own braces",
                            (span, body) -> body));
        } else {
            parser.advance(); // the lexer pairs the ends of a text, so this is its end
            List<Expression.TextPart> parts = layout.settle();
            parser.finish(new Expression.TextLiteral(span(), parts), height + 1);
        }
    }

    @Override
    void take(Expression value) {
        layout.add(value);
    }
}
