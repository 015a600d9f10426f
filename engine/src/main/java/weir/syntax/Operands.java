package weir.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.source.Span;
import weir.value.Doubles;
import weir.value.NumberText;

/**
 * Reads what stands between operators, and behind a pipe.
 *
 * <pre>
 * operand   = number | text | tag | [ tag ] record | list | map | call | name | "PASSED"
 *           | "(" expression ")" | "LATEST" items | "BLOCK" block | "FLUSH" body
 *           | "SKIP" | "LINK" | "UNPLUGGED" | hardware ;
 * target    = call | path | "." name | "THEN" body | ( "WHEN" | "WHILE" ) arms
 *           | "HOLD" name body | "LINK" "{" alias "}" | "FLUSH" body ;
 * call      = path arguments ;
 * path      = { tag "/" } name ;
 * hardware  = ( "BITS" | "MEMORY" | "BYTES" ) { bracket } ;
 * </pre>
 */
final class Operands {
    private static final String ONE_VALUE =
            "only one value fits here; BLOCK { … } can name what it uses";

    private final Parser parser;

    Operands(Parser parser) {
        this.parser = parser;
    }

    /** Reads one operand for {@code chain}: gives it, or opens what will give it. */
    void read(Chain chain, @Nullable Expression input) {
        int start = input == null ? parser.start() : chain.start;
        Expression piped = input;
        boolean unfinished = parser.start() > chain.start && parser.beginsDefinition();
        if (unfinished || piped != null && !takesInput()) {
            if (unfinished) {
                parser.reportMissing(piped == null ? "a value" : "a function or a `.field`", "");
            } else if (parser.kind().beginsExpression()) {
                parser.errors.takesNoInput(parser.span(), what());
            } else {
                parser.reportMissing("a function or a `.field`", "");
            }
            chain.dropInput();
            piped = null;
        }
        if (unfinished) {
            parser.give(parser.missing(), 1);
            return;
        }
        switch (parser.kind()) {
            case NUMBER -> number(false);
            case MINUS -> minus();
            case TAG -> tag(start, piped);
            case NAME -> call(new ArrayList<>(), start, piped);
            case DOT -> field(chain, piped);
            case TEXT_OPEN -> parser.open(new TextRun(parser));
            case PAREN_OPEN ->
                    parser.open(
                            new Body(
                                    parser,
                                    TokenKind.PAREN_CLOSE,
                                    "round brackets hold one value",
                                    (span, body) -> body));
            case BRACKET_OPEN -> parser.open(new Fields(parser, start, null));
            case LIST -> list(start);
            case LATEST -> {
                if (opensBrace()) {
                    parser.open(new Items(parser, start, true));
                }
            }
            case MAP -> {
                if (opensBrace()) {
                    parser.open(new Entries(parser, start));
                }
            }
            case BLOCK -> {
                if (opensBrace()) {
                    parser.open(new Block(parser, start));
                }
            }
            case THEN -> then(start, piped);
            case WHEN -> match(Expression.MatchKind.WHEN, start, piped);
            case WHILE -> match(Expression.MatchKind.WHILE, start, piped);
            case HOLD -> hold(start, piped);
            case LINK -> link(start, piped);
            case FLUSH -> flush(start, piped);
            case SKIP -> parser.give(new Expression.Skip(pass()), 1);
            case PASSED -> parser.give(new Expression.Passed(pass()), 1);
            case UNPLUGGED -> parser.give(new Expression.Unplugged(pass()), 1);
            case BITS, MEMORY, BYTES -> {
                String keyword = parser.kind().spelling();
                parser.give(new Expression.Hardware(pass(), keyword), 1);
            }
            case INVALID -> parser.give(new Expression.Missing(pass()), 1);
            case WILDCARD -> {
                parser.reportUnexpected("a value", parser.usualHint());
                parser.give(new Expression.Missing(pass()), 1);
            }
            default -> {
                parser.reportMissing("a value", "");
                parser.give(parser.missing(), 1);
            }
        }
    }

