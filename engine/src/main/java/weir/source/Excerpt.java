package weir.source;

/**
 * The first line of a span as it can be shown, and the carets below it.
 *
 * <p><b>Invariants.</b> Both texts are equally wide up to the carets in a fixed-width font: a tab
 * stays a tab, a hidden character is spelt out, and of a long line only what is near the carets is
 * there.
 */
final class Excerpt {
    private static final int WIDEST = 120;
    private static final int KEPT_BEFORE = 40;
    private static final char CUT = '…';

    private final StringBuilder line = new StringBuilder();
    private final StringBuilder carets = new StringBuilder();

    Excerpt(SourceText source, Span span) {
        String text = source.text();
        int number = source.line(span.start());
        int lineStart = source.lineStart(number);
        int lineEnd = source.lineEnd(number);
        int from = Math.max(span.start(), lineStart);
        int to = Math.min(span.end(), lineEnd);

        int start = lineStart;
        int end = lineEnd;
        if (lineEnd - lineStart > WIDEST) {
            start = Math.max(lineStart, from - KEPT_BEFORE);
            end = Math.min(lineEnd, start + WIDEST);
            start = outOfPair(text, start, lineStart);
            end = outOfPair(text, end, lineStart);
        }
        if (start > lineStart) {
            line.append(CUT);
            carets.append(' ');
        }
        for (int i = start; i < end; ) {
            int character = text.codePointAt(i);
            append(character, i >= from && i < to ? '^' : ' ', i < from);
            i += Character.charCount(character);
        }
        if (end < lineEnd) {
            line.append(CUT);
        }
        if (from >= to) { // an empty span, or a line break
            carets.append('^');
        }
    }

    String line() {
        return line.toString();
    }

    String carets() {
        return carets.toString();
    }

    /** What stands below {@code character}; nothing is needed there behind the carets. */
    private void append(int character, char below, boolean before) {
        if (character == '\t') {
            line.append('\t');
            if (before) {
                carets.append('\t');
            } else if (below == '^') {
                carets.append('^');
            }
            return;
        }
        int width = line.length();
        Visible.append(line, character);
        if (before || below == '^') {
            boolean shown = character > 0xFFFF && !Visible.isHidden(character);
            int columns = shown ? 1 : line.length() - width;
            for (int i = 0; i < columns; i++) {
                carets.append(below);
            }
        }
    }

    /** {@code offset}, or one less where that would be in the middle of a character. */
    private static int outOfPair(String text, int offset, int lowest) {
        boolean inside =
                offset > lowest
                        && offset < text.length()
                        && Character.isLowSurrogate(text.charAt(offset))
                        && Character.isHighSurrogate(text.charAt(offset - 1));
        return inside ? offset - 1 : offset;
    }
}
