package weir.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DiagnosticTest {
    @Test
    void theWholeMessage() {
        assertEquals(
                """
                error[unknown-name]: I cannot find `titel`
                  ┌─ todo.bn:2:12
                2 │     shown: titel |> Text/trim()
                  │            ^^^^^ not visible here
                hint: did you mean `title`?
                """,
                error("title: 1\n    shown: titel |> Text/trim()\n", 20, 25));
    }

    @Test
    void aWarningSaysSo() {
        Diagnostic warning =
                Diagnostic.warning(
                        "unused", new SourceText("a.bn", "a: 1"), new Span(0, 1), "Unused", "", "");
        assertEquals("warning[unused]: Unused\n  ┌─ a.bn:1:1\n1 │ a: 1\n  │ ^\n", warning.render());
    }

    @Test
    void theMarginIsAsWideAsTheNumberOfTheLine() {
        assertEquals(
                List.of("   ┌─ todo.bn:12:3", "12 │ x y", "   │   ^ not visible here"),
                place("\n".repeat(11) + "x y", 13, 14));
    }

    @Test
    void caretsEndWithTheFirstLine() {
        assertEquals(
                List.of("  ┌─ todo.bn:1:4", "1 │ a: LIST {", "  │    ^^^^^^ not visible here"),
                place("a: LIST {\n    1\n}", 3, 17));
    }

    @Test
    void anEmptySpanHasOneCaretAndSoHasTheEndOfTheFile() {
        assertEquals(
                List.of("  ┌─ todo.bn:1:3", "1 │ a:", "  │   ^ not visible here"),
                place("a:\nb: 1", 2, 2));
        assertEquals(
                List.of("  ┌─ todo.bn:2:1", "2 │ ", "  │ ^ not visible here"), place("a:\n", 3, 3));
    }

    @Test
    void tabsKeepTheCaretsInPlace() {
        assertEquals(
                List.of("  ┌─ todo.bn:1:4", "1 │ \ta\tbc", "  │ \t \t^^ not visible here"),
                place("\ta\tbc", 3, 5));
    }

    @Test
    void hiddenCharactersAreShown() {
        assertEquals(
                List.of(
                        "  ┌─ todo.bn:1:4",
                        "1 │ a <U+202E>b <U+0000>",
                        "  │           ^ not visible here"),
                place("a \u202Eb \0", 3, 4));
        assertEquals(
                List.of("  ┌─ todo.bn:1:1", "1 │ <U+D800>a", "  │ ^^^^^^^^ not visible here"),
                place("\uD800a", 0, 1));
    }

    @Test
    void aPairOfSurrogatesIsOneCaretWide() {
        assertEquals(
                List.of(
                        "  ┌─ todo.bn:1:3",
                        "1 │ \uD83D\uDE00\uD83D\uDE00",
                        "  │  ^ not visible here"),
                place("\uD83D\uDE00\uD83D\uDE00", 2, 4));
    }

    @Test
    void ofALongLineWhatIsNearTheCaretsIsShown() {
        List<String> lines = place("x".repeat(5_000) + "y" + "x".repeat(5_000), 5_000, 5_001);
        assertEquals("  ┌─ todo.bn:1:5001", lines.get(0));
        assertEquals("1 │ …" + "x".repeat(40) + "y" + "x".repeat(79) + "…", lines.get(1));
        assertEquals("  │ " + " ".repeat(41) + "^ not visible here", lines.get(2));
        assertTrue(place("x".repeat(5_000), 0, 5_000).get(2).length() < 150);
        assertEquals("1 │ " + "x".repeat(120) + "…", place("x".repeat(121), 0, 1).get(1));
    }

    @Test
    void hiddenCharactersInTheWordsAreShown() {
        Diagnostic diagnostic =
                Diagnostic.error(
                        "x", new SourceText("a.bn", "a"), new Span(0, 1), "\u202E", "\n", "\u2066");
        assertEquals(
                "error[x]: <U+202E>\n  ┌─ a.bn:1:1\n1 │ a\n  │ ^ <U+000A>\nhint: <U+2066>\n",
                diagnostic.render());
    }

    private static String error(String text, int start, int end) {
        SourceText source = new SourceText("todo.bn", text);
        return Diagnostic.error(
                        "unknown-name",
                        source,
                        new Span(start, end),
                        "I cannot find `titel`",
                        "not visible here",
                        "did you mean `title`?")
                .render();
    }

    /** The three lines that show the place. */
    private static List<String> place(String text, int start, int end) {
        return error(text, start, end).lines().toList().subList(1, 4);
    }
}
