package weir.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import weir.Fixtures;
import weir.source.SourceText;

final class FormatterTest {
    private static final int STACK_BYTES = 256 * 1024;
    private static final int MANY = 100_000;

    @TestFactory
    List<DynamicTest> programsInTheUsualForm() {
        return Fixtures.in("syntax/format.bn", FormatterTest::formattedTwice);
    }

    @Test
    void randomProgramsKeepTheirMeaningAndTheirComments() {
        long seed = System.nanoTime();
        int right = 0;
        for (int i = 0; i < 3_000; i++) {
            long one = seed + i;
            String program = RandomProgram.of(new Random(one));
            if (hasErrors(program)) {
                continue;
            }
            right++;
            String formatted = Formatter.format(source(program)).text();
            String about = "seed " + one + "\n" + program + "\n=== became\n" + formatted;
            assertTrue(!hasErrors(formatted), about);
            assertEquals(tree(program), tree(formatted), about);
            assertEquals(tokensAndComments(program), tokensAndComments(formatted), about);
            assertEquals(formatted, Formatter.format(source(formatted)).text(), about);
        }
        assertTrue(right > 2_500, "most programs should be right, and " + right + " are");
    }

    @Test
    void aProgramWithErrorsStaysAsItIs() {
        String wrong = "a:   [x: ,\n\n\n b:  )";
        Formatted formatted = Formatter.format(source(wrong));
        assertSame(wrong, formatted.text());
        assertTrue(formatted.diagnostics().get(0).isError());
    }

    @Test
    void aProgramWithWarningsIsFormatted() {
        Formatted formatted = Formatter.format(source("a:1 -- \u202Ex"));
        assertEquals("a: 1 -- \u202Ex\n", formatted.text());
        assertEquals(1, formatted.diagnostics().size());
    }

    @Test
    void everyKindOfLineBreakBecomesTheSame() {
        String unix = "a: TEXT {\n  x\n    y\n}\nb: [\n\n\n  c:1 -- c\n\n\n  -- d\n  d:2\n]\n";
        String formatted = Formatter.format(source(unix)).text();
        assertTrue(formatted.indexOf('\r') < 0);
        for (String other : List.of("\r\n", "\r")) {
            String converted = unix.replace("\n", other);
            assertEquals(formatted, Formatter.format(source(converted)).text());
            assertEquals(formatted, Formatter.format(source("\uFEFF" + converted)).text());
        }
    }

    @Test
    void depthIsNoProblem() {
        for (String[] ends :
                new String[][] {
                    {"(", ")"},
                    {"[a: ", "]"},
                    {"LIST {\n", "}"},
                    {"f(a: ", ")"},
                    {"x |> WHEN { y => ", " }"},
                    {"TEXT { {", "} }"},
                    {"f(b\na: [", "])"}
                }) {
            String deepest =
                    "a: "
                            + ends[0].repeat(Parser.MAX_DEPTH / 2 - 1)
                            + "b"
                            + ends[1].repeat(Parser.MAX_DEPTH / 2 - 1);
            String formatted = formatOnSmallStack(deepest);
            assertEquals(tokensAndComments(deepest), tokensAndComments(formatted), ends[0]);
            assertEquals(formatted, formatOnSmallStack(formatted), ends[0]);
            String tooDeep = "a: " + ends[0].repeat(MANY) + "b" + ends[1].repeat(MANY);
            assertEquals(tooDeep, formatOnSmallStack(tooDeep));
        }
    }

    @Test
    void bigFilesAreFormatted() {
        String big = formatOnSmallStack("a:[b:1 c: f( x : TEXT{y {z}})]\n".repeat(100_000));
        assertTrue(big.startsWith("a: [b: 1, c: f(x: TEXT { y {z} })]\na: "), big.substring(0, 99));
        String list = formatOnSmallStack("a: LIST { " + "1,".repeat(500_000) + " }");
        assertEquals(500_002, list.lines().count());
        String sum = formatOnSmallStack("a: 1" + "+1".repeat(Parser.MAX_DEPTH - 1));
        assertEquals(Parser.MAX_DEPTH + 1, sum.lines().count());
    }

    private static String formattedTwice(String program) {
        Formatted formatted = Formatter.format(source(program));
        assertEquals(List.of(), formatted.diagnostics());
        assertEquals(tree(program), tree(formatted.text()));
        assertEquals(tokensAndComments(program), tokensAndComments(formatted.text()));
        assertEquals(formatted.text(), Formatter.format(source(formatted.text())).text());
        return formatted.text();
    }

    private static SourceText source(String text) {
        return new SourceText("format.bn", text);
    }

    private static boolean hasErrors(String program) {
        return Parser.parse(source(program)).diagnostics().stream()
                .anyMatch(diagnostic -> diagnostic.isError());
    }

    private static String tree(String program) {
        return SyntaxPrinter.print(Parser.parse(source(program)));
    }

    static Tokens lexed(SourceText source) {
        return Lexer.read(source, new SyntaxErrors(source));
    }

    /**
     * What the program is made of, line by line, without commas: a comment has to stay between the
     * two tokens that it stood between. Texts are compared by their trees alone.
     */
    static String tokensAndComments(String program) {
        Tokens tokens = lexed(source(program));
        StringBuilder found = new StringBuilder();
        int end = 0;
        int texts = 0;
        for (int i = 0; i < tokens.size(); i++) {
            TokenKind kind = tokens.kind(i);
            if (texts == 0) {
                comments(program.substring(end, tokens.start(i)), found);
            }
            texts -= kind == TokenKind.TEXT_CLOSE ? 1 : 0;
            boolean silent = kind == TokenKind.COMMA || kind == TokenKind.TEXT_OPEN || texts > 0;
            found.append(silent ? "" : tokens.text(i) + "\n");
            texts += kind == TokenKind.TEXT_OPEN ? 1 : 0;
            end = tokens.end(i);
        }
        return found.toString();
    }

    private static void comments(String gap, StringBuilder found) {
        for (String line : gap.lines().toList()) {
            int start = line.indexOf("--");
            found.append(start < 0 ? "" : line.substring(start).strip() + "\n");
        }
    }

    private static String formatOnSmallStack(String text) {
        AtomicReference<String> formatted = new AtomicReference<>();
        List<Throwable> failures = new ArrayList<>();
        Thread thread =
                new Thread(
                        null,
                        () -> formatted.set(Formatter.format(source(text)).text()),
                        "small stack",
                        STACK_BYTES);
        thread.setUncaughtExceptionHandler((where, what) -> failures.add(what));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (!failures.isEmpty()) {
            throw new AssertionError(text.substring(0, 60), failures.get(0));
        }
        return formatted.get();
    }
}
