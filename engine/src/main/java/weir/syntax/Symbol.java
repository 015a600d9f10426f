package weir.syntax;

/**
 * A token that is always written the same, and not in letters.
 *
 * @param kind {@link TokenKind#INVALID} for one that other languages have
 * @param hint what to write instead of that
 */
record Symbol(String spelling, TokenKind kind, String hint) {
    /** The first that fits is the one: what begins with another comes before it. */
    static final Symbol[] ALL = {
        of(TokenKind.PAREN_OPEN),
        of(TokenKind.PAREN_CLOSE),
        of(TokenKind.BRACKET_OPEN),
        of(TokenKind.BRACKET_CLOSE),
        of(TokenKind.BRACE_OPEN),
        of(TokenKind.BRACE_CLOSE),
        of(TokenKind.COLON),
        of(TokenKind.COMMA),
        of(TokenKind.SPREAD),
        unknown("..", "`.` reads a field, and `...` spreads a record"),
        of(TokenKind.DOT),
        of(TokenKind.PIPE),
        unknown("||", "use `Bool/or()` or match with `WHILE`"),
        unknown("|", "a pipe is `|>`"),
        of(TokenKind.EQUAL),
        of(TokenKind.ARROW),
        of(TokenKind.NOT_EQUAL),
        unknown("=", "a definition is `name: value`, a comparison is `a == b`"),
        of(TokenKind.GREATER_OR_EQUAL),
        of(TokenKind.GREATER),
        of(TokenKind.LESS_OR_EQUAL),
        of(TokenKind.LESS),
        of(TokenKind.PLUS),
        of(TokenKind.MINUS),
        of(TokenKind.STAR),
        unknown("//", "a comment begins with `--` and ends with its line"),
        unknown("/*", "a comment begins with `--` and ends with its line"),
        of(TokenKind.SLASH),
        of(TokenKind.QUESTION),
        unknown("!=", "unequal is `=/=`"),
        unknown("!", "use `Bool/not()`"),
        unknown("&&", "use `Bool/and()` or match with `WHILE`"),
        unknown("&", "use `Bool/and()` or match with `WHILE`"),
        unknown(";", "a line break or a comma separates"),
    };

    private static Symbol of(TokenKind kind) {
        return new Symbol(kind.spelling(), kind, "");
    }

    private static Symbol unknown(String spelling, String hint) {
        return new Symbol(spelling, TokenKind.INVALID, hint);
    }
}
