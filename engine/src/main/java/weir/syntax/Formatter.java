package weir.syntax;

import java.util.Arrays;
import java.util.List;
import weir.source.Diagnostic;
import weir.source.SourceText;

/**
 * One writing of a program in the usual form.
 *
 * <p><b>Law.</b> The result means the same and holds the same comments in the same order; to format
 * it again changes nothing. What the author has spread over lines stays so: a bracket whose opener
 * ends a line has each item on a line of its own, and so has each step of a pipe that is broken
 * somewhere. The rest stands on one line as far as it fits. Of several blank lines one is kept.
 *
 * <p><b>Shape.</b> A loop over a stack of tasks, each a stretch of {@link Words}; a task writes,
 * and puts what is inside and what follows on the stack. So the nesting of a program is never that
 * of the Java stack.
 *
 * <p><b>Errors.</b> A program with an error in its form is given back as it is.
 *
 * <p><b>Costs.</b> Linear in the file.
 */
public final class Formatter {
    /** How many characters a line should have at most. */
    private static final int LINE = 100;

    private static final int INDENT = 4;

    // Tasks: what to do with the words from `from` to before `to`.

    /** Items, one to a line. */
    private static final int ITEMS = 0;

    /** An item or a definition: perhaps a name or a pattern, and a value. */
    private static final int ITEM = 1;

    /** What comes after the name or the pattern, or all when there is none. */
    private static final int VALUE = 2;

    /** Operands and operators on the line that has begun. */
    private static final int RUN = 3;

    /** The same, after a space if there has to be one. */
    private static final int REST = 4;

    /** The same, on a new line. */
    private static final int STEP = 5;

    /** A closer on the line that has begun. */
    private static final int CLOSER = 6;

    /** A closer on a new line. */
    private static final int CLOSER_BELOW = 7;

    private static final int FIELDS = 5;

    private final String source;
    private final Words words;
    private final StringBuilder out = new StringBuilder();
    private int lineStart;

    private int[] tasks = new int[64];
    private int top;

    private Formatter(SourceText source, Words words) {
        this.source = source.text();
        this.words = words;
    }

