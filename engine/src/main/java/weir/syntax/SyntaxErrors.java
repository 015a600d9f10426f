package weir.syntax;

import java.util.ArrayList;
import java.util.List;
import weir.source.Diagnostic;
import weir.source.SourceText;
import weir.source.Span;
import weir.source.Visible;

/**
 * What can be wrong with the form of a file, the words for it, and what was found.
 *
 * <p><b>Invariants.</b> All are counted, and of each phase the first {@link Diagnostic#MOST} are
 * kept: of those are the first of all.
 */
final class SyntaxErrors {
    private final SourceText source;
    private final List<Diagnostic> kept = new ArrayList<>();
    private int count;

    SyntaxErrors(SourceText source) {
        this.source = source;
    }

    private void error(String code, Span span, String title, String label, String hint) {
        add(Diagnostic.error(code, source, span, title, label, hint));
    }

    private void add(Diagnostic error) {
        count++;
        if (kept.size() < Diagnostic.MOST) {
            insert(error);
        }
    }

    /**
     * The first {@link Diagnostic#MOST} of both, in order of position, and a last one if there are
     * more.
     */
    static List<Diagnostic> inOrder(SyntaxErrors one, SyntaxErrors other) {
        SyntaxErrors all = new SyntaxErrors(one.source);
        one.kept.forEach(all::insert);
        other.kept.forEach(all::insert);
        List<Diagnostic> shown = all.kept;
        while (shown.size() > Diagnostic.MOST) {
            shown.remove(shown.size() - 1);
        }
        int count = one.count + other.count;
        if (count > Diagnostic.MOST) {
            shown.add(Diagnostic.tooMany(count, shown.get(Diagnostic.MOST - 1)));
        }
        return shown;
    }

    /** Keeps {@code error} behind all that begin before it or with it. */
    private void insert(Diagnostic error) {
        int place = kept.size();
        while (place > 0 && kept.get(place - 1).span().start() > error.span().start()) {
            place--;
        }
        kept.add(place, error);
    }

    // What the lexer finds. ----------------------------------------------------------------------

    /** A character that begins no token. */
    void unexpectedCharacter(Span span, int character) {
        error(
                "unexpected-character",
                span,
                "I cannot read the character " + shown(character),
                "nothing begins with this",
                "characters that are not of the language belong into `TEXT { … }`");
    }

    /** A NUL or half a character where text may stand, which no page can show. */
    void unusableCharacter(Span span, int character) {
        error(
                "unusable-character",
                span,
                "I cannot use the character " + shown(character) + " in a text",
                "no page can show this",
                "was the file cut or badly converted?");
    }

    /** A space or line break that is none of those the language knows. */
    void strangeSpace(Span span, int character) {
        boolean line = character == 0x2028 || character == 0x2029 || character == 0x85;
        error(
                "strange-space",
                span,
                "I expected "
                        + (line ? "a line break" : "a space")
                        + ", but found "
                        + Visible.codePoint(character),
                "this looks like one and is another character",
                line ? "break the line again" : "type the space again");
    }

    /** A character that reorders what the reader sees. */
    void bidiControl(Span span, int character) {
        add(
                Diagnostic.warning(
                        "bidi-control",
                        source,
                        span,
                        "The character "
                                + Visible.codePoint(character)
                                + " changes the order in which this line is shown",
                        "what is read here is not what runs",
                        "take it out, unless a text in a right-to-left language needs it"));
    }

    /** A word that is neither a name nor a tag. */
    void invalidName(Span span, String word, String suggestion) {
        int stranger = firstStranger(word);
        error(
                "invalid-name",
                span,
                "I cannot read " + quote(word) + " as a name",
                stranger == 0
                        ? "a name is written in `snake_case`, a tag in `PascalCase`"
                        : shown(stranger) + " is not one of a-z, 0-9 and `_`",
                suggestion.isEmpty() ? "" : "write " + quote(suggestion));
    }

