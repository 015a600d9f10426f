package weir.syntax;

import java.util.Arrays;
import weir.source.SourceText;
import weir.source.Span;

/**
 * The tokens of one file, in order. The last is always {@link TokenKind#END}.
 *
 * <p><b>Shape.</b> Columns instead of objects: a big file has a million tokens, and most of them
 * are looked at once.
 */
final class Tokens {
    private final SourceText source;
    private TokenKind[] kinds = new TokenKind[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private boolean[] firstOnLine = new boolean[256];
    private boolean[] items = new boolean[256];
    private int size;

    Tokens(SourceText source) {
        this.source = source;
    }

    void add(TokenKind kind, int start, int end, boolean first) {
        if (size == kinds.length) {
            int capacity = size * 2;
            kinds = Arrays.copyOf(kinds, capacity);
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
            firstOnLine = Arrays.copyOf(firstOnLine, capacity);
            items = Arrays.copyOf(items, capacity);
        }
        kinds[size] = kind;
        starts[size] = start;
        ends[size] = end;
        firstOnLine[size] = first;
        size++;
    }

    int size() {
        return size;
    }

    TokenKind kind(int token) {
        return kinds[token];
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    Span span(int token) {
        return new Span(starts[token], ends[token]);
    }

    /** The token as written. */
    String text(int token) {
        return source.text().substring(starts[token], ends[token]);
    }

    /** Whether a line break stands between this token and the one before it. */
    boolean isFirstOnLine(int token) {
        return firstOnLine[token];
    }

    /** Notes that something begins with this token which a comma could stand before. */
    void beginItem(int token) {
        items[token] = true;
    }

    /** Whether a definition, an item of a sequence or a parameter begins with this token. */
    boolean isItem(int token) {
        return items[token];
    }

    /** Whether anything at all stands between this token and the one before it. */
    boolean isApart(int token) {
        return token == 0 || starts[token] > ends[token - 1];
    }
}
