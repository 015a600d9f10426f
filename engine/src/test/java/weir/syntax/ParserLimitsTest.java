package weir.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import weir.source.Diagnostic;
import weir.source.SourceText;

/**
 * Files that no one writes by hand: the parser answers them all, on a stack as a browser has it.
 */
final class ParserLimitsTest {
    private static final int STACK_BYTES = 128 * 1024;
    private static final int MANY = 100_000;

    @Test
    void bracketsThatOpenWithoutEndAreTooDeep() {
        for (String opener :
                List.of(
                        "(",
                        "[",
                        "[a: ",
                        "{",
                        "LIST {",
                        "LATEST { ",
                        "f(",
                        "f(a: ",
                        "BLOCK { a: ",
                        "MAP { ",
                        "TEXT {{",
                        "TEXT { {",
                        "x |> THEN { ",
                        "x |> WHEN { a => ",
                        "x |> WHEN { [a: ",
                        "x |> WHEN { LIST { ",
                        "x |> HOLD s {")) {
            List<Diagnostic> diagnostics = parse("a: " + opener.repeat(MANY)).diagnostics();
            assertTrue(diagnostics.size() >= 1, opener);
            assertTrue(diagnostics.size() <= Diagnostic.MOST + 1, opener);
        }
    }

    @Test
    void bracketsThatCloseAreTooDeepAndNothingElse() {
        assertOnlyTooDeep("(", ")", "b");
        assertOnlyTooDeep("[a: ", "]", "b");
        assertOnlyTooDeep("LIST { ", " }", "b");
        assertOnlyTooDeep("LATEST { 0, ", " }", "b");
        assertOnlyTooDeep("f(a: ", ")", "b");
        assertOnlyTooDeep("x |> WHEN { y => ", " }", "b");
        assertOnlyTooDeep("TEXT { {", "} }", "b");
        assertOnlyTooDeep("x |> HOLD s { ", " }", "b");
    }

    @Test
    void patternsAreTooDeepAsWell() {
        assertEquals(
                List.of("nested-too-deep"),
                codes(
                        "a: x |> WHEN { "
                                + "[b: ".repeat(MANY)
                                + "c"
                                + "]".repeat(MANY)
                                + " => 1 }\nd: 2\n"));
        assertEquals(
                List.of("nested-too-deep"),
                codes("a: x |> WHEN { b" + ".c".repeat(MANY) + " => 1 }\nd: 2\n"));
    }

    @Test
    void chainsAreTooDeepAndNothingElse() {
        for (String link :
                List.of(
                        " + 1",
                        " * 1",
                        " == 1",
                        " |> f()",
                        "\n|> f",
                        ".b",
                        " |> .b",
                        " |> THEN { 1 }",
                        " |> WHEN { 1 => 2 }")) {
            assertEquals(List.of("nested-too-deep"), codes("a: 1" + link.repeat(MANY)), link);
        }
    }

    @Test
    void whatIsJustNotTooDeepIsRead() {
        int inside = Parser.MAX_DEPTH - 1;
        assertEquals(List.of(), codes("a: " + "(".repeat(inside) + "b" + ")".repeat(inside)));
        assertEquals(List.of(), codes("a: " + "[c: ".repeat(inside) + "b" + "]".repeat(inside)));
        assertEquals(List.of(), codes("a: 1" + " + 1".repeat(inside)));
        assertEquals(List.of(), codes("a: 1" + " |> f()".repeat(inside)));
        assertEquals(List.of("nested-too-deep"), codes("a: 1" + " + 1".repeat(inside + 1)));
        assertEquals(List.of("nested-too-deep"), codes("a: 1" + " |> f()".repeat(inside + 1)));
    }

    @Test
    void theMessageSaysTheLimitAndWhatToDo() {
        Diagnostic diagnostic = parse("a: 1" + " + 1".repeat(MANY)).diagnostics().get(0);
        assertTrue(diagnostic.label().contains("1000"), diagnostic.label());
        assertTrue(diagnostic.hint().contains("a name of its own"), diagnostic.hint());
    }

    @Test
    void whatComesAfterSomethingTooDeepIsRead() {
        SyntaxTree tree =
                parse("a: " + "(".repeat(MANY) + "1" + ")".repeat(MANY) + "\nb: 2\nc: )\n");
        assertEquals(3, tree.variables().size());
        assertEquals(2, tree.diagnostics().size());
    }

    @Test
    void bigFilesAreRead() {
        assertEquals(List.of(), codes("-- " + "x".repeat(5_000_000)));
        assertEquals(List.of(), codes("a: TEXT { " + "x{b}".repeat(1_000_000) + " }"));
        assertEquals(List.of(), codes("a: LIST { " + "1, ".repeat(1_000_000) + " }"));
        assertEquals(List.of(), codes("a: " + "x".repeat(2_000_000)));
        assertEquals(List.of(), codes("a: " + "1".repeat(100_000)));
        assertEquals(200_000, parse("a: [b: 1]\n".repeat(200_000)).variables().size());
    }

    @Test
    void bigFilesOfNonsenseAreAnswered() {
        for (String nonsense :
                List.of(
                        "}",
                        ")",
                        "{ ",
                        "(\n",
                        "[ ( { ",
                        ") ] } ",
                        "TEXT { ",
                        "TEXT {\n",
                        "{{}",
                        "\"",
                        "a:\n",
                        "- ",
                        ".",
                        ",",
                        "|> ",
                        "=> ",
                        "FUNCTION ",
                        "\uD800",
                        "\0",
                        "\u202E",
                        "é",
                        "OK ",
                        "1a ",
                        "a: [\n",
                        "a: (]\n",
                        "f(x: [)")) {
            List<Diagnostic> diagnostics =
                    parse(nonsense.repeat(1_000_000 / nonsense.length())).diagnostics();
            assertTrue(diagnostics.size() >= 1, nonsense);
            assertTrue(diagnostics.size() <= Diagnostic.MOST + 1, nonsense);
        }
    }

    private static void assertOnlyTooDeep(String opener, String closer, String core) {
        String text = "a: " + opener.repeat(MANY) + core + closer.repeat(MANY) + "\nb: 2\n";
        assertEquals(List.of("nested-too-deep"), codes(text), opener);
    }

    private static List<String> codes(String text) {
        List<String> codes = new ArrayList<>();
        for (Diagnostic diagnostic : parse(text).diagnostics()) {
            codes.add(diagnostic.code());
        }
        return codes;
    }

    private static SyntaxTree parse(String text) {
        AtomicReference<SyntaxTree> tree = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread =
                new Thread(
                        null,
                        () -> tree.set(Parser.parse(new SourceText("limits.bn", text))),
                        "small stack",
                        STACK_BYTES);
        thread.setUncaughtExceptionHandler((where, what) -> failure.set(what));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (failure.get() != null) {
            throw new AssertionError(shortened(text), failure.get());
        }
        return tree.get();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(60, text.length()));
    }
}
