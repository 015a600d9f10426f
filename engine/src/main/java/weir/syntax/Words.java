package weir.syntax;

import java.util.ArrayList;
import java.util.List;
import weir.source.SourceText;
import weir.source.Span;

/**
 * What a formatted program is made of: its tokens without the commas, each as it is to be written,
 * and how much room they take on one line.
 *
 * <p><b>Shape.</b> The last word is empty and stands for the end. A text is a bracket of its
 * characters, settled by {@link TextLayout}, and its holes. It is a single word when something in a
 * hole could get lost: a comment, a line break, an empty pair of braces.
 *
 * <p><b>Costs.</b> Linear in the file.
 */
final class Words {
    /** Of a bracket that is broken into lines only when it does not fit. */
    static final int FREE = 0;

    /** Of one whose last part has to be broken; the rest may stay on the line of the opener. */
    static final int LAST = 1;

    /** Of one that has to be broken. */
    static final int ALL = 2;

    private static final Expression HOLE = new Expression.Missing(new Span(0, 0));

    private final Tokens tokens;
    private final String source;

    /** The texts in the order of their openers. */
    private final List<Text> texts = new ArrayList<>();

    private final List<Word> words = new ArrayList<>();

    Words(SourceText source, Tokens tokens) {
        this.tokens = tokens;
        this.source = source.text();
        settleTexts();
        read(source.start());
        pair();
        measure();
    }

    private static final class Word {
        final TokenKind kind;
        final String text;
        final int start;
        int end;
        boolean isItem;

        /** Whether a line break stands before it, and whether a comment does. */
        boolean hasLine;

        boolean hasComment;

        int mate;
        int breaks = FREE;

        /** Where it would begin if everything stood on one line. */
        int column;

        /** How many of the words before it have to be broken; how many have comments. */
        int brokenBefore;

        int commentsBefore;

