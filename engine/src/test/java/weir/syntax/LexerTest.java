package weir.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import weir.Fixtures;
import weir.source.Diagnostic;
import weir.source.SourceText;

final class LexerTest {
    @TestFactory
    List<DynamicTest> tokens() {
        return Fixtures.in("syntax/lexer.bn", LexerTest::describe);
    }

    @Test
    void aByteOrderMarkIsNoToken() {
        assertEquals("NAME `a`\nCOLON `:`\nNUMBER `1`\n", describe("\uFEFFa: 1"));
    }

    @Test
    void everyKindOfLineBreakBreaksALine() {
        for (String lineBreak : List.of("\n", "\r\n", "\r", "\n\r", "  \t\r\n ")) {
            assertEquals("NAME `a`\nNAME `b` first on its line\n", describe("a" + lineBreak + "b"));
        }
    }

    @Test
    void halfACharacterInATextIsReportedAtItsPlace() {
        assertEquals("unusable-character 1:12", places("a: TEXT { x\uD83D }"));
        assertEquals("unusable-character 1:11", places("a: TEXT { \uDE00\uD83D\uDE00 }"));
        assertEquals("unusable-character 1:11", places("a: TEXT { \0 }"));
        assertEquals("", places("a: TEXT { \uD83D\uDE00 }"));
    }

    @Test
    void whatLooksLikeALineBreakAndIsNoneIsReported() {
        assertEquals("strange-space 1:5", places("a: 1\u2028b: 2"));
        assertEquals("strange-space 1:5", places("a: 1\u2029b: 2"));
        assertEquals("strange-space 1:5", places("a: 1\u0085b: 2"));
        assertEquals("strange-space 1:3", places("a:\u00A01"));
        assertEquals("", places("a: TEXT { x\u2028y }"));
    }

    @Test
    void aNulInCodeIsReported() {
        assertEquals("unexpected-character 1:4", places("a: \u0000"));
    }

    @Test
    void whatReordersALineIsWarnedOfWhereverItStands() {
        assertEquals("bidi-control 1:4", places("-- \u202E"));
        assertEquals("bidi-control 1:11", places("a: TEXT { \u2066 }"));
        assertEquals("bidi-control 1:4", places("a: \u202D1"));
    }

    private static String describe(String text) {
        SourceText source = new SourceText("lexer.bn", text);
        SyntaxErrors errors = new SyntaxErrors(source);
        Tokens tokens = Lexer.read(source, errors);
        StringBuilder out = new StringBuilder();
        for (int token = 0; token < tokens.size(); token++) {
            if (tokens.kind(token) != TokenKind.END) {
                out.append(tokens.kind(token)).append(" `");
                out.append(tokens.text(token).replace("\n", "\\n")).append('`');
                out.append(tokens.isFirstOnLine(token) ? " first on its line" : "").append('\n');
            }
        }
        for (Diagnostic diagnostic : SyntaxErrors.inOrder(errors, new SyntaxErrors(source))) {
            out.append(diagnostic.render());
        }
        return out.toString();
    }

    /** The codes and places of what is wrong, in order. */
    private static String places(String text) {
        SourceText source = new SourceText("lexer.bn", text);
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : Parser.parse(source).diagnostics()) {
            int start = diagnostic.span().start();
            out.append(out.length() > 0 ? ", " : "").append(diagnostic.code()).append(' ');
            out.append(source.line(start)).append(':').append(source.column(start));
        }
        return out.toString();
    }
}
