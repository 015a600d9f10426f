package weir.syntax;

import weir.source.Span;

/** A construct between an opening and a closing token. Made when its opener is the next token. */
abstract class Bracket extends Construct {
    final Span opener;
    final TokenKind closer;

    Bracket(Parser parser, int start, TokenKind closer) {
        super(parser, start);
        this.opener = parser.span();
        this.closer = closer;
    }

    /** Gives something in place of this, which is nested too deep to be read. */
    void refuse(Span skipped) {
        parser.give(new Expression.Missing(skipped), 1);
    }

    /**
     * Passes the closer, which is to be next; or reports what is there instead, and passes
     * everything up to the closer.
     *
     * @param hint what to do when something else follows
     */
    final void close(String hint) {
        boolean complained = false;
        while (!parser.is(closer)) {
            if (parser.isAtStop()) {
                parser.reportUnclosed(this);
                return;
            }
            if (parser.kind().closes()) {
                parser.passStrayCloser();
                continue;
            }
            if (!complained) {
                complained = true;
                parser.reportUnexpected(closer.description(), hint);
            }
            parser.skipItem();
            parser.accept(TokenKind.COMMA);
        }
        parser.advance();
    }
}