        Word(TokenKind kind, String text, int start, int end, boolean isItem) {
            this.kind = kind;
            this.text = text;
            this.start = start;
            this.end = end;
            this.isItem = isItem;
        }
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
                    Word opener = add(kind, opener(token), token, end);
                    opener.breaks = text.hasLines && !text.parts.isEmpty() ? ALL : FREE;
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
            Word word = add(TokenKind.CHARACTERS, run.text(), token, tokens.start(token));
            word.end = word.start;
            word.isItem = false;
            text.read++;
        }
    }

    /** Adds several tokens as they are. */
    private void addWhole(int first, int last, int gap) {
        String text = source.substring(tokens.start(first), tokens.end(last));
        Word word = add(TokenKind.BITS, text, first, gap);
        word.end = tokens.end(last);
        word.breaks = text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? FREE : ALL;
    }

    /**
     * @param gap where the word before ends
     */
    private Word add(TokenKind kind, String text, int token, int gap) {
        Word word =
                new Word(kind, text, tokens.start(token), tokens.end(token), tokens.isItem(token));
        for (int i = gap; i < word.start; i++) {
            char c = source.charAt(i);
            word.hasLine |= c == '\n' || c == '\r';
            word.hasComment |= c == '-';
        }
        words.add(word);
        return word;
    }

    // Measuring. ---------------------------------------------------------------------------------

    private void pair() {
        int open = -1; // until its mate is found, that of an opener is the opener around it
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            word.mate = i;
            switch (word.kind) {
                case PAREN_OPEN, BRACKET_OPEN, BRACE_OPEN, HOLE_OPEN, TEXT_OPEN -> {
                    word.mate = open;
                    open = i;
                    words.get(i + 1).isItem |= word.kind.opens();
                }
                case PAREN_CLOSE, BRACKET_CLOSE, BRACE_CLOSE, HOLE_CLOSE, TEXT_CLOSE -> {
                    Word opener = words.get(open);
                    word.mate = open;
                    open = opener.mate;
                    opener.mate = i;
                    word.isItem = false;
                }
                default -> {}
            }
        }
    }

    private void measure() {
        for (int i = 0; i + 1 < words.size(); i++) {
            Word word = words.get(i);
            Word next = words.get(i + 1);
            boolean must = word.breaks == ALL || isBrokenOperator(i);
            if (word.kind.opens()) {
                must = next.hasComment || next.hasLine && !isEmpty(i);
                word.breaks = must ? ALL : FREE;
            }
            next.column = word.column + word.text.length() + space(i + 1);
            next.commentsBefore = word.commentsBefore + (word.hasComment ? 1 : 0);
            next.brokenBefore = word.brokenBefore + (must ? 1 : 0);
            Word opener = words.get(word.mate);
            if (word.kind.closes() && opener.breaks == FREE) {
                opener.breaks = breakOf(word.mate, i);
            }
        }
    }

    private int breakOf(int opener, int closer) {
        if (!hasToBreak(opener, closer + 1)) {
            return FREE;
        }
        int last = mate(closer - 1);
        boolean lastAlone =
                kind(opener) == TokenKind.PAREN_OPEN
                        && last > opener
                        && breakOf(last) != FREE
                        && !hasComment(closer)
                        && !hasToBreak(opener, last)
                        && !hasComment(last);
        return lastAlone ? LAST : ALL;
    }

    int size() {
        return words.size();
    }

    TokenKind kind(int word) {
        return words.get(word).kind;
    }

    String text(int word) {
        return words.get(word).text;
    }

    /** Where {@code word} begins in the source. */
    int start(int word) {
        return words.get(word).start;
    }

    int end(int word) {
        return words.get(word).end;
    }

    /** Whether a definition, an item or what a bracket is around begins with this. */
    boolean isItem(int word) {
        return words.get(word).isItem;
    }

    boolean hasComment(int word) {
        return words.get(word).hasComment;
    }

    /** The other end of a bracket; the word itself when it is not an end of one. */
    int mate(int word) {
        return words.get(word).mate;
    }

    boolean isEmpty(int opener) {
        return mate(opener) == opener + 1;
    }

    int breakOf(int opener) {
        return words.get(opener).breaks;
    }

    /** Whether the words from {@code from} to before {@code to} cannot stand on one line. */
    boolean hasToBreak(int from, int to) {
        Word end = words.get(to);
        return end.brokenBefore > words.get(from).brokenBefore
                || end.commentsBefore > words.get(from + 1).commentsBefore;
    }

    /** The room that they take on one line. */
    int width(int from, int to) {
        Word last = words.get(to - 1);
        return last.column + last.text.length() - words.get(from).column;
    }

    /** Whether this is a pipe or an operator between values, and so not the sign of a number. */
    boolean isOperator(int word) {
        TokenKind kind = kind(word);
        return kind == TokenKind.PIPE
                || kind.operator() != null
                        && !(kind == TokenKind.SLASH ? isInPath(word) : isSign(word));
    }

    /** Whether the author has begun or ended a line with this operator. */
    boolean isBrokenOperator(int word) {
        if (!isOperator(word)) {
            return false;
        }
        Word operator = words.get(word);
        return operator.hasLine || operator.hasComment || words.get(word + 1).hasLine;
    }

    private boolean isInPath(int slash) {
        return kind(slash - 1) == TokenKind.TAG;
    }

    private boolean isSign(int minus) {
        TokenKind before = minus == 0 ? TokenKind.COLON : kind(minus - 1);
        return kind(minus) == TokenKind.MINUS
                && (isItem(minus)
                        || before.opens()
                        || before == TokenKind.HOLE_OPEN
                        || before == TokenKind.COLON
                        || before == TokenKind.ARROW
                        || before == TokenKind.SPREAD
                        || before.operator() != null);
    }

    /** Whether {@code opener} is the brace of {@code {limit}}, a pattern. */
    private boolean isTight(int opener) {
        return isItem(opener) || kind(opener - 1) == TokenKind.COLON;
    }

    /** How many characters stand before {@code word} on the line of the word before; 2: a comma. */
    int space(int word) {
        TokenKind kind = kind(word);
        TokenKind before = kind(word - 1);
        if (before == TokenKind.CHARACTERS && kind != TokenKind.TEXT_CLOSE
                || kind == TokenKind.CHARACTERS && before != TokenKind.TEXT_OPEN
                || before == TokenKind.HOLE_OPEN
                || kind == TokenKind.HOLE_CLOSE) {
            return 0;
        }
        return switch (before) {
            case PAREN_OPEN, BRACKET_OPEN, DOT, SPREAD -> 0;
            case HOLE_CLOSE -> kind == TokenKind.TEXT_CLOSE ? 1 : 0;
            case TEXT_OPEN -> isEmpty(word - 1) ? 0 : 1;
            case BRACE_OPEN -> isEmpty(word - 1) || isTight(word - 1) ? 0 : 1;
            default -> isItem(word) ? 2 : spaceBetween(before, word);
        };
    }

    private int spaceBetween(TokenKind before, int word) {
        boolean touches =
                switch (kind(word)) {
                    case PAREN_CLOSE, BRACKET_CLOSE, COLON, QUESTION, END -> true;
                    case BRACE_CLOSE -> isTight(mate(word));
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
