package weir.syntax;

import java.util.ArrayList;
import java.util.List;
import weir.source.SourceText;
import weir.source.Span;

/** The tokens of one file, in order. The last is always {@link TokenKind#END}. */
final class Tokens {
    private final SourceText source;
    private final List<Token> all = new ArrayList<>();

    Tokens(SourceText source) {
        this.source = source;
    }

    private static final class Token {
        final TokenKind kind;
        final int start;
        final int end;
        final boolean first;
        boolean item;

        Token(TokenKind kind, int start, int end, boolean first) {
            this.kind = kind;
            this.start = start;
            this.end = end;
            this.first = first;
        }
    }

    void add(TokenKind kind, int start, int end, boolean first) {
        all.add(new Token(kind, start, end, first));
    }

    int size() {
        return all.size();
    }

    TokenKind kind(int token) {
        return all.get(token).kind;
    }

    int start(int token) {
        return all.get(token).start;
    }

    int end(int token) {
        return all.get(token).end;
    }

    Span span(int token) {
        return new Span(start(token), end(token));
    }

    /** The token as written. */
    String text(int token) {
        return source.text().substring(start(token), end(token));
    }

    /** Whether a line break stands between this token and the one before it. */
    boolean isFirstOnLine(int token) {
        return all.get(token).first;
    }

    /** Notes that something begins with this token which a comma could stand before. */
    void beginItem(int token) {
        all.get(token).item = true;
    }

    /** Whether a definition, an item of a sequence or a parameter begins with this token. */
    boolean isItem(int token) {
        return all.get(token).item;
    }

    /** Whether anything at all stands between this token and the one before it. */
    boolean isApart(int token) {
        return token == 0 || start(token) > end(token - 1);
    }
}
