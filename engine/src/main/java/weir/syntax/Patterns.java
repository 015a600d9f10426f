package weir.syntax;

import org.jspecify.annotations.Nullable;
import weir.source.Span;
import weir.value.Doubles;
import weir.value.NumberText;

/**
 * Reads the left side of an arm.
 *
 * <pre>
 * pattern = "__" | number | text | tag | "UNPLUGGED" | name
 *         | [ tag ] "[" { name [ ":" pattern ] separator } "]"
 *         | "LIST" "{" { pattern separator } "}"
 *         | "{" alias "}" | alias ;                              (* an alias with a "." in it *)
 * alias   = ( name | "PASSED" ) { "." name } ;
 * </pre>
 */
final class Patterns {
    private final Parser parser;

    Patterns(Parser parser) {
        this.parser = parser;
    }

    /** Reads one pattern for the top construct: gives it, or opens what will give it. */
    void read() {
        int start = parser.start();
        switch (parser.kind()) {
            case WILDCARD, INVALID -> giveLeaf(new Pattern.Anything(pass()));
            case NUMBER -> number(start, false);
            case MINUS -> {
                if (parser.isSign()) {
                    parser.advance();
                    number(start, true);
                } else {
                    unexpected();
                }
            }
            case TEXT_OPEN -> text(start);
            case TAG -> tag(start);
            case UNPLUGGED -> giveLeaf(new Pattern.UnpluggedPattern(pass()));
            case NAME -> {
                if (parser.kind(1) == TokenKind.DOT) {
                    alias(start);
                } else {
                    Name name = parser.name();
                    giveLeaf(new Pattern.Binding(name.span(), name.text()));
                }
            }
            case PASSED -> alias(start);
            case BRACKET_OPEN -> parser.open(new PatternFields(parser, start, null));
            case BRACE_OPEN -> value(start);
            case LIST -> list(start);
            default -> unexpected();
        }
    }

    private Span pass() {
        Span span = parser.span();
        parser.advance();
        return span;
    }

    private void giveLeaf(Pattern pattern) {
        parser.give(pattern, 1);
    }

    private void unexpected() {
        parser.reportUnexpected("a pattern", "`__` matches everything");
        if (!parser.is(TokenKind.ARROW) && !parser.isAtStop()) {
            parser.advance();
        }
        giveLeaf(new Pattern.Anything(new Span(parser.end(), parser.end())));
    }

    private void number(int start, boolean negative) {
        double value = NumberText.read(parser.text());
        parser.advance();
        Span span = new Span(start, parser.end());
        giveLeaf(
                !Double.isNaN(value)
                        ? new Pattern.NumberPattern(span, negative ? Doubles.negated(value) : value)
                        : new Pattern.Anything(span));
    }

    private void text(int start) {
        parser.advance();
        TextLayout layout = new TextLayout();
        int texts = 1;
        while (texts > 0) {
            switch (parser.kind()) {
                case CHARACTERS -> layout.add(parser.text());
                case TEXT_OPEN -> texts++;
                case TEXT_CLOSE -> texts--;
                case HOLE_OPEN -> {
                    if (texts == 1) {
                        parser.errors.holeInPattern(parser.span());
                    }
                }
                default -> {}
            }
            parser.advance();
        }
        StringBuilder text = new StringBuilder();
        for (Expression.TextPart part : layout.settle()) {
            if (part instanceof Expression.Characters characters) {
                text.append(characters.text());
            }
        }
        giveLeaf(new Pattern.TextPattern(new Span(start, parser.end()), text.toString()));
    }

    private void tag(int start) {
        Name tag = parser.name();
        if (parser.continuesWith(TokenKind.BRACKET_OPEN)) {
            parser.open(new PatternFields(parser, start, tag));
        } else {
            giveLeaf(new Pattern.TagPattern(tag.span(), tag.text()));
        }
    }

    private void list(int start) {
        parser.advance();
        if (parser.is(TokenKind.BRACE_OPEN)) {
            parser.open(new PatternItems(parser, start));
        } else {
            parser.reportMissing("`{` after `LIST`", "write `LIST { first, second }`");
            if (parser.is(TokenKind.BRACKET_OPEN)) {
                parser.skipBracket();
            }
            giveLeaf(new Pattern.Anything(new Span(start, parser.end())));
        }
    }

    /** Reads {@code {limit}}. */
    private void value(int start) {
        Span opener = pass();
        Expression reference = readAlias();
        if (parser.is(TokenKind.BRACE_CLOSE)) {
            parser.advance();
        } else {
            parser.reportUnexpected("`}`", "`{name}` compares with one value that has a name");
            while (!parser.isAtStop() && !parser.is(TokenKind.ARROW)) {
                parser.skipItem();
            }
            parser.accept(TokenKind.BRACE_CLOSE);
        }
        giveValue(new Span(opener.start(), Math.max(start, parser.end())), reference);
    }

    private void alias(int start) {
        Expression reference = readAlias();
        giveValue(new Span(start, parser.end()), reference);
    }

    private void giveValue(Span span, @Nullable Expression reference) {
        parser.give(
                reference == null
                        ? new Pattern.Anything(span)
                        : new Pattern.ValuePattern(span, reference),
                aliasHeight + 1);
    }

    /** Of the alias read last. */
    private int aliasHeight;

    /** Null when there is none, or none that can be kept; then it is reported. */
    private @Nullable Expression readAlias() {
        int start = parser.start();
        aliasHeight = 1;
        Expression alias;
        if (parser.is(TokenKind.NAME)) {
            Name name = parser.name();
            alias = new Expression.NameReference(name.span(), name.text());
        } else if (parser.is(TokenKind.PASSED)) {
            alias = new Expression.Passed(pass());
        } else {
            parser.reportUnexpected("a name", "`{name}` compares with what that name holds");
            return null;
        }
        while (parser.accept(TokenKind.DOT)) {
            if (!parser.is(TokenKind.NAME)) {
                parser.reportMissing("the name of a field", "");
                return null;
            }
            Name field = parser.name();
            aliasHeight++;
            if (aliasHeight < Parser.MAX_DEPTH) {
                Span span = new Span(start, parser.end());
                alias = new Expression.FieldAccess(span, alias, field, false);
            }
        }
        if (aliasHeight >= Parser.MAX_DEPTH) {
            parser.reportDepth(new Span(start, parser.end()));
            aliasHeight = 0;
            return null;
        }
        return alias;
    }
}
