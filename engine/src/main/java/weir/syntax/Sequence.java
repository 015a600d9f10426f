package weir.syntax;

/**
 * A bracket with any number of items in it. Between two of them stands a comma, a line break, both,
 * or nothing.
 */
abstract class Sequence extends Bracket {
    private boolean begun;

    Sequence(Parser parser, int start, TokenKind closer) {
        super(parser, start, closer);
    }

    /** Whether an item can begin with this, if only a wrong one. */
    abstract boolean begins(TokenKind kind);

    /** What an item is called in a message. */
    abstract String item();

    /**
     * Whether an item follows. If not, the sequence has ended: its closer was passed, or is missing
     * and reported.
     */
    final boolean hasItem() {
        boolean separated = begun && parser.accept(TokenKind.COMMA);
        begun = true;
        while (!parser.is(closer)) {
            if (parser.isAtStop()) {
                parser.reportUnclosed(this);
                return false;
            }
            if (begins(parser.kind())) {
                parser.beginItem();
                return true;
            }
            if (parser.kind().closes()) {
                parser.passStrayCloser();
            } else {
                String end = separated ? "" : " or " + closer.description();
                parser.reportUnexpected(item() + end, parser.usualHint());
                if (!parser.accept(TokenKind.COMMA)) {
                    parser.skipItem();
                    separated = parser.accept(TokenKind.COMMA);
                }
            }
        }
        parser.advance();
        return false;
    }
}
