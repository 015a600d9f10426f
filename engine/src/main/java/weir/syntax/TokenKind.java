package weir.syntax;

import org.jspecify.annotations.Nullable;

/**
 * What a token is.
 *
 * <p><b>Shape.</b> What only other machines understand ({@code BITS}, {@code MEMORY}, {@code
 * BYTES}) is one token with all its brackets. A text is many tokens: {@code TEXT_OPEN}, its {@code
 * CHARACTERS} and holes, and {@code TEXT_CLOSE}. Each hole is {@code HOLE_OPEN}, the tokens of its
 * expression, and {@code HOLE_CLOSE}. These four always come in pairs that nest.
 */
enum TokenKind {
    NAME("a name"),
    TAG("a tag"),
    NUMBER("a number"),
    WILDCARD("`__`"),
    /** What is no token of the language; it has been reported. */
    INVALID("something unreadable"),

    TEXT_OPEN("a text"),
    CHARACTERS("characters of a text"),
    HOLE_OPEN("`{`"),
    HOLE_CLOSE("the `}` of a text"),
    TEXT_CLOSE("the end of a text"),

    PAREN_OPEN("`(`"),
    PAREN_CLOSE("`)`"),
    BRACKET_OPEN("`[`"),
    BRACKET_CLOSE("`]`"),
    BRACE_OPEN("`{`"),
    BRACE_CLOSE("`}`"),

    COMMA("`,`"),
    COLON("`:`"),
    DOT("`.`"),
    SPREAD("`...`"),
    QUESTION("`?`"),
    PIPE("`|>`"),
    ARROW("`=>`"),
    PLUS("`+`"),
    MINUS("`-`"),
    STAR("`*`"),
    SLASH("`/`"),
    EQUAL("`==`"),
    NOT_EQUAL("`=/=`"),
    GREATER("`>`"),
    GREATER_OR_EQUAL("`>=`"),
    LESS("`<`"),
    LESS_OR_EQUAL("`<=`"),

    LIST("`LIST`"),
    MAP("`MAP`"),
    FUNCTION("`FUNCTION`"),
    LINK("`LINK`"),
    LATEST("`LATEST`"),
    HOLD("`HOLD`"),
    THEN("`THEN`"),
    WHEN("`WHEN`"),
    WHILE("`WHILE`"),
    SKIP("`SKIP`"),
    BLOCK("`BLOCK`"),
    PASS("`PASS`"),
    PASSED("`PASSED`"),
    FLUSH("`FLUSH`"),
    UNPLUGGED("`UNPLUGGED`"),
    BITS("`BITS`"),
    MEMORY("`MEMORY`"),
    BYTES("`BYTES`"),

    END("the end of the file");

    private final String description;

    TokenKind(String description) {
        this.description = description;
    }

    /** How a message names a token of this kind. */
    String description() {
        return description;
    }

    /** Whether an expression can begin with this. */
    boolean beginsExpression() {
        return switch (this) {
            case NAME, TAG, NUMBER, WILDCARD, INVALID, TEXT_OPEN, PAREN_OPEN, BRACKET_OPEN -> true;
            case MINUS, LIST, MAP, LINK, LATEST, HOLD, THEN, WHEN, WHILE -> true;
            case SKIP, BLOCK, PASSED, FLUSH, UNPLUGGED, BITS, MEMORY, BYTES -> true;
            default -> false;
        };
    }

    /** Whether a pattern can begin with this. */
    boolean beginsPattern() {
        return switch (this) {
            case NAME, TAG, NUMBER, WILDCARD, INVALID, TEXT_OPEN, BRACKET_OPEN, BRACE_OPEN -> true;
            case MINUS, LIST, PASSED, UNPLUGGED -> true;
            default -> false;
        };
    }

    boolean opens() {
        return this == PAREN_OPEN || this == BRACKET_OPEN || this == BRACE_OPEN;
    }

    boolean closes() {
        return this == PAREN_CLOSE || this == BRACKET_CLOSE || this == BRACE_CLOSE;
    }

    /** The binary operator that is written like this. */
    @Nullable Operator operator() {
        return switch (this) {
            case PLUS -> Operator.ADD;
            case MINUS -> Operator.SUBTRACT;
            case STAR -> Operator.MULTIPLY;
            case SLASH -> Operator.DIVIDE;
            case EQUAL -> Operator.EQUAL;
            case NOT_EQUAL -> Operator.NOT_EQUAL;
            case GREATER -> Operator.GREATER;
            case GREATER_OR_EQUAL -> Operator.GREATER_OR_EQUAL;
            case LESS -> Operator.LESS;
            case LESS_OR_EQUAL -> Operator.LESS_OR_EQUAL;
            default -> null;
        };
    }
}
