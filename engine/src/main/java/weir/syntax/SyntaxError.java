package weir.syntax;

import weir.source.Diagnostic;
import weir.source.SourceText;
import weir.source.Span;
import weir.source.Visible;

/** What can be wrong with the form of a program. Each case holds the facts; the words are here. */
sealed interface SyntaxError {
    Span span();

    Diagnostic toDiagnostic(SourceText source);

    // What the lexer finds. ----------------------------------------------------------------------

    /** A character that begins no token. */
    record UnexpectedCharacter(Span span, int character) implements SyntaxError {
        @Override
        public Diagnostic toDiagnostic(SourceText source) {
            return Diagnostic.error(
                    "unexpected-character",
                    source,
                    span,
                    "I cannot read the character " + shown(character),
                    "nothing begins with this",
                    "characters that are not of the language belong into `TEXT { … }`");
        }
    }

    /** A NUL or half a character where text may stand, which no page can show. */
    record UnusableCharacter(Span span, int character) implements SyntaxError {
        @Override
        public Diagnostic toDiagnostic(SourceText source) {
            return Diagnostic.error(
                    "unusable-character",
                    source,
                    span,
                    "I cannot use the character " + shown(character) + " in a text",
                    "no page can show this",
                    "was the file cut or badly converted?");
        }
    }

    /** A space or line break that is none of those the language knows. */
    record StrangeSpace(Span span, int character) implements SyntaxError {
        @Override
        public Diagnostic toDiagnostic(SourceText source) {
            boolean line = character == 0x2028 || character == 0x2029 || character == 0x85;
            return Diagnostic.error(
                    "strange-space",
                    source,
                    span,
                    "I expected "
                            + (line ? "a line break" : "a space")
                            + ", but found "
                            + Visible.codePoint(character),
                    "this looks like one and is another character",
                    line ? "break the line again" : "type the space again");
        }
    }

    /** A character that reorders what the reader sees. */
    record BidiControl(Span span, int character) implements SyntaxError {
        @Override
        public Diagnostic toDiagnostic(SourceText source) {
            return Diagnostic.warning(
                    "bidi-control",
                    source,
                    span,
                    "The character "
                            + Visible.codePoint(character)
                            + " changes the order in which this line is shown",
                    "what is read here is not what runs",
                    "take it out, unless a text in a right-to-left language needs it");
        }
    }

