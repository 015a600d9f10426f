package weir.syntax;

import java.util.ArrayList;
import java.util.List;
import weir.collection.Table;
import weir.source.SourceText;
import weir.source.Span;
import weir.source.Spelling;
import weir.source.Visible;

/**
 * One reading of a file into tokens.
 *
 * <p><b>Shape.</b> The lexer is either in code or in the characters of a text. A text ends where
 * its braces balance, whatever is between them; a hole of it is a stretch of code that ends at a
 * known place, and may hold texts again.
 *
 * <p><b>Costs.</b> Linear in the file, however deep texts nest.
 */
final class Lexer {
    private static final Table<TokenKind> KEYWORDS = new Table<>();
    private static final List<String> KEYWORD_NAMES = new ArrayList<>();

    static {
        for (TokenKind kind : TokenKind.values()) {
            if (kind.isKeyword()) {
                keyword(kind.spelling(), kind);
            }
        }
        keyword("TEXT", TokenKind.TEXT_OPEN);
    }

    private final String text;
    private final SyntaxErrors errors;
    private final Tokens tokens;
    private final Braces braces;

    /** The texts around this place, outermost first. */
    private final List<OpenText> texts = new ArrayList<>();

    private int at;

    /** Where this stretch of code ends. */
    private int limit;

    private boolean lineBroken;

    /** Brackets once had no end: looking for that of others could take too long. */
    private boolean bracketsUnclosed;

    private Lexer(SourceText source, SyntaxErrors errors) {
        this.text = source.text();
        this.errors = errors;
        this.tokens = new Tokens(source);
        this.braces = new Braces(text);
        this.at = source.start();
        this.limit = text.length();
    }

    /**
     * A text that has begun and not ended.
     *
     * @param end where its characters end
     * @param closed whether a brace is there
     * @param hashes how many of them a hole needs before its brace
     * @param codeLimit where the code around it ends
     */
    private record OpenText(int end, boolean closed, int hashes, int codeLimit) {}

    /** Reads all of {@code source}; never fails. */
    static Tokens read(SourceText source, SyntaxErrors errors) {
        Lexer lexer = new Lexer(source, errors);
        lexer.run();
        return lexer.tokens;
    }

    private static void keyword(String word, TokenKind kind) {
        KEYWORDS.put(word, kind);
        KEYWORD_NAMES.add(word);
    }

    private void run() {
        while (at < limit || !texts.isEmpty()) {
            if (at < limit) {
                code();
            } else {
                add(TokenKind.HOLE_CLOSE, at, at + 1);
                characters(texts.get(texts.size() - 1));
            }
        }
        add(TokenKind.END, at, at);
    }

    private void add(TokenKind kind, int start, int end) {
        tokens.add(kind, start, end, lineBroken);
        lineBroken = false;
        at = end;
    }

    /** The character at {@code offset}, or 0 at the end of this stretch of code. */
    private char peek(int offset) {
        return offset < limit ? text.charAt(offset) : 0;
    }

    // Code. --------------------------------------------------------------------------------------

    /** Reads one token, or what is between tokens. */
    private void code() {
        char c = text.charAt(at);
        if (c == ' ' || c == '\t') {
            at++;
        } else if (c == '\n' || c == '\r') {
            lineBroken = true;
            at++;
        } else if (c == '-' && peek(at + 1) == '-') {
            comment();
        } else if (isDigit(c)) {
            number();
        } else if (isWordPart(c)) {
            word();
        } else if (c < 0x80) {
            symbol(c);
        } else {
            stranger(text.codePointAt(at));
        }
    }

    private void comment() {
        while (at < limit && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            warnOfBidiControl(at);
            at++;
        }
    }

    private void number() {
        int end = digits(at);
        if (peek(end) == '.' && isDigit(peek(end + 1))) {
            end = digits(end + 1);
        }
        if (isWordPart(peek(end))) {
            end = wordEnd(end);
            errors.invalidNumber(new Span(at, end), text.substring(at, end));
        }
        add(TokenKind.NUMBER, at, end);
    }

    private int digits(int from) {
        int end = from;
        while (isDigit(peek(end))) {
            end++;
        }
        return end;
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < limit && isWordPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Reads a name, a tag or a keyword, or something that the author may have meant as one. */
    private void word() {
        int end = wordEnd(at);
        boolean lower = false;
        boolean upper = false;
        boolean underscore = false;
        boolean digit = false;
        boolean strange = false;
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            lower |= c >= 'a' && c <= 'z';
            upper |= c >= 'A' && c <= 'Z';
            underscore |= c == '_';
            digit |= isDigit(c);
            strange |= c >= 0x80;
        }
        char first = text.charAt(at);
        boolean capital = first >= 'A' && first <= 'Z';
        if (strange) {
            invalidName(end, "", capital ? TokenKind.TAG : TokenKind.NAME);
        } else if (!lower && !upper && !digit) {
            underscores(end);
        } else if (!upper) {
            add(TokenKind.NAME, at, end);
        } else if (!capital) {
            invalidName(end, snakeCase(text.substring(at, end)), TokenKind.NAME);
        } else if (underscore) {
            invalidName(end, pascalCase(text.substring(at, end)), TokenKind.TAG);
        } else if (lower || digit || end == at + 1) {
            add(TokenKind.TAG, at, end);
        } else {
            capitals(end);
        }
    }

