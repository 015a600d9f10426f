package weir.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.source.Diagnostic;
import weir.source.SourceText;
import weir.source.Span;

/**
 * One reading of a file into a tree: the place in its tokens, the constructs open there, and what
 * is wrong so far. The grammar is in {@code grammar.txt} beside this file.
 *
 * <p><b>Shape.</b> A loop over a stack of {@link Construct}s; each of those reads one production.
 * {@link Chain} reads what operators and pipes hold together, {@link Operands} what stands between
 * them, {@link Patterns} the left side of an arm.
 *
 * <p><b>Invariants.</b> Every turn of the loop passes a token, opens a construct or ends one. The
 * tree is at most {@link #MAX_DEPTH} levels high.
 *
 * <p><b>Errors.</b> Never thrown. A token is complained about once; reading goes on at the next
 * separator, at a bracket that something around is waiting for, or at the next definition.
 *
 * <p><b>Costs.</b> Linear in the file, for any file.
 */
public final class Parser {
    /** How many levels a tree may have, so that a walker can recurse even on a small stack. */
    public static final int MAX_DEPTH = 1000;

    private final SourceText source;
    private final SyntaxErrors lexical;
    final SyntaxErrors errors;
    final Tokens tokens;
    private final Operands operands = new Operands(this);
    private final Patterns patterns = new Patterns(this);

    private int at;
    private int complainedAt = -1;
    private boolean complainedOfDepth;

    private final List<Construct> open = new ArrayList<>();
    private int depth;
    private Awaited awaited = new Awaited(null);

    Parser(SourceText source) {
        this.source = source;
        this.lexical = new SyntaxErrors(source);
        this.errors = new SyntaxErrors(source);
        this.tokens = Lexer.read(source, lexical);
    }

    /**
     * How many brackets of each kind are waiting for their closer. A hole of a text begins anew: no
     * bracket reaches across its border.
     */
    private static final class Awaited {
        final @Nullable Awaited outside;
        int parens;
        int brackets;
        int braces;

        Awaited(@Nullable Awaited outside) {
            this.outside = outside;
        }

        void count(TokenKind closer, int change) {
            switch (closer) {
                case PAREN_CLOSE -> parens += change;
                case BRACKET_CLOSE -> brackets += change;
                case BRACE_CLOSE -> braces += change;
                default -> {}
            }
        }

        boolean includes(TokenKind closer) {
            return switch (closer) {
                case PAREN_CLOSE -> parens > 0;
                case BRACKET_CLOSE -> brackets > 0;
                case BRACE_CLOSE -> braces > 0;
                default -> false;
            };
        }
    }

    /** Reads {@code source}; always gives a tree, and everything that is wrong with its form. */
    public static SyntaxTree parse(SourceText source) {
        return new Parser(source).run();
    }

    SyntaxTree run() {
        Definitions definitions = new Definitions(this);
        open.add(definitions);
        while (!definitions.isDone()) {
            open.get(open.size() - 1).proceed();
        }
        List<Diagnostic> diagnostics = SyntaxErrors.inOrder(lexical, errors);
        return definitions.tree(source, diagnostics);
    }

    // Where we are. ------------------------------------------------------------------------------

    TokenKind kind() {
        return tokens.kind(at);
    }

    /** The kind of the token {@code ahead} of this one. */
    TokenKind kind(int ahead) {
        return tokens.kind(Math.min(at + ahead, tokens.size() - 1));
    }

    boolean is(TokenKind kind) {
        return tokens.kind(at) == kind;
    }

    /** Whether this token is the first on its line. */
    boolean isFirstOnLine() {
        return tokens.isFirstOnLine(at);
    }

    /** Whether something stands between the token {@code ahead} and the one before it. */
    boolean isApart(int ahead) {
        return tokens.isApart(Math.min(at + ahead, tokens.size() - 1));
    }

    /** Whether this token is {@code kind} and goes on where the line before it stopped. */
    boolean continuesWith(TokenKind kind) {
        return is(kind) && !isFirstOnLine();
    }

