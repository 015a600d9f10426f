package weir.syntax;

import java.util.ArrayList;
import java.util.List;
import weir.source.SourceText;
import weir.source.Span;

/**
 * What a formatted program is made of: its tokens without the commas, each as it is to be written,
 * and how much room they take on one line.
 *
 * <p><b>Shape.</b> Columns, as in {@link Tokens}. The last word is empty and stands for the end. A
 * text is a bracket of its characters, settled by {@link TextLayout}, and its holes. It is a single
 * word when something in a hole could get lost: a comment, a line break, an empty pair of braces.
 *
 * <p><b>Costs.</b> Linear in the file.
 */
final class Words {
    /** Of a bracket that is broken into lines only when it does not fit. */
    static final byte FREE = 0;

    /** Of one whose last part has to be broken; the rest may stay on the line of the opener. */
    static final byte LAST = 1;

    /** Of one that has to be broken. */
    static final byte ALL = 2;

    private static final byte LINE = 1;
    private static final byte COMMENT = 2;
    private static final Expression HOLE = new Expression.Missing(new Span(0, 0));

    private final Tokens tokens;
    private final String source;

    /** The texts in the order of their openers. */
    private final List<Text> texts = new ArrayList<>();

    private int size;
    private final TokenKind[] kinds;
    private final String[] written;
    private final int[] starts;
    private final int[] ends;
    private final boolean[] items;

    /** Whether a line break or a comment stands before each word: bits. */
    private final byte[] gaps;

    private final int[] mates;
    private final byte[] breaks;

    /** Where each word would begin if everything stood on one line. */
    private final int[] columns;

    /** How many of the words before each one have to be broken; how many gaps hold comments. */
    private final int[] brokenBefore;

    private final int[] commentsBefore;

    Words(SourceText source, Tokens tokens) {
        this.tokens = tokens;
        this.source = source.text();
        int most = tokens.size();
        kinds = new TokenKind[most];
        written = new String[most];
        starts = new int[most];
        ends = new int[most];
        items = new boolean[most];
        gaps = new byte[most + 1];
        mates = new int[most];
        breaks = new byte[most];
        columns = new int[most];
        brokenBefore = new int[most + 1];
        commentsBefore = new int[most + 1];
        settleTexts();
        read(source.start());
        pair();
        measure();
    }

    /** A text, and what it says once its white space is settled. */
    private static final class Text {
        final TextLayout layout = new TextLayout();
        List<Expression.TextPart> parts = List.of();
        boolean hasLines;

        /** Whether it is better left as it is. */
        boolean fragile;

        /** How many parts have become words. */
        int read;
    }

    // Reading. -----------------------------------------------------------------------------------

    private void settleTexts() {
        List<Text> open = new ArrayList<>();
        for (int token = 0; token < tokens.size(); token++) {
            TokenKind kind = tokens.kind(token);
            Text text = open.isEmpty() ? null : open.get(open.size() - 1);
            if (text != null) {
                text.fragile |= kind.isHardware() || isOdd(token);
                switch (kind) {
                    case CHARACTERS -> text.layout.add(tokens.text(token));
                    case HOLE_OPEN -> text.layout.add(HOLE);
                    case TEXT_CLOSE -> close(text, open);
                    default -> {}
                }
            }
            if (kind == TokenKind.TEXT_OPEN) {
                text = new Text();
                texts.add(text);
                open.add(text);
            }
        }
    }

    /** Whether more than spaces stands before {@code token}. */
    private boolean isOdd(int token) {
        for (int i = tokens.end(token - 1); i < tokens.start(token); i++) {
            char c = source.charAt(i);
            if (c != ' ' && c != '\t') {
                return true;
            }
        }
        return false;
    }

    private static void close(Text text, List<Text> open) {
        text.hasLines = text.layout.hasLines();
        text.parts = text.layout.settle();
        open.remove(open.size() - 1);
        if (!open.isEmpty()) {
            open.get(open.size() - 1).fragile |= text.hasLines || text.fragile;
        }
    }

