package weir.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The white space of one text: what belongs to the text, and what only to the way it is written.
 *
 * <p><b>Law.</b> A text on one line is trimmed at both ends. Of a text on several lines the first
 * and the last go when they are blank, and each of the others loses as much indentation as all that
 * are not blank have in common. What a value brings with it is never touched.
 *
 * <p><b>Shape.</b> Lines of parts; a line is made of what stands between line breaks, and a hole
 * breaks no line.
 */
final class TextLayout {
    private final List<Line> lines = new ArrayList<>();

    TextLayout() {
        lines.add(new Line());
    }

    /** One line: characters and holes in turn. */
    private static final class Line {
        final List<Expression.TextPart> parts = new ArrayList<>();

        boolean isBlank() {
            return parts.isEmpty() || parts.size() == 1 && indentation() == length(0);
        }

        /** How much white space it begins with. */
        int indentation() {
            String first = characters(0);
            int end = 0;
            while (first != null && end < first.length() && isSpace(first.charAt(end))) {
                end++;
            }
            return end;
        }

        void dropFront(int count) {
            String first = characters(0);
            if (first != null && count > 0) {
                replace(0, first.substring(Math.min(count, first.length())));
            }
        }

        void trimEnd() {
            int last = parts.size() - 1;
            String text = characters(last);
            if (text != null) {
                int end = text.length();
                while (end > 0 && isSpace(text.charAt(end - 1))) {
                    end--;
                }
                replace(last, text.substring(0, end));
            }
        }

        private void replace(int index, String text) {
            if (text.isEmpty()) {
                parts.remove(index);
            } else {
                parts.set(index, new Expression.Characters(text));
            }
        }

        private int length(int index) {
            String text = characters(index);
            return text == null ? -1 : text.length();
        }

        private @Nullable String characters(int index) {
            return index >= 0
                            && index < parts.size()
                            && parts.get(index) instanceof Expression.Characters characters
                    ? characters.text()
                    : null;
        }

        private static boolean isSpace(char c) {
            return c == ' ' || c == '\t';
        }
    }

    void add(Expression value) {
        last().parts.add(new Expression.Hole(value));
    }

    void add(String characters) {
        int start = 0;
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c == '\n' || c == '\r') {
                append(characters.substring(start, i));
                lines.add(new Line());
                if (c == '\r' && i + 1 < characters.length() && characters.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        append(characters.substring(start));
    }

    /** Whether what was added so far stands on several lines. */
    boolean hasLines() {
        return lines.size() > 1;
    }

    /** The parts of the text; no two runs of characters stand side by side, and none is empty. */
    List<Expression.TextPart> settle() {
        boolean dropsFirst = lines.size() > 1 && lines.get(0).isBlank();
        if (dropsFirst) {
            lines.remove(0);
        } else {
            Line first = lines.get(0);
            first.dropFront(first.indentation());
        }
        if (lines.size() > 1 && last().isBlank()) {
            lines.remove(lines.size() - 1);
        } else {
            last().trimEnd();
        }
        dedent(dropsFirst ? 0 : 1);
        return joined();
    }

    private Line last() {
        return lines.get(lines.size() - 1);
    }

    /** Adds to the last line; joins what an empty hole has left in two. */
    private void append(String text) {
        if (text.isEmpty()) {
            return;
        }
        Line line = last();
        int end = line.parts.size() - 1;
        String before = line.characters(end);
        if (before == null) {
            line.parts.add(new Expression.Characters(text));
        } else {
            line.replace(end, before + text);
        }
    }

    /** Takes the common indentation from every line from {@code from} on. */
    private void dedent(int from) {
        int common = Integer.MAX_VALUE;
        for (int i = from; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                common = Math.min(common, lines.get(i).indentation());
            }
        }
        for (int i = from; i < lines.size(); i++) {
            Line line = lines.get(i);
            line.dropFront(line.isBlank() ? line.indentation() : common);
        }
    }

    private List<Expression.TextPart> joined() {
        List<Expression.TextPart> parts = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                run.append('\n');
            }
            for (Expression.TextPart part : lines.get(i).parts) {
                if (part instanceof Expression.Characters characters) {
                    run.append(characters.text());
                } else {
                    flush(run, parts);
                    parts.add(part);
                }
            }
        }
        flush(run, parts);
        return List.copyOf(parts);
    }

    private static void flush(StringBuilder run, List<Expression.TextPart> parts) {
        if (run.length() > 0) {
            parts.add(new Expression.Characters(run.toString()));
            run.setLength(0);
        }
    }
}