    /** A word that is neither a name nor a tag. */
    record InvalidName(Span span, String word, String suggestion) implements SyntaxError {
        @Override
        public Diagnostic toDiagnostic(SourceText source) {
            int stranger = firstStranger(word);
            return Diagnostic.error(
                    "invalid-name",
                    source,
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
    }

    /** A word in capitals that the language does not have. */
    record UnknownKeyword(Span span, String word, String near, String tag) implements SyntaxError {
        @Override
        public Diagnostic toDiagnostic(SourceText source) {
            return Diagnostic.error(
                    "unknown-keyword",
                    source,
                    span,
                    "I do not know the keyword " + quote(word),
                    "words in capitals belong to the language",
                    near.isEmpty()
                            ? "if this is a tag, write " + quote(tag)
                            : "did you mean " + quote(near) + "? A tag would be " + quote(tag));
        }
    }

    /** Digits that run into letters. */
    record InvalidNumber(Span span, String word) implements SyntaxError {
        @Override
        public Diagnostic toDiagnostic(SourceText source) {
            return Diagnostic.error(
                    "invalid-number",
                    source,
                    span,
                    "I cannot read " + quote(word) + " as a number",
                    "a number is written in digits, like `3` or `0.5`",
                    "a name cannot begin with a digit, and a number has no unit");
        }
    }

    /** Text in quotation marks. */
    record QuotedText(Span span) implements SyntaxError {
        @Override
        public Diagnostic toDiagnostic(SourceText source) {
            return Diagnostic.error(
                    "quoted-text",
                    source,
                    span,
                    "I do not know quotation marks",
                    "a text is written in braces",
                    "write `TEXT { … }`");
        }
    }

    /** A symbol of other languages, or one that is not complete. */
    record UnknownSymbol(Span span, String symbol, String hint) implements SyntaxError {
        @Override
        public Diagnostic toDiagnostic(SourceText source) {
            return Diagnostic.error(
                    "unknown-symbol",
                    source,
                    span,
                    "I do not know the symbol " + quote(symbol),
                    "this means nothing here",
                    hint);
        }
    }

    /** {@code TEXT} without its brace. */
    record TextWithoutBrace(Span span) implements SyntaxError {
        @Override
        public Diagnostic toDiagnostic(SourceText source) {
            return Diagnostic.error(
                    "unexpected-token",
                    source,
                    span,
                    "I expected `{` after `TEXT`",
                    "the text itself is missing",
                    "write `TEXT { … }`");
        }
    }

    /** A text whose braces do not balance. */
    record UnterminatedText(Span span) implements SyntaxError {
        @Override
        public Diagnostic toDiagnostic(SourceText source) {
            return Diagnostic.error(
                    "unterminated-text",
                    source,
                    span,
                    "I cannot find the end of this text",
                    "begins here and is never closed",
                    "each `{` in a text needs its `}`, and so does the text");
        }
    }

    /** A hole that is never closed. */
    record UnterminatedHole(Span span) implements SyntaxError {
        @Override
        public Diagnostic toDiagnostic(SourceText source) {
            return Diagnostic.error(
                    "unterminated-hole",
                    source,
                    span,
                    "I cannot find the `}` that ends this part of the text",
                    "begins here and is never closed",
                    "write `{name}`; braces in a text always come in pairs");
        }
    }

    // What the parser finds. ---------------------------------------------------------------------

    /** Something else than the grammar wants here. */
    record Unexpected(Span span, String expected, String found, String hint)
            implements SyntaxError {
        @Override
        public Diagnostic toDiagnostic(SourceText source) {
            return Diagnostic.error(
                    "unexpected-token",
                    source,
                    span,
                    "I expected " + expected + ", but found " + found,
                    "this does not fit here",
                    hint);
        }
    }

    /** The end of the line where the grammar wants more. */
    record Absent(Span span, String expected, String found, String hint) implements SyntaxError {
        @Override
        public Diagnostic toDiagnostic(SourceText source) {
            return Diagnostic.error(
                    "unexpected-end",
                    source,
                    span,
                    "I expected " + expected + ", but found " + found,
                    "this is not finished",
                    hint);
        }
    }

    /** A bracket that is never closed; the place is the bracket. */
    record Unclosed(Span span, String closer, String found) implements SyntaxError {
        @Override
        public Diagnostic toDiagnostic(SourceText source) {
            return Diagnostic.error(
                    "unclosed-bracket",
                    source,
                    span,
                    "I expected " + closer + ", but found " + found,
                    "opened here and never closed",
                    "add the " + closer + ", or look for a bracket too many before it");
        }
    }

    /** A closing bracket that closes nothing. */
    record StrayCloser(Span span, String found) implements SyntaxError {
        @Override
        public Diagnostic toDiagnostic(SourceText source) {
            return Diagnostic.error(
                    "stray-bracket",
                    source,
                    span,
                    "I found " + found + " with nothing to close",
                    "no bracket of this kind is open here",
                    "take it out, or add the bracket that it should close");
        }
    }

    /** {@code THEN}, {@code HOLD} and the like without a pipe before them. */
    record NeedsInput(Span span, String keyword, String example) implements SyntaxError {
        @Override
        public Diagnostic toDiagnostic(SourceText source) {
            return Diagnostic.error(
                    "needs-input",
                    source,
                    span,
                    "I expected a value to be piped into `" + keyword + "`",
                    "this works on what comes in through `|>`",
                    "write `value |> " + example + "`");
        }
    }

    /** A pipe into something that takes nothing. */
    record TakesNoInput(Span span, String found) implements SyntaxError {
        @Override
        public Diagnostic toDiagnostic(SourceText source) {
            return Diagnostic.error(
                    "takes-no-input",
                    source,
                    span,
                    "I cannot pipe a value into " + found,
                    "this has no use for what comes in through `|>`",
                    "pipe into a function, a `.field`, or THEN, WHEN, WHILE, HOLD, LINK or FLUSH");
        }
    }

    /** An operator behind a pipe, which could mean either grouping. */
    record AmbiguousPipe(Span span, String operator) implements SyntaxError {
        @Override
        public Diagnostic toDiagnostic(SourceText source) {
            return Diagnostic.error(
                    "ambiguous-pipe",
                    source,
                    span,
                    "I cannot tell what " + quote(operator) + " belongs to after a pipe",
                    "the result of the pipe, or what is piped into?",
                    "put brackets around the pipe: `(a |> f()) " + operator + " b`");
        }
    }

    /** A minus before something that is not a number. */
    record NoNegation(Span span) implements SyntaxError {
        @Override
        public Diagnostic toDiagnostic(SourceText source) {
            return Diagnostic.error(
                    "no-negation",
                    source,
                    span,
                    "I can only read `-` between two values, or right before a digit",
                    "nothing to subtract from",
                    "write `0 - value`");
        }
    }

    /** An argument that is only a value. */
    record UnnamedArgument(Span span) implements SyntaxError {
        @Override
        public Diagnostic toDiagnostic(SourceText source) {
            return Diagnostic.error(
                    "unnamed-argument",
                    source,
                    span,
                    "I expected the name of this argument",
                    "a value without a name",
                    "write `name: value`, or pipe the value: `value |> f()`");
        }
    }

    /** {@code LINK { … }} around something else than a path to a slot. */
    record InvalidLinkTarget(Span span) implements SyntaxError {
        @Override
        public Diagnostic toDiagnostic(SourceText source) {
            return Diagnostic.error(
                    "invalid-link-target",
                    source,
                    span,
                    "I expected the name of a LINK here",
                    "only a name or a path can be linked",
                    "write `|> LINK { store.button }`");
        }
    }

    /** A {@code BLOCK} that says what its names mean and not what it is. */
    record BlockWithoutResult(Span span) implements SyntaxError {
        @Override
        public Diagnostic toDiagnostic(SourceText source) {
            return Diagnostic.error(
                    "block-without-result",
                    source,
                    span,
                    "I expected a value at the end of this `BLOCK`",
                    "has only names",
                    "add the value after the last name");
        }
    }

    /** A pattern with a hole in its text. */
    record HoleInPattern(Span span) implements SyntaxError {
        @Override
        public Diagnostic toDiagnostic(SourceText source) {
            return Diagnostic.error(
                    "hole-in-pattern",
                    source,
                    span,
                    "I cannot fill in a value in the text of a pattern",
                    "a pattern is compared as it is written",
                    "name the text first and match it with `{name}`;"
                            + " for plain braces write `TEXT #{ … }`");
        }
    }

    /** More levels than anyone can read, and more than a small stack can hold. */
    record NestedTooDeep(Span span) implements SyntaxError {
        @Override
        public Diagnostic toDiagnostic(SourceText source) {
            return Diagnostic.error(
                    "nested-too-deep",
                    source,
                    span,
                    "I cannot follow more than " + Parser.MAX_DEPTH + " levels",
                    "nested too deep (limit " + Parser.MAX_DEPTH + ")",
                    "give a part of this a name of its own, or move it into a function");
        }
    }

    /** Stands for all that are not shown. */
    record TooManyErrors(Span span, int count) implements SyntaxError {
        @Override
        public Diagnostic toDiagnostic(SourceText source) {
            return Diagnostic.error(
                    "too-many-errors",
                    source,
                    span,
                    "I found " + count + " problems and show the first " + SyntaxErrors.MOST,
                    "the last one shown",
                    "the first ones often cause the others");
        }
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