    /** Whether a {@code -} here is the sign of a number. */
    boolean isSign() {
        return is(TokenKind.MINUS) && kind(1) == TokenKind.NUMBER && !isApart(1);
    }

    /** Whether {@code name:} is here. */
    boolean isDefinition() {
        return is(TokenKind.NAME) && kind(1) == TokenKind.COLON;
    }

    /** Whether {@code name:} begins a line: then what stands before it is not finished. */
    boolean beginsDefinition() {
        return isFirstOnLine() && isDefinition();
    }

    Span span() {
        return tokens.span(at);
    }

    int start() {
        return tokens.start(at);
    }

    /** The end of the token before this one. */
    int end() {
        return at == 0 ? source.start() : tokens.end(at - 1);
    }

    String text() {
        return tokens.text(at);
    }

    /** Passes this token; the end of the file stays. */
    void advance() {
        if (!is(TokenKind.END)) {
            at++;
        }
    }

    /** Passes this token when it is {@code kind}. */
    boolean accept(TokenKind kind) {
        boolean is = is(kind);
        if (is) {
            advance();
        }
        return is;
    }

    /** Notes for whoever writes the program anew that an item begins here. */
    void beginItem() {
        tokens.beginItem(at);
    }

    /** Passes this token, which is a word. */
    Name name() {
        Name name = new Name(span(), text());
        advance();
        return name;
    }

    /**
     * Whether nothing that is open can go on here: the end of the file or of a hole, the next
     * function, or a closer that some bracket around is waiting for.
     */
    boolean isAtStop() {
        return switch (kind()) {
            case END, HOLE_CLOSE -> true;
            case FUNCTION -> awaited.outside == null;
            default -> awaited.includes(kind());
        };
    }

    // What is open. ------------------------------------------------------------------------------

    /**
     * Opens {@code bracket}, whose opener is next; or passes it over when it is nested too deep.
     */
    void open(Bracket bracket) {
        if (depth == MAX_DEPTH) {
            reportDepth(span());
            int start = start();
            skipBracket();
            if (is(TokenKind.END)) {
                complainedAt = at;
            }
            bracket.refuse(new Span(start, end()));
            return;
        }
        depth++;
        if (bracket.closer == TokenKind.HOLE_CLOSE) {
            awaited = new Awaited(awaited);
        }
        awaited.count(bracket.closer, 1);
        advance();
        open.add(bracket);
    }

    /**
     * Reads an expression for the top construct, if one begins here; else gives what is missing.
     */
    void openExpression(String expected) {
        if (!kind().beginsExpression() || beginsDefinition()) {
            reportMissing(expected, "");
            give(missing(), 1);
        } else {
            openChain(false);
        }
    }

    /**
     * Reads the expression that begins here for the top construct.
     *
     * @param isItem whether other expressions may follow without a separator
     */
    void openChain(boolean isItem) {
        open.add(new Chain(this, isItem));
    }

    void readOperand(Chain chain, @Nullable Expression input) {
        operands.read(chain, input);
    }

    void readPattern() {
        patterns.read();
    }

    /** Ends the top construct, which was read as {@code result}. */
    void finish(Expression result, int height) {
        close();
        if (height > MAX_DEPTH) {
            reportDepth(result.span());
            give(new Expression.Missing(result.span()), 1);
        } else {
            give(result, height);
        }
    }

    /** Ends the top construct, which was read as {@code result}. */
    void finish(Pattern result, int height) {
        close();
        if (height > MAX_DEPTH) {
            reportDepth(result.span());
            give(new Pattern.Anything(result.span()), 1);
        } else {
            give(result, height);
        }
    }

    private void close() {
        Construct closed = open.remove(open.size() - 1);
        if (closed instanceof Bracket bracket) {
            depth--;
            awaited.count(bracket.closer, -1);
            if (bracket.closer == TokenKind.HOLE_CLOSE && awaited.outside != null) {
                awaited = awaited.outside;
            }
        }
    }

    /** Gives the top construct a part that it asked for. */
    void give(Expression part, int height) {
        Construct top = open.get(open.size() - 1);
        top.grow(height);
        top.take(part);
    }