    private void invalidName(int end, String suggestion, TokenKind kind) {
        String word = text.substring(at, end);
        errors.invalidName(new Span(at, end), word, suggestion);
        add(kind, at, end);
    }

    private void underscores(int end) {
        if (end == at + 2) {
            add(TokenKind.WILDCARD, at, end);
        } else {
            invalidName(end, "__", TokenKind.WILDCARD);
        }
    }

    private void capitals(int end) {
        String word = text.substring(at, end);
        TokenKind keyword = KEYWORDS.get(word);
        if (keyword == TokenKind.TEXT_OPEN) {
            openText(end);
            return;
        }
        if (keyword == null) {
            String near = Spelling.nearest(word, KEYWORD_NAMES);
            errors.unknownKeyword(
                    new Span(at, end), word, near == null ? "" : near, pascalCase(word));
        }
        TokenKind kind = keyword == null ? TokenKind.TAG : keyword;
        add(kind, at, kind.isHardware() ? bracketsEnd(end) : end);
    }

    /** The end of the brackets that begin at {@code from}, by counting alone. */
    private int bracketsEnd(int from) {
        int end = from;
        int levels = 0;
        for (int i = from; i < limit && !bracketsUnclosed; i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[' || c == '{') {
                levels++;
            } else if (c == ')' || c == ']' || c == '}') {
                levels--;
                if (levels == 0) {
                    end = i + 1;
                }
            }
            if (levels < 0 || levels == 0 && end <= i && c != ' ' && c != '\t') {
                return end;
            }
        }
        bracketsUnclosed |= levels > 0;
        return end;
    }

    private void symbol(char c) {
        if (c == '"' || c == '\'' || c == '`') {
            quotation(c);
            return;
        }
        for (Symbol symbol : Symbol.ALL) {
            int end = at + symbol.spelling().length();
            if (c == symbol.spelling().charAt(0)
                    && end <= limit
                    && text.startsWith(symbol.spelling(), at)) {
                if (symbol.kind() == TokenKind.INVALID) {
                    errors.unknownSymbol(new Span(at, end), symbol.spelling(), symbol.hint());
                }
                add(symbol.kind(), at, end);
                return;
            }
        }
        errors.unexpectedCharacter(new Span(at, at + 1), c);
        add(TokenKind.INVALID, at, at + 1);
    }

    /** Passes what is in quotation marks, up to the end of the line at most. */
    private void quotation(char mark) {
        int end = at + 1;
        while (end < limit && text.charAt(end) != mark && text.charAt(end) != '\n') {
            end++;
        }
        end = peek(end) == mark ? end + 1 : at + 1;
        errors.quotedText(new Span(at, end));
        add(TokenKind.INVALID, at, end);
    }

    /** Reports a character that is in no word. */
    private void stranger(int character) {
        int end = at + Character.charCount(character);
        Span span = new Span(at, end);
        if (Visible.isBidiControl(character)) {
            warnOfBidiControl(at);
            at = end;
        } else if (isStrangeSpace(character)) {
            errors.strangeSpace(span, character);
            lineBroken |= character == 0x2028 || character == 0x2029 || character == 0x85;
            at = end;
        } else {
            errors.unexpectedCharacter(span, character);
            add(TokenKind.INVALID, at, end);
        }
    }

    private void warnOfBidiControl(int offset) {
        char c = text.charAt(offset);
        if (c >= 0x2000 && Visible.isBidiControl(c)) {
            errors.bidiControl(new Span(offset, offset + 1), c);
        }
    }

    // Texts. -------------------------------------------------------------------------------------

    /** Reads {@code TEXT}, its hashes and its brace, and its characters up to the first hole. */
    private void openText(int end) {
        int start = at;
        int hash = skipBlanks(end);
        int brace = hash;
        while (peek(brace) == '#') {
            brace++;
        }
        int hashes = brace - hash;
        brace = skipBlanks(brace);
        if (peek(brace) != '{') {
            errors.textWithoutBrace(new Span(start, end));
            add(TokenKind.TEXT_OPEN, start, end);
            add(TokenKind.TEXT_CLOSE, end, end);
            return;
        }
        int closer = braces.closerOf(brace);
        boolean closed = closer >= 0;
        if (!closed) {
            closer = lineEnd(brace + 1);
            reportUnterminated(start, brace, closer);
        }
        add(TokenKind.TEXT_OPEN, start, brace + 1);
        OpenText opened = new OpenText(closer, closed, hashes, limit);
        texts.add(opened);
        characters(opened);
    }

    private int skipBlanks(int from) {
        int end = from;
        while (peek(end) == ' ' || peek(end) == '\t' || peek(end) == '\n' || peek(end) == '\r') {
            end++;
        }
        return end;
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < limit && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** Points to the first brace on the line that has no partner: that of a hole, or the text's. */
    private void reportUnterminated(int start, int brace, int lineEnd) {
        for (int i = brace + 1; i < lineEnd; i++) {
            if (text.charAt(i) == '{' && braces.closerOf(i) < 0) {
                errors.unterminatedHole(new Span(i, i + 1));
                return;
            }
        }
        errors.unterminatedText(new Span(start, brace + 1));
    }

    /** Reads on in {@code open} up to its next hole, or to its end. */
    private void characters(OpenText open) {
        int start = at;
        int hashes = 0;
        for (int i = at; i < open.end; i++) {
            char c = text.charAt(i);
            if (c == '{' && hashes >= open.hashes) {
                int closer = braces.closerOf(i);
                if (closer >= 0 && closer < open.end) {
                    addCharacters(start, i - open.hashes);
                    limit = closer;
                    if (skipBlanks(i + 1) < closer) {
                        add(TokenKind.HOLE_OPEN, i - open.hashes, i + 1);
                        return;
                    }
                    i = closer; // nothing in it: as if it were not there
                    start = closer + 1;
                }
            }
            hashes = c == '#' ? hashes + 1 : 0;
            checkCharacter(i);
        }
        addCharacters(start, open.end);
        add(TokenKind.TEXT_CLOSE, open.end, open.closed ? open.end + 1 : open.end);
        limit = open.codeLimit;
        texts.remove(texts.size() - 1);
    }

    private void addCharacters(int start, int end) {
        if (end > start) {
            add(TokenKind.CHARACTERS, start, end);
        }
    }

    private void checkCharacter(int offset) {
        char c = text.charAt(offset);
        if (c == 0) {
            errors.unusableCharacter(new Span(offset, offset + 1), c);
        } else if (Character.isSurrogate(c) && isAlone(offset)) {
            errors.unusableCharacter(new Span(offset, offset + 1), c);
        } else {
            warnOfBidiControl(offset);
        }
    }

    private boolean isAlone(int offset) {
        return Character.isHighSurrogate(text.charAt(offset))
                ? offset + 1 == text.length() || !Character.isLowSurrogate(text.charAt(offset + 1))
                : offset == 0 || !Character.isHighSurrogate(text.charAt(offset - 1));
    }

    // Characters and words. ----------------------------------------------------------------------

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether {@code c} belongs to a word, if only to one that the language does not allow. */
    private static boolean isWordPart(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || isDigit(c)
                || c == '_'
                || c >= 0x80
                        && (Character.isSurrogate(c) || !isStrangeSpace(c) && !Visible.isHidden(c));
    }

    private static boolean isStrangeSpace(int character) {
        return character == 0x85
                || character == 0xA0
                || character == 0x1680
                || character >= 0x2000 && character <= 0x200A
                || character == 0x2028
                || character == 0x2029
                || character == 0x202F
                || character == 0x205F
                || character == 0x3000;
    }

    /** {@code camelCase} as {@code camel_case}. */
    private static String snakeCase(String word) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < word.length() && i < 100; i++) {
            char c = word.charAt(i);
            boolean capital = c >= 'A' && c <= 'Z';
            if (capital && out.length() > 0 && out.charAt(out.length() - 1) != '_') {
                out.append('_');
            }
            out.append(capital ? (char) (c + ('a' - 'A')) : c);
        }
        return out.toString();
    }

    /** {@code MAX_SIZE} as {@code MaxSize}. */
    private static String pascalCase(String word) {
        StringBuilder out = new StringBuilder();
        boolean begins = true;
        for (int i = 0; i < word.length() && i < 100; i++) {
            char c = word.charAt(i);
            boolean capital = c >= 'A' && c <= 'Z';
            boolean small = c >= 'a' && c <= 'z';
            if (c == '_') {
                begins = true;
                continue;
            }
            if (begins && small) {
                c -= 'a' - 'A';
            } else if (!begins && capital) {
                c += 'a' - 'A';
            }
            out.append(c);
            begins = false;
        }
        return out.toString();
    }
}