    /** Writes {@code source} in the usual form. */
    public static Formatted format(SourceText source) {
        Parser parser = new Parser(source);
        List<Diagnostic> diagnostics = parser.run().diagnostics();
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic.isError()) {
                return new Formatted(source.text(), diagnostics);
            }
        }
        Formatter formatter = new Formatter(source, new Words(source, parser.tokens));
        return new Formatted(formatter.written(source.start()), diagnostics);
    }

    private String written(int start) {
        int end = words.size() - 1;
        breakBefore(0, start, 0, 0);
        push(ITEMS, 0, end, 0, 0);
        while (top > 0) {
            top -= FIELDS;
            perform(tasks[top], tasks[top + 1], tasks[top + 2], tasks[top + 3], tasks[top + 4]);
        }
        if (end > 0) {
            breakBefore(end, words.end(end - 1), 0, 0);
        }
        return out.toString();
    }

    /**
     * @param tail the room to leave at the end of the last line
     */
    private void push(int task, int from, int to, int indent, int tail) {
        if (top + FIELDS > tasks.length) {
            tasks = Arrays.copyOf(tasks, 2 * tasks.length);
        }
        tasks[top] = task;
        tasks[top + 1] = from;
        tasks[top + 2] = to;
        tasks[top + 3] = indent;
        tasks[top + 4] = tail;
        top += FIELDS;
    }

    // Tasks. -------------------------------------------------------------------------------------

    private void perform(int task, int from, int to, int indent, int tail) {
        switch (task) {
            case ITEMS -> {
                if (from < to) {
                    int next = nextItem(from, to);
                    separate(from, indent);
                    push(ITEMS, next, to, indent, 0);
                    push(ITEM, from, next, indent, 0);
                }
            }
            case ITEM -> {
                int value = valueOf(from, to);
                if (fits(from, to, column() + tail)) {
                    flat(from, to);
                } else if (value > from) {
                    push(VALUE, value, to, indent, tail);
                    run(from, value, indent, 0);
                } else {
                    value(from, to, indent, tail);
                }
            }
            case VALUE -> namedValue(from, to, indent, tail);
            case RUN -> run(from, to, indent, tail);
            case REST -> {
                separateOperand(from, indent);
                run(from, to, indent, tail);
            }
            case STEP -> {
                breakBefore(from, words.end(from - 1), indent, indent);
                run(from, to, indent, tail);
            }
            case CLOSER -> write(from);
            default -> {
                breakBefore(from, words.end(from - 1), indent + INDENT, indent);
                write(from);
            }
        }
    }

    /** Begins the line of an item. */
    private void separate(int item, int indent) {
        if (item > 0) {
            if (words.kind(item) == TokenKind.BRACE_OPEN
                    && words.kind(item - 1) == TokenKind.LINK) {
                out.append(','); // else this pattern would be the target of that LINK
            }
            breakBefore(item, words.end(item - 1), indent, indent);
        }
    }

    private void namedValue(int from, int to, int indent, int tail) {
        int start = column() + 1;
        int inner = indent + INDENT;
        boolean below = words.hasComment(from);
        if (!below && fits(from, to, start + tail)) {
            out.append(' ');
            flat(from, to);
            return;
        }
        below |=
                !hasBracket(from, to) && fits(from, to, inner + tail)
                        || hasSteps(from, to, start, indent, tail);
        if (below) {
            breakBefore(from, words.end(from - 1), inner, inner);
            value(from, to, inner, tail);
        } else {
            out.append(' ');
            run(from, to, indent, tail);
        }
    }

    /** Writes a value on the line that has begun with it. */
    private void value(int from, int to, int indent, int tail) {
        if (!hasSteps(from, to, column(), indent, tail)) {
            run(from, to, indent, tail);
            return;
        }
        boolean pipes = false;
        boolean broken = false;
        int loosest = Integer.MAX_VALUE;
        for (int i = from; i < to; i = words.mate(i) + 1) {
            pipes |= words.kind(i) == TokenKind.PIPE;
            broken |= words.isBrokenOperator(i);
            loosest = words.isOperator(i) ? Math.min(loosest, level(i)) : loosest;
        }
        int end = to;
        for (int i = to - 1; i > from; i = words.mate(i) - 1) {
            boolean step =
                    words.isBrokenOperator(i)
                            || words.isOperator(i)
                                    && (pipes
                                            ? words.kind(i) == TokenKind.PIPE
                                            : !broken && level(i) == loosest);
            if (step) {
                push(STEP, i, end, indent, end == to ? tail : 0);
                end = i;
            }
        }
        run(from, end, indent, 0);
    }

    private int level(int word) {
        Operator operator = words.kind(word).operator();
        return operator == null ? 0 : Chain.level(operator);
    }

    /** Writes operands and operators up to the first bracket that has to be broken. */
    private void run(int from, int to, int indent, int tail) {
        for (int i = from; i < to; i = words.mate(i) + 1) {
            if (i > from) {
                separateOperand(i, indent);
            }
            int close = words.mate(i);
            if (!words.kind(i).opens()) {
                if (words.breakOf(i) == Words.ALL && close > i) {
                    lines(i, close, indent);
                } else {
                    flat(i, close + 1);
                }
            } else if (words.breakOf(i) == Words.FREE
                    && (!isBreakable(i) || fitsHere(i, to, tail))) {
                flat(i, close + 1);
            } else {
                int last =
                        words.breakOf(i) == Words.LAST ? lastItem(i, close, indent, tail + 1) : i;
                write(i);
                if (close + 1 < to) {
                    push(REST, close + 1, to, indent, tail);
                }
                if (last > i) {
                    push(CLOSER, close, close, indent, 0);
                    push(ITEM, last, close, indent, tail + 1);
                    flat(i + 1, last);
                    space(last > i + 1 ? words.space(last) : 0);
                } else {
                    push(CLOSER_BELOW, close, close, indent, 0);
                    push(ITEMS, i + 1, close, indent + INDENT, 0);
                }
                return;
            }
        }
    }

    /**
     * The item that is broken while the rest of the bracket may stay on this line; {@code opener}
     * when the rest may not.
     */
    private int lastItem(int opener, int close, int indent, int tail) {
        int broken = words.mate(close - 1);
        int item = opener + 1;
        for (int next = item; next <= broken; next = nextItem(next, close)) {
            item = next;
        }
        int value = valueOf(item, close);
        int start = column() + words.width(opener, value + 1) - words.text(value).length();
        boolean joins =
                column() + words.width(opener, broken + 1) <= LINE
                        && !hasSteps(value, close, start, indent, tail);
        return joins ? item : opener;
    }

    /** Whether {@code opener} may stay on this line, with what follows up to the next bracket. */
    private boolean fitsHere(int opener, int to, int tail) {
        int end = words.mate(opener) + 1;
        while (end < to && !isBreakable(end) && words.breakOf(end) == Words.FREE) {
            end = words.mate(end) + 1;
        }
        return column() + (end < to ? words.width(opener, end + 1) : words.width(opener, to) + tail)
                <= LINE;
    }

    // Looking ahead. -----------------------------------------------------------------------------

    /** Where the next item begins after the one that begins at {@code from}. */
    private int nextItem(int from, int to) {
        int next = words.mate(from) + 1;
        while (next < to && !words.isItem(next)) {
            next = words.mate(next) + 1;
        }
        return next;
    }

    /** What follows the name or the pattern of an item; the item itself when it has neither. */
    private int valueOf(int from, int to) {
        for (int i = from; i < to; i = words.mate(i) + 1) {
            if (words.kind(i) == TokenKind.COLON || words.kind(i) == TokenKind.ARROW) {
                return i + 1;
            }
        }
        return from;
    }

    private boolean hasBracket(int from, int to) {
        for (int i = from; i < to; i = words.mate(i) + 1) {
            if (isBreakable(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this opens something to break; the name of a slot is not. */
    private boolean isBreakable(int word) {
        return words.kind(word).opens()
                && !words.isEmpty(word)
                && (word == 0 || words.kind(word - 1) != TokenKind.LINK);
    }

    private boolean fits(int from, int to, int column) {
        return !words.hasToBreak(from, to) && column + words.width(from, to) <= LINE;
    }

    /**
     * Whether a value that does not fit is broken before its operators, and not only in its
     * brackets: when the author did so, and when breaking the brackets would not do, or would hide
     * the steps of a pipe.
     *
     * @param column where it would begin
     */
    private boolean hasSteps(int from, int to, int column, int indent, int tail) {
        int x = column;
        boolean fits = true;
        boolean bracket = false;
        boolean last = false;
        boolean operator = false;
        int pipes = 0;
        for (int i = from; i < to; i = words.mate(i) + 1) {
            if (words.isBrokenOperator(i)) {
                return true;
            }
            operator |= words.isOperator(i);
            pipes += words.kind(i) == TokenKind.PIPE ? 1 : 0;
            int close = words.mate(i);
            x += i > from ? words.space(i) : 0;
            if (isBreakable(i)) {
                boolean begins = fits && x < LINE;
                bracket |= begins;
                last = begins && close == to - 1 && words.kind(i) == TokenKind.BRACE_OPEN;
            }
            if (words.breakOf(i) == Words.FREE) {
                x += words.width(i, close + 1);
            } else {
                boolean joined = words.breakOf(i) == Words.LAST;
                x += words.width(i, joined ? words.mate(close - 1) + 1 : i + 1);
                fits &= x <= LINE;
                x = indent + 1;
            }
        }
        if (fits && x + tail <= LINE) {
            return false;
        }
        return pipes > 1 ? !last : operator && !bracket;
    }

    // Writing. -----------------------------------------------------------------------------------

    private int column() {
        return out.length() - lineStart;
    }

    private void space(int count) {
        if (count == 2) {
            out.append(',');
        }
        if (count > 0) {
            out.append(' ');
        }
    }

    private void write(int word) {
        out.append(words.text(word));
    }

    /** Writes on one line; what is left as it is may hold line breaks. */
    private void flat(int from, int to) {
        for (int i = from; i < to; i++) {
            space(i > from ? words.space(i) : 0);
            write(i);
            if (words.kind(i).isHardware()) {
                String text = words.text(i);
                int end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
                lineStart = end < 0 ? lineStart : out.length() - text.length() + end + 1;
            }
        }
    }

    private void separateOperand(int word, int indent) {
        if (words.hasComment(word)) {
            breakBefore(word, words.end(word - 1), indent + INDENT, indent + INDENT);
        } else {
            space(words.space(word));
        }
    }

    /** Writes a text of several lines. */
    private void lines(int opener, int closer, int indent) {
        write(opener);
        newLine(false, 0);
        boolean begins = true;
        for (int i = opener + 1; i < closer; i++) {
            String text = words.text(i);
            boolean characters = words.kind(i) == TokenKind.CHARACTERS;
            space(i > opener + 1 ? words.space(i) : 0);
            for (int at = 0; at < text.length(); at++) {
                char c = text.charAt(at);
                if (begins && c != '\n') {
                    spaces(indent + INDENT);
                }
                out.append(c);
                begins = c == '\n' && characters;
            }
        }
        newLine(false, indent);
        write(closer);
    }

    /**
     * Writes the comments that stand before {@code word}, and begins its line.
     *
     * @param at where they are
     * @param inner the indentation of a comment with a line of its own
     */
    private void breakBefore(int word, int at, int inner, int indent) {
        boolean first = word == 0 || words.kind(word - 1).opens();
        boolean last = words.kind(word).closes() || words.kind(word) == TokenKind.END;
        boolean blanks = last || words.isItem(word);
        int lines = 0;
        int end = words.start(word);
        while (at < end) {
            char c = source.charAt(at);
            if (c == '-') {
                int start = at;
                while (at < end && source.charAt(at) != '\n' && source.charAt(at) != '\r') {
                    at++;
                }
                if (lines == 0 && word > 0) {
                    out.append(' ');
                } else {
                    newLine(blanks && !first && lines > 1, inner);
                    first = false;
                }
                comment(start, at);
                lines = 0;
                continue;
            }
            boolean pair = c == '\r' && at + 1 < end && source.charAt(at + 1) == '\n';
            lines += !pair && (c == '\n' || c == '\r') ? 1 : 0;
            at++;
        }
        newLine(blanks && !first && !last && lines > 1, indent);
    }

    private void comment(int start, int end) {
        int stop = end;
        while (source.charAt(stop - 1) == ' ' || source.charAt(stop - 1) == '\t') {
            stop--;
        }
        out.append(source, start, stop);
    }

    private void newLine(boolean blank, int indent) {
        if (out.length() > 0) {
            out.append(blank ? "\n\n" : "\n");
        }
        lineStart = out.length();
        spaces(indent);
    }

    private void spaces(int count) {
        for (int i = 0; i < count; i++) {
            out.append(' ');
        }
    }
}