    private boolean takesInput() {
        return switch (parser.kind()) {
            case NAME, DOT, THEN, WHEN, WHILE, HOLD, LINK, FLUSH, INVALID -> true;
            case TAG -> parser.kind(1) == TokenKind.SLASH;
            default -> false;
        };
    }

    /** What this token begins, as a message names it. */
    private String what() {
        return switch (parser.kind()) {
            case TAG, NUMBER -> SyntaxErrors.quote(parser.text());
            case PAREN_OPEN -> "round brackets";
            case BRACKET_OPEN -> "a record";
            case MINUS -> "a number";
            default -> parser.kind().description();
        };
    }

    /** Passes this token, and says where it was. */
    private Span pass() {
        Span span = parser.span();
        parser.advance();
        return span;
    }

    private void number(boolean negative) {
        int start = parser.start();
        if (negative) {
            parser.advance();
        }
        double value = NumberText.read(parser.text());
        parser.advance();
        // What the lexer could not read as a number is reported, and is no number here either.
        Span span = new Span(start, parser.end());
        parser.give(
                !Double.isNaN(value)
                        ? new Expression.NumberLiteral(
                                span, negative ? Doubles.negated(value) : value)
                        : new Expression.Missing(span),
                1);
    }

    private void minus() {
        if (parser.isSign()) {
            number(true);
            return;
        }
        if (!parser.hasComplained()) {
            parser.errors.noNegation(parser.span());
        }
        parser.advance();
        if (!parser.kind().beginsExpression()) {
            parser.give(parser.missing(), 1);
        } // and otherwise the operand is what follows
    }

    // Names. -------------------------------------------------------------------------------------

    private void tag(int start, @Nullable Expression piped) {
        if (parser.kind(1) == TokenKind.SLASH) {
            path(start, piped);
            return;
        }
        Name tag = parser.name();
        if (parser.continuesWith(TokenKind.BRACKET_OPEN)) {
            parser.open(new Fields(parser, start, tag));
        } else {
            parser.give(new Expression.TagLiteral(tag.span(), tag.text()), 1);
        }
    }

    private void path(int start, @Nullable Expression piped) {
        List<Name> path = new ArrayList<>();
        while (parser.is(TokenKind.TAG) && parser.kind(1) == TokenKind.SLASH) {
            path.add(parser.name());
            parser.advance();
        }
        if (parser.is(TokenKind.NAME) && !parser.beginsDefinition()) {
            call(path, start, piped);
            return;
        }
        parser.reportMissing(
                "the name of a function", "it begins with a small letter: `Text/trim()`");
        if (!parser.is(TokenKind.TAG)) {
            parser.give(new Expression.Missing(new Span(start, parser.end())), 1);
        } else if (parser.kind(1) == TokenKind.PAREN_OPEN) {
            call(path, start, piped);
        } else {
            parser.advance();
            parser.give(new Expression.Missing(new Span(start, parser.end())), 1);
        }
    }

    /** Reads the last name of a path, and the arguments. */
    private void call(List<Name> modules, int start, @Nullable Expression piped) {
        Name name = parser.name();
        modules.add(name);
        List<Name> path = List.copyOf(modules);
        if (parser.continuesWith(TokenKind.PAREN_OPEN)) {
            parser.open(new Arguments(parser, start, path, piped));
        } else if (piped != null || path.size() > 1) {
            Span span = new Span(start, parser.end());
            parser.give(new Expression.Call(span, path, piped, List.of()), 1);
        } else {
            parser.give(new Expression.NameReference(name.span(), name.text()), 1);
        }
    }

    private void field(Chain chain, @Nullable Expression piped) {
        if (piped != null) {
            chain.resumeInput(piped);
        } else {
            boolean fraction = parser.kind(1) == TokenKind.NUMBER;
            parser.reportUnexpected(
                    "a value",
                    fraction
                            ? "a number below one is written `0.5`"
                            : "a field belongs to a value");
            parser.advance();
            if (fraction || parser.is(TokenKind.NAME)) {
                parser.advance();
            }
            parser.give(parser.missing(), 1);
        }
    }

    // Constructs. --------------------------------------------------------------------------------