    void give(Pattern part, int height) {
        Construct top = open.get(open.size() - 1);
        top.grow(height);
        top.take(part);
    }

    /** Stands for an expression that should be here. */
    Expression missing() {
        return new Expression.Missing(new Span(start(), start()));
    }

    // What is wrong. -----------------------------------------------------------------------------

    /** Complains about this token, unless that was done. */
    void reportUnexpected(String expected, String hint) {
        if (complains()) {
            errors.unexpected(span(), expected, found(), hint);
        }
    }

    /**
     * Complains that {@code expected} does not come next. When the line ends here, that is the
     * place, and not what the next line happens to begin with.
     */
    void reportMissing(String expected, String hint) {
        if (!is(TokenKind.END) && !isFirstOnLine()) {
            reportUnexpected(expected, hint.isEmpty() ? usualHint() : hint);
        } else if (complains()) {
            String found = is(TokenKind.END) ? found() : "the end of the line";
            Span place = new Span(end(), end());
            errors.absent(place, expected, found, hint);
        }
    }

    /** Complains about {@code bracket}, which this token leaves without its closer. */
    void reportUnclosed(Bracket bracket) {
        if (complains()) {
            String closer = bracket.closer.description();
            errors.unclosed(bracket.opener, closer, found());
        }
    }

    /** Whether this token was complained about. */
    boolean hasComplained() {
        return complainedAt == at;
    }

    void reportDepth(Span span) {
        if (!complainedOfDepth) {
            complainedOfDepth = true;
            errors.nestedTooDeep(span);
        }
    }

    void passStrayCloser() {
        if (complains()) {
            errors.strayCloser(span(), found());
        }
        advance();
    }

    /** What to do about this token where it does not fit; empty when that is not known. */
    String usualHint() {
        return switch (kind()) {
            case COLON -> "a value with a name stands in a record: `[name: value]`";
            case ARROW -> "`pattern => value` is an arm of `WHEN { … }` or `WHILE { … }`";
            case FUNCTION -> "a function is defined at the top of a file, outside of all brackets";
            case SPREAD -> "`...record` stands in a record";
            case WILDCARD -> "`__` stands only in patterns";
            case BRACE_OPEN -> "a record is written `[…]`, a list `LIST { … }`";
            case PASS -> "`PASS: value` stands among the arguments of a call";
            default -> "";
        };
    }

    private boolean complains() {
        boolean known = complainedAt == at || is(TokenKind.INVALID);
        complainedAt = at;
        return !known;
    }

    private String found() {
        return switch (kind()) {
            case NAME, TAG, NUMBER -> SyntaxErrors.quote(text());
            default -> kind().description();
        };
    }

    // Going on. ----------------------------------------------------------------------------------

    /** Passes at least one token, and goes on to where the next item may begin. */
    void skipItem() {
        do {
            skip();
        } while (!isFirstOnLine() && !endsItem());
    }

    /** Whether no item of a sequence can go on here. */
    boolean endsItem() {
        return is(TokenKind.COMMA) || kind().closes() || isAtStop();
    }

    /** Passes at least one token, and goes on to where the next definition may begin. */
    void skipDefinition() {
        do {
            skip();
        } while (!is(TokenKind.END) && !is(TokenKind.FUNCTION) && !beginsDefinition());
    }

    /** Passes one token; an opener with all up to its closer. */
    void skip() {
        if (kind().opens() || is(TokenKind.TEXT_OPEN)) {
            skipBracket();
        } else {
            advance();
        }
    }

    /** Passes an opener and everything up to its closer; at most up to the end of a hole. */
    void skipBracket() {
        int levels = 0;
        int texts = 0;
        do {
            switch (kind()) {
                case TEXT_OPEN -> texts++;
                case TEXT_CLOSE -> texts--;
                case HOLE_CLOSE -> {
                    if (texts == 0) {
                        return;
                    }
                }
                case END -> {
                    return;
                }
                default -> {
                    if (texts == 0) {
                        levels += kind().opens() ? 1 : kind().closes() ? -1 : 0;
                    }
                }
            }
            advance();
        } while (levels > 0 || texts > 0);
    }
}