    private static int firstStranger(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return word.codePointAt(i);
            }
        }
        return 0;
    }

    /** A word in capitals that the language does not have. */
    void unknownKeyword(Span span, String word, String near, String tag) {
        error(
                "unknown-keyword",
                span,
                "I do not know the keyword " + quote(word),
                "words in capitals belong to the language",
                near.isEmpty()
                        ? "if this is a tag, write " + quote(tag)
                        : "did you mean " + quote(near) + "? A tag would be " + quote(tag));
    }

    /** Digits that run into letters. */
    void invalidNumber(Span span, String word) {
        error(
                "invalid-number",
                span,
                "I cannot read " + quote(word) + " as a number",
                "a number is written in digits, like `3` or `0.5`",
                "a name cannot begin with a digit, and a number has no unit");
    }

    /** Text in quotation marks. */
    void quotedText(Span span) {
        error(
                "quoted-text",
                span,
                "I do not know quotation marks",
                "a text is written in braces",
                "write `TEXT { … }`");
    }

    /** A symbol of other languages, or one that is not complete. */
    void unknownSymbol(Span span, String symbol, String hint) {
        error(
                "unknown-symbol",
                span,
                "I do not know the symbol " + quote(symbol),
                "this means nothing here",
                hint);
    }

    /** {@code TEXT} without its brace. */
    void textWithoutBrace(Span span) {
        error(
                "unexpected-token",
                span,
                "I expected `{` after `TEXT`",
                "the text itself is missing",
                "write `TEXT { … }`");
    }

    /** A text whose braces do not balance. */
    void unterminatedText(Span span) {
        error(
                "unterminated-text",
                span,
                "I cannot find the end of this text",
                "begins here and is never closed",
                "each `{` in a text needs its `}`, and so does the text");
    }

    /** A hole that is never closed. */
    void unterminatedHole(Span span) {
        error(
                "unterminated-hole",
                span,
                "I cannot find the `}` that ends this part of the text",
                "begins here and is never closed",
                "write `{name}`; braces in a text always come in pairs");
    }

    // What the parser finds. ---------------------------------------------------------------------

    /** Something else than the grammar wants here. */
    void unexpected(Span span, String expected, String found, String hint) {
        error(
                "unexpected-token",
                span,
                "I expected " + expected + ", but found " + found,
                "this does not fit here",
                hint);
    }

    /** The end of the line where the grammar wants more. */
    void absent(Span span, String expected, String found, String hint) {
        error(
                "unexpected-end",
                span,
                "I expected " + expected + ", but found " + found,
                "this is not finished",
                hint);
    }

    /** A bracket that is never closed; the place is the bracket. */
    void unclosed(Span span, String closer, String found) {
        error(
                "unclosed-bracket",
                span,
                "I expected " + closer + ", but found " + found,
                "opened here and never closed",
                "add the " + closer + ", or look for a bracket too many before it");
    }

    /** A closing bracket that closes nothing. */
    void strayCloser(Span span, String found) {
        error(
                "stray-bracket",
                span,
                "I found " + found + " with nothing to close",
                "no bracket of this kind is open here",
                "take it out, or add the bracket that it should close");
    }

    /**
     * {@code THEN}, {@code HOLD} and the like without a pipe before them, and with {@code rest}.
     */
    void needsInput(Span span, String keyword, String rest) {
        error(
                "needs-input",
                span,
                "I expected a value to be piped into `" + keyword + "`",
                "this works on what comes in through `|>`",
                "write `value |> " + keyword + rest + "`");
    }

    /** A pipe into something that takes nothing. */
    void takesNoInput(Span span, String found) {
        error(
                "takes-no-input",
                span,
                "I cannot pipe a value into " + found,
                "this has no use for what comes in through `|>`",
                "pipe into a function, a `.field`, or THEN, WHEN, WHILE, HOLD, LINK or FLUSH");
    }

    /** An operator behind a pipe, which could mean either grouping. */
    void ambiguousPipe(Span span, String operator) {
        error(
                "ambiguous-pipe",
                span,
                "I cannot tell what " + quote(operator) + " belongs to after a pipe",
                "the result of the pipe, or what is piped into?",
                "put brackets around the pipe: `(a |> f()) " + operator + " b`");
    }

    /** A minus before something that is not a number. */
    void noNegation(Span span) {
        error(
                "no-negation",
                span,
                "I can only read `-` between two values, or right before a digit",
                "nothing to subtract from",
                "write `0 - value`");
    }

    /** An argument that is only a value. */
    void unnamedArgument(Span span) {
        error(
                "unnamed-argument",
                span,
                "I expected the name of this argument",
                "a value without a name",
                "write `name: value`, or pipe the value: `value |> f()`");
    }

    /** {@code LINK { … }} around something else than a path to a slot. */
    void invalidLinkTarget(Span span) {
        error(
                "invalid-link-target",
                span,
                "I expected the name of a LINK here",
                "only a name or a path can be linked",
                "write `|> LINK { store.button }`");
    }

    /** A {@code BLOCK} that says what its names mean and not what it is. */
    void blockWithoutResult(Span span) {
        error(
                "block-without-result",
                span,
                "I expected a value at the end of this `BLOCK`",
                "has only names",
                "add the value after the last name");
    }

    /** A pattern with a hole in its text. */
    void holeInPattern(Span span) {
        error(
                "hole-in-pattern",
                span,
                "I cannot fill in a value in the text of a pattern",
                "a pattern is compared as it is written",
                "name the text first and match it with `{name}`;"
                        + " for plain braces write `TEXT #{ … }`");
    }

    /** More levels than anyone can read, and more than a small stack can hold. */
    void nestedTooDeep(Span span) {
        error(
                "nested-too-deep",
                span,
                "I cannot follow more than " + Parser.MAX_DEPTH + " levels",
                "nested too deep (limit " + Parser.MAX_DEPTH + ")",
                "give a part of this a name of its own, or move it into a function");
    }

    /** {@code source} in back-ticks, shortened when nobody would read it to its end. */
    static String quote(String source) {
        int longest = 40;
        if (source.length() <= longest) {
            return "`" + source + "`";
        }
        int end = Character.isHighSurrogate(source.charAt(longest - 1)) ? longest - 1 : longest;
        return "`" + source.substring(0, end) + "…`";
    }

    private static String shown(int character) {
        String code = Visible.codePoint(character);
        boolean plain = character > 0x20 && character < 0x7F;
        StringBuilder text = new StringBuilder().appendCodePoint(character);
        String visible = Visible.text(text.toString());
        if (visible.length() > text.length()) {
            return code;
        }
        return plain ? "`" + text + "`" : "`" + text + "` (" + code + ")";
    }
}