    private void list(int start) {
        parser.advance();
        if (parser.continuesWith(TokenKind.BRACKET_OPEN)) {
            parser.reportUnexpected("`{`", "a list has no fixed size here: write `LIST { … }`");
            parser.skipBracket();
        }
        if (opensAfter("`LIST`")) {
            parser.open(new Items(parser, start, false));
        }
    }

    private void then(int start, @Nullable Expression piped) {
        Expression input = inputOrReport(" { … }", piped);
        if (opensBrace()) {
            parser.open(
                    new Body(
                            parser,
                            start,
                            TokenKind.BRACE_CLOSE,
                            ONE_VALUE,
                            (span, body) -> new Expression.Then(span, input, body)));
        }
    }

    private void match(Expression.MatchKind kind, int start, @Nullable Expression piped) {
        Expression input = inputOrReport(" { pattern => value }", piped);
        if (opensBrace()) {
            parser.open(new Arms(parser, start, kind, input));
        }
    }

    private void hold(int start, @Nullable Expression piped) {
        Expression initial = inputOrReport(" name { … }", piped);
        parser.advance();
        Name state;
        if (parser.is(TokenKind.NAME)) {
            state = parser.name();
        } else {
            parser.reportMissing("a name for what is held", "write `value |> HOLD name { … }`");
            state = new Name(parser.missing().span(), "");
        }
        if (opensAfter("`HOLD` and its name")) {
            parser.open(
                    new Body(
                            parser,
                            start,
                            TokenKind.BRACE_CLOSE,
                            "several sources of one state go into LATEST { … }",
                            (span, body) -> new Expression.Hold(span, initial, state, body)));
        }
    }

    private void link(int start, @Nullable Expression piped) {
        Span keyword = pass();
        if (piped == null && !parser.is(TokenKind.BRACE_OPEN)) {
            parser.give(new Expression.Link(keyword), 1);
            return;
        }
        if (piped == null) {
            parser.errors.needsInput(keyword, "LINK", " { … }");
        }
        Expression value = piped == null ? noInput(keyword) : piped;
        if (opensAfter("`LINK`")) {
            parser.open(
                    new Body(
                            parser,
                            start,
                            TokenKind.BRACE_CLOSE,
                            "write `|> LINK { store.button }`",
                            (span, target) ->
                                    new Expression.LinkTo(span, value, slotOrReport(target))));
        }
    }

    private void flush(int start, @Nullable Expression piped) {
        if (opensBrace()) {
            parser.open(
                    new Body(
                            parser,
                            start,
                            TokenKind.BRACE_CLOSE,
                            ONE_VALUE,
                            (span, body) -> new Expression.Flush(span, piped, body)));
        }
    }

    /** Passes a keyword. Whether the brace follows that has to; if not, gives what is missing. */
    private boolean opensBrace() {
        String keyword = parser.kind().description();
        parser.advance();
        return opensAfter(keyword);
    }

    /** Whether the brace is here that has to follow; if not, gives what is missing. */
    private boolean opensAfter(String before) {
        if (parser.is(TokenKind.BRACE_OPEN)) {
            return true;
        }
        parser.reportMissing("`{` after " + before, "");
        parser.give(parser.missing(), 1);
        return false;
    }

    /** What is piped into the keyword that is next; reports it when nothing is. */
    private Expression inputOrReport(String rest, @Nullable Expression piped) {
        if (piped != null) {
            return piped;
        }
        parser.errors.needsInput(parser.span(), parser.text(), rest);
        return noInput(parser.span());
    }

    private static Expression noInput(Span keyword) {
        return new Expression.Missing(new Span(keyword.start(), keyword.start()));
    }

    private Expression slotOrReport(Expression target) {
        Expression root = target;
        while (root instanceof Expression.FieldAccess field) {
            root = field.of();
        }
        boolean isSlot =
                root instanceof Expression.NameReference
                        || root instanceof Expression.Passed
                        || root instanceof Expression.Missing;
        if (isSlot) {
            return target;
        }
        parser.errors.invalidLinkTarget(target.span());
        return new Expression.Missing(target.span());
    }
}