    private void read(int start) {
        List<Text> open = new ArrayList<>();
        int ordinal = 0;
        int end = start;
        for (int token = 0; token < tokens.size(); token++) {
            TokenKind kind = tokens.kind(token);
            if (kind == TokenKind.COMMA || kind == TokenKind.CHARACTERS) {
                continue;
            }
            if (kind == TokenKind.TEXT_OPEN) {
                Text text = texts.get(ordinal++);
                if (text.fragile) {
                    int first = token;
                    for (int depth = 1; depth > 0; ) {
                        kind = tokens.kind(++token);
                        depth += kind == TokenKind.TEXT_CLOSE ? -1 : 0;
                        if (kind == TokenKind.TEXT_OPEN) {
                            depth++;
                            ordinal++;
                        }
                    }
                    addWhole(first, token, end);
                } else {
                    open.add(text);
                    add(kind, opener(token), token, end);
                    breaks[size - 1] = text.hasLines && !text.parts.isEmpty() ? ALL : FREE;
                }
            } else if (kind == TokenKind.HOLE_OPEN || kind == TokenKind.TEXT_CLOSE) {
                Text text = open.get(open.size() - 1);
                addCharacters(text, token);
                text.read++;
                add(kind, tokens.text(token), token, tokens.start(token));
                if (kind == TokenKind.TEXT_CLOSE) {
                    open.remove(open.size() - 1);
                }
            } else if (kind.isHardware()) {
                addWhole(token, token, end);
            } else {
                add(kind, tokens.text(token), token, end);
            }
            end = tokens.end(token);
        }
    }

    /** {@code TEXT #{}. */
    private String opener(int token) {
        StringBuilder text = new StringBuilder("TEXT ");
        for (int i = tokens.start(token); i < tokens.end(token); i++) {
            if (source.charAt(i) == '#') {
                text.append('#');
            }
        }
        return text.append('{').toString();
    }

    /** Adds what the text says before {@code token}, if it says anything there. */
    private void addCharacters(Text text, int token) {
        if (text.read < text.parts.size()
                && text.parts.get(text.read) instanceof Expression.Characters run) {
            add(TokenKind.CHARACTERS, run.text(), token, tokens.start(token));
            ends[size - 1] = tokens.start(token);
            items[size - 1] = false;
            text.read++;
        }
    }

    /** Adds several tokens as they are. */
    private void addWhole(int first, int last, int gap) {
        String text = source.substring(tokens.start(first), tokens.end(last));
        add(TokenKind.BITS, text, first, gap);
        ends[size - 1] = tokens.end(last);
        breaks[size - 1] = text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? FREE : ALL;
    }

    /**
     * @param gap where the word before ends
     */
    private void add(TokenKind kind, String text, int token, int gap) {
        kinds[size] = kind;
        written[size] = text;
        starts[size] = tokens.start(token);
        ends[size] = tokens.end(token);
        items[size] = tokens.isItem(token);
        for (int i = gap; i < starts[size]; i++) {
            char c = source.charAt(i);
            if (c == '\n' || c == '\r') {
                gaps[size] |= LINE;
            } else if (c == '-') {
                gaps[size] |= COMMENT;
            }
        }
        size++;
    }

    // Measuring. ---------------------------------------------------------------------------------

    private void pair() {
        int[] open = new int[size];
        int depth = 0;
        for (int i = 0; i < size; i++) {
            mates[i] = i;
            switch (kinds[i]) {
                case PAREN_OPEN, BRACKET_OPEN, BRACE_OPEN, HOLE_OPEN, TEXT_OPEN -> {
                    open[depth++] = i;
                    items[i + 1] |= kinds[i].opens();
                }
                case PAREN_CLOSE, BRACKET_CLOSE, BRACE_CLOSE, HOLE_CLOSE, TEXT_CLOSE -> {
                    mates[i] = open[--depth];
                    mates[open[depth]] = i;
                    items[i] = false;
                }
                default -> {}
            }
        }
    }

    private void measure() {
        for (int i = 0; i < size; i++) {
            columns[i] = i == 0 ? 0 : columns[i - 1] + written[i - 1].length() + space(i);
            commentsBefore[i + 1] = commentsBefore[i] + (hasComment(i) ? 1 : 0);
            boolean must = breaks[i] == ALL || isBrokenOperator(i);
            if (kinds[i].opens()) {
                must = hasComment(i + 1) || (gaps[i + 1] & LINE) != 0 && !isEmpty(i);
                breaks[i] = must ? ALL : FREE;
            }
            brokenBefore[i + 1] = brokenBefore[i] + (must ? 1 : 0);
            int opener = mates[i];
            if (opener < i && kinds[opener].opens() && breaks[opener] == FREE) {
                breaks[opener] = breakOf(opener, i);
            }
        }
    }

