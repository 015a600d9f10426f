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
    NAME("a name", Role.VALUE | Role.PATTERN),
    TAG("a tag", Role.VALUE | Role.PATTERN),
    NUMBER("a number", Role.VALUE | Role.PATTERN),
    WILDCARD("`__`", Role.VALUE | Role.PATTERN),
    /** What is no token of the language; it has been reported. */
    INVALID("something unreadable", Role.VALUE | Role.PATTERN),

    TEXT_OPEN("a text", Role.VALUE | Role.PATTERN),
    CHARACTERS("characters of a text", 0),
    HOLE_OPEN("`{`", 0),
    HOLE_CLOSE("the `}` of a text", 0),
    TEXT_CLOSE("the end of a text", 0),

    PAREN_OPEN("`(`", Role.VALUE | Role.OPENER),
    PAREN_CLOSE("`)`", Role.CLOSER),
    BRACKET_OPEN("`[`", Role.VALUE | Role.PATTERN | Role.OPENER),
    BRACKET_CLOSE("`]`", Role.CLOSER),
    BRACE_OPEN("`{`", Role.PATTERN | Role.OPENER),
    BRACE_CLOSE("`}`", Role.CLOSER),

    COMMA("`,`", 0),
    COLON("`:`", 0),
    DOT("`.`", 0),
    SPREAD("`...`", 0),
    QUESTION("`?`", 0),
    PIPE("`|>`", 0),
    ARROW("`=>`", 0),
    PLUS(Operator.ADD, 0),
    MINUS(Operator.SUBTRACT, Role.VALUE | Role.PATTERN),
    STAR(Operator.MULTIPLY, 0),
    SLASH(Operator.DIVIDE, 0),
    EQUAL(Operator.EQUAL, 0),
    NOT_EQUAL(Operator.NOT_EQUAL, 0),
    GREATER(Operator.GREATER, 0),
    GREATER_OR_EQUAL(Operator.GREATER_OR_EQUAL, 0),
    LESS(Operator.LESS, 0),
    LESS_OR_EQUAL(Operator.LESS_OR_EQUAL, 0),

    LIST("`LIST`", Role.KEYWORD | Role.VALUE | Role.PATTERN),
    MAP("`MAP`", Role.KEYWORD | Role.VALUE),
    FUNCTION("`FUNCTION`", Role.KEYWORD),
    LINK("`LINK`", Role.KEYWORD | Role.VALUE),
    LATEST("`LATEST`", Role.KEYWORD | Role.VALUE),
    HOLD("`HOLD`", Role.KEYWORD | Role.VALUE),
    THEN("`THEN`", Role.KEYWORD | Role.VALUE),
    WHEN("`WHEN`", Role.KEYWORD | Role.VALUE),
    WHILE("`WHILE`", Role.KEYWORD | Role.VALUE),
    SKIP("`SKIP`", Role.KEYWORD | Role.VALUE),
    BLOCK("`BLOCK`", Role.KEYWORD | Role.VALUE),
    PASS("`PASS`", Role.KEYWORD),
    PASSED("`PASSED`", Role.KEYWORD | Role.VALUE | Role.PATTERN),
    FLUSH("`FLUSH`", Role.KEYWORD | Role.VALUE),
    UNPLUGGED("`UNPLUGGED`", Role.KEYWORD | Role.VALUE | Role.PATTERN),
    BITS("`BITS`", Role.KEYWORD | Role.VALUE | Role.HARDWARE),
    MEMORY("`MEMORY`", Role.KEYWORD | Role.VALUE | Role.HARDWARE),
    BYTES("`BYTES`", Role.KEYWORD | Role.VALUE | Role.HARDWARE),

    END("the end of the file", 0);

    private final String description;
    private final @Nullable Operator operator;
    private final int roles;

    TokenKind(String description, int roles) {
        this.description = description;
        this.operator = null;
        this.roles = roles;
    }

    TokenKind(Operator operator, int roles) {
        this.description = "`" + operator.spelling() + "`";
        this.operator = operator;
        this.roles = roles;
    }

    /** Bits, one for each thing that a token can be good for. */
    private static final class Role {
        static final int VALUE = 1;
        static final int PATTERN = 2;
        static final int OPENER = 4;
        static final int CLOSER = 8;
        static final int KEYWORD = 16;
        static final int HARDWARE = 32;
    }

    /** How a message names a token of this kind. */
    String description() {
        return description;
    }

    /** Whether an expression can begin with this, if only a wrong one. */
    boolean beginsExpression() {
        return (roles & Role.VALUE) != 0;
    }

    /** Whether a pattern can begin with this, if only a wrong one. */
    boolean beginsPattern() {
        return (roles & Role.PATTERN) != 0;
    }

    boolean opens() {
        return (roles & Role.OPENER) != 0;
    }

    boolean closes() {
        return (roles & Role.CLOSER) != 0;
    }

    /** Whether this is a word in capitals, spelt like the constant. */
    boolean isKeyword() {
        return (roles & Role.KEYWORD) != 0;
    }

    /** Whether this is for other machines. */
    boolean isHardware() {
        return (roles & Role.HARDWARE) != 0;
    }

    /** The binary operator that is written like this. */
    @Nullable Operator operator() {
        return operator;
    }
}
