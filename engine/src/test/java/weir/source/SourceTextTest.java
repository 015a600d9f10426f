package weir.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class SourceTextTest {
    @Test
    void linesEndAtEveryKindOfLineBreak() {
        SourceText source = new SourceText("a.bn", "ab\ncd\r\nef\rgh\n\r\n");
        assertEquals(6, source.lineCount());
        assertEquals("ab", source.lineText(1));
        assertEquals("cd", source.lineText(2));
        assertEquals("ef", source.lineText(3));
        assertEquals("gh", source.lineText(4));
        assertEquals("", source.lineText(5));
        assertEquals("", source.lineText(6));
    }

    @Test
    void anOffsetHasALineAndAColumnFromOne() {
        SourceText source = new SourceText("a.bn", "ab\ncd\r\nef");
        assertEquals("1:1", place(source, 0));
        assertEquals("1:3", place(source, 2)); // the line break is still on its line
        assertEquals("2:1", place(source, 3));
        assertEquals("2:4", place(source, 6));
        assertEquals("3:1", place(source, 7));
        assertEquals("3:3", place(source, 9)); // the end of the file
    }

    @Test
    void columnsCountUtf16CodeUnitsAsEditorsDo() {
        SourceText source = new SourceText("a.bn", "\uD83D\uDE00\u2028x");
        assertEquals("1:4", place(source, 3));
    }

    @Test
    void aByteOrderMarkIsBeforeTheFirstColumn() {
        SourceText source = new SourceText("a.bn", "\uFEFFab");
        assertEquals(1, source.start());
        assertEquals("1:1", place(source, 1));
        assertEquals("1:1", place(source, 0));
        assertEquals("ab", source.lineText(1));
    }

    @Test
    void anEmptyTextHasOneEmptyLine() {
        SourceText source = new SourceText("a.bn", "");
        assertEquals(1, source.lineCount());
        assertEquals("", source.lineText(1));
        assertEquals("1:1", place(source, 0));
    }

    private static String place(SourceText source, int offset) {
        return source.line(offset) + ":" + source.column(offset);
    }
}