    private byte breakOf(int opener, int closer) {
        if (!hasToBreak(opener, closer + 1)) {
            return FREE;
        }
        int last = mates[closer - 1];
        boolean lastAlone =
                kinds[opener] == TokenKind.PAREN_OPEN
                        && last > opener
                        && breaks[last] != FREE
                        && !hasComment(closer)
                        && !hasToBreak(opener, last)
                        && !hasComment(last);
        return lastAlone ? LAST : ALL;
    }

    int size() {
        return size;
    }

    TokenKind kind(int word) {
        return kinds[word];
    }

    String text(int word) {
        return written[word];
    }

    /** Where {@code word} begins in the source. */
    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    /** Whether a definition, an item or what a bracket is around begins with this. */
    boolean isItem(int word) {
        return items[word];
    }

    boolean hasComment(int word) {
        return (gaps[word] & COMMENT) != 0;
    }

    /** The other end of a bracket; the word itself when it is not an end of one. */
    int mate(int word) {
        return mates[word];
    }

    boolean isEmpty(int opener) {
        return mates[opener] == opener + 1;
    }

    byte breakOf(int opener) {
        return breaks[opener];
    }

    /** Whether the words from {@code from} to before {@code to} cannot stand on one line. */
    boolean hasToBreak(int from, int to) {
        return brokenBefore[to] > brokenBefore[from]
                || commentsBefore[to] > commentsBefore[from + 1];
    }

    /** The room that they take on one line. */
    int width(int from, int to) {
        return from == to ? 0 : columns[to - 1] + written[to - 1].length() - columns[from];
    }

    /** Whether this is a pipe or an operator between values, and so not the sign of a number. */
    boolean isOperator(int word) {
        return kinds[word] == TokenKind.PIPE
                || kinds[word] == TokenKind.SLASH && !isInPath(word)
                || kinds[word] != TokenKind.SLASH
                        && kinds[word].operator() != null
                        && !isSign(word);
    }

    /** Whether the author has begun or ended a line with this operator. */
    boolean isBrokenOperator(int word) {
        return (gaps[word] != 0 || (gaps[word + 1] & LINE) != 0) && isOperator(word);
    }

    private boolean isInPath(int slash) {
        return kinds[slash - 1] == TokenKind.TAG;
    }

    private boolean isSign(int minus) {
        TokenKind before = minus == 0 ? TokenKind.COLON : kinds[minus - 1];
        return kinds[minus] == TokenKind.MINUS
                && (items[minus]
                        || before.opens()
                        || before == TokenKind.HOLE_OPEN
                        || before == TokenKind.COLON
                        || before == TokenKind.ARROW
                        || before == TokenKind.SPREAD
                        || before.operator() != null);
    }

    /** Whether {@code opener} is the brace of {@code {limit}}, a pattern. */
    private boolean isTight(int opener) {
        return items[opener] || kinds[opener - 1] == TokenKind.COLON;
    }

    /** How many characters stand before {@code word} on the line of the word before; 2: a comma. */
    int space(int word) {
        TokenKind kind = kinds[word];
        TokenKind before = kinds[word - 1];
        if (before == TokenKind.CHARACTERS && kind != TokenKind.TEXT_CLOSE
                || kind == TokenKind.CHARACTERS && before != TokenKind.TEXT_OPEN
                || before == TokenKind.HOLE_OPEN
                || kind == TokenKind.HOLE_CLOSE) {
            return 0;
        }
        return switch (before) {
            case PAREN_OPEN, BRACKET_OPEN, DOT, SPREAD -> 0;
            case HOLE_CLOSE -> kind == TokenKind.TEXT_CLOSE ? 1 : 0;
            case TEXT_OPEN -> mates[word - 1] == word ? 0 : 1;
            case BRACE_OPEN -> mates[word - 1] == word || isTight(word - 1) ? 0 : 1;
            default -> items[word] ? 2 : spaceBetween(before, word);
        };
    }

    private int spaceBetween(TokenKind before, int word) {
        boolean touches =
                switch (kinds[word]) {
                    case PAREN_CLOSE, BRACKET_CLOSE, COLON, QUESTION, END -> true;
                    case BRACE_CLOSE -> isTight(mates[word]);
                    case DOT -> before != TokenKind.PIPE;
                    case PAREN_OPEN -> before == TokenKind.NAME;
                    case BRACKET_OPEN -> before == TokenKind.TAG;
                    case SLASH -> before == TokenKind.TAG;
                    default ->
                            before == TokenKind.MINUS && isSign(word - 1)
                                    || before == TokenKind.SLASH && isInPath(word - 1);
                };
        return touches ? 0 : 1;
    }
}
