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

    PAREN_OPEN("(", Role.SYMBOL | Role.VALUE | Role.OPENER),
    PAREN_CLOSE(")", Role.SYMBOL | Role.CLOSER),
    BRACKET_OPEN("[", Role.SYMBOL | Role.VALUE | Role.PATTERN | Role.OPENER),
    BRACKET_CLOSE("]", Role.SYMBOL | Role.CLOSER),
    BRACE_OPEN("{", Role.SYMBOL | Role.PATTERN | Role.OPENER),
    BRACE_CLOSE("}", Role.SYMBOL | Role.CLOSER),

    COMMA(",", Role.SYMBOL),
    COLON(":", Role.SYMBOL),
    DOT(".", Role.SYMBOL),
    SPREAD("...", Role.SYMBOL),
    QUESTION("?", Role.SYMBOL),
    PIPE("|>", Role.SYMBOL),
    ARROW("=>", Role.SYMBOL),
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

    LIST(Role.KEYWORD | Role.VALUE | Role.PATTERN),
    MAP(Role.KEYWORD | Role.VALUE),
    FUNCTION(Role.KEYWORD),
    LINK(Role.KEYWORD | Role.VALUE),
    LATEST(Role.KEYWORD | Role.VALUE),
    HOLD(Role.KEYWORD | Role.VALUE),
    THEN(Role.KEYWORD | Role.VALUE),
    WHEN(Role.KEYWORD | Role.VALUE),
    WHILE(Role.KEYWORD | Role.VALUE),
    SKIP(Role.KEYWORD | Role.VALUE),
    BLOCK(Role.KEYWORD | Role.VALUE),
    PASS(Role.KEYWORD),
    PASSED(Role.KEYWORD | Role.VALUE | Role.PATTERN),
    FLUSH(Role.KEYWORD | Role.VALUE),
    UNPLUGGED(Role.KEYWORD | Role.VALUE | Role.PATTERN),
    BITS(Role.KEYWORD | Role.VALUE | Role.HARDWARE),
    MEMORY(Role.KEYWORD | Role.VALUE | Role.HARDWARE),
    BYTES(Role.KEYWORD | Role.VALUE | Role.HARDWARE),

    END("the end of the file", 0);

    private final String words;
    private final @Nullable Operator operator;
    private final int roles;

    /**
     * @param words how a message names it; how it is written, of a symbol
     */
    TokenKind(String words, int roles) {
        this.words = words;
        this.operator = null;
        this.roles = roles;
    }

    TokenKind(Operator operator, int roles) {
        this.words = operator.spelling();
        this.operator = operator;
        this.roles = roles | Role.SYMBOL;
    }

    /** A keyword. */
    TokenKind(int roles) {
        this.words = name();
        this.operator = null;
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

        /** This is always written the same, and not in letters. */
        static final int SYMBOL = 64;
    }

    /** How a message names a token of this kind. */
    String description() {
        return (roles & (Role.KEYWORD | Role.SYMBOL)) == 0 ? words : "`" + words + "`";
    }

    /** How a symbol or a keyword is written. */
    String spelling() {
        return words;
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
