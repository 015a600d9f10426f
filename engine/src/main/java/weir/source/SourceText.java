package weir.source;

import java.util.Arrays;

/**
 * A named source text, able to turn an offset into a line and a column. Both count from one.
 *
 * <p><b>Shape.</b> A line ends at {@code \n}, {@code \r\n} or a lone {@code \r}, as in editors; a
 * column counts UTF-16 code units. A byte order mark at the very start is before column one.
 *
 * <p><b>Costs.</b> One pass when made; a line is then found by binary search.
 */
public final class SourceText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String name;
    private final String text;
    private final int[] lineStarts;

    public SourceText(String name, String text) {
        this.name = name;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** The characters that {@code span} covers. */
    public String slice(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** Where the text begins: behind the byte order mark, if there is one. */
    public int start() {
        return lineStarts[0];
    }

    public int lineCount() {
        return lineStarts.length;
    }

    /** The line of {@code offset}; a line break belongs to the line that it ends. */
    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : Math.max(1, -found - 1);
    }

    public int column(int offset) {
        return Math.max(1, offset - lineStart(line(offset)) + 1);
    }

    /** The offset of the first character of {@code line}. */
    public int lineStart(int line) {
        return lineStarts[line - 1];
    }

    /** The offset behind the last character of {@code line}, which is where its line break is. */
    public int lineEnd(int line) {
        if (line == lineStarts.length) {
            return text.length();
        }
        int end = lineStarts[line] - 1;
        boolean twoCharacters =
                end > lineStarts[line - 1]
                        && text.charAt(end) == '\n'
                        && text.charAt(end - 1) == '\r';
        return twoCharacters ? end - 1 : end;
    }

    /** The text of one line, without its line break. */
    public String lineText(int line) {
        return text.substring(lineStart(line), lineEnd(line));
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        starts[0] = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends =
                    c == '\n'
                            || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
