package weir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import weir.library.Rendering;
import weir.source.Diagnostic;
import weir.source.SourceText;

/** Programs that no one writes by hand, resolved and started on a small stack. */
final class DeepProgramsTest {
    private static final int STACK_BYTES = 256 * 1024;
    private static final String DOCUMENT = "\ndocument: Document/new(root: TEXT { a })\n";

    @Test
    void whatIsNestedAsDeepAsTheParserAllowsRuns() {
        assertEquals("1", nested("(", "1", ")", 990));
        assertEquals("991", outOf("out: 1" + " + 1".repeat(990)));
        assertEquals("991", outOf("out: 1" + " |> f()".repeat(990) + "\nFUNCTION f(x) { x + 1 }"));
        assertEquals("1", nested("1 |> WHEN { 1 => ", "1", " }", 990));
        assertEquals("1", nested("x |> WHEN { y => ", "1", " }", 990));
        assertEquals("1", nested("x |> HOLD s { ", "1", " }", 490));
        assertEquals("1", nested("1 |> THEN { ", "1", " }", 490));
        assertEquals("0", nested("LATEST { 0, ", "1", " }", 990));
        assertEquals("1", nested("BLOCK { a: ", "1", " a }", 490));
        assertEquals("1", nested("f(x: ", "1", ")", 990));
        assertEquals(
                "False", outOf("out: " + "[a: ".repeat(990) + "1" + "]".repeat(990) + " == 1"));
        assertEquals(
                "False", outOf("out: " + "LIST { ".repeat(990) + "1" + " }".repeat(990) + " == 1"));
    }

    @Test
    void definitionsThatNeedOneAnotherFormLongChains() {
        StringBuilder sums = new StringBuilder();
        StringBuilder arms = new StringBuilder();
        StringBuilder calls = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            sums.append("a").append(i).append(": a").append(i + 1).append(" + 1\n");
            arms.append("a").append(i).append(": 1 |> WHEN { 1 => a").append(i + 1).append(" }\n");
            calls.append("a").append(i).append(": f").append(i).append("()\n");
            calls.append("FUNCTION f").append(i).append("() { a").append(i + 1).append(" }\n");
        }
        String end = "a20000: 1\nout: a0";
        assertEquals("20001", outOf(sums + end));
        assertEquals("1", outOf(arms + end));
        assertEquals("1", outOf(calls + end));
    }

    @Test
    void recursionGoesTenThousandCallsDeepAndThenIsTold() {
        String sum = "\nFUNCTION sum(n) { n |> WHEN { 0 => 0, __ => n + sum(n: n - 1) } }";
        assertEquals("44996841", outOf("out: 9486 |> sum()" + sum));
        assertEquals("40504500", outOf("out: x + 8999 |> sum()" + sum));
        assertEquals("too-deep", outOf("out: 0 - 1 |> sum()" + sum));
        assertEquals("too-deep", outOf("out: x - 2 |> sum()" + sum));
        assertEquals("too-deep", outOf("out: 1 |> f()\nFUNCTION f(n) { f(n: n) }"));
    }

    @Test
    void tenThousandErrorsAreAnsweredWithTheFirstHundred() {
        StringBuilder names = new StringBuilder();
        StringBuilder functions = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            names.append("a").append(i).append(": unknown_").append(i).append('\n');
            functions.append("b").append(i).append(": Text/unknown_").append(i).append("()\n");
        }
        for (String program : List.of(names + DOCUMENT, functions + DOCUMENT)) {
            List<Diagnostic> found = check(program);
            assertEquals(101, found.size());
            assertEquals("too-many-errors", found.get(100).code());
        }
    }

    @Test
    void strangeCharactersAreAnswered() {
        for (String strange :
                List.of("\0", "\uD800", "\uDC00\uD800", "\u202E", "\uFEFF", "\u2028")) {
            assertTrue(!check("a: " + strange + DOCUMENT).isEmpty(), strange);
            check("a: TEXT { " + strange + " }" + DOCUMENT);
            check("a: x |> WHEN { TEXT { " + strange + " } => 1 }" + DOCUMENT);
        }
    }

    @Test
    void aFileOfFiveMegabytesIsAnswered() {
        assertEquals(
                List.of(),
                check("a: [b: 1, c: TEXT { x }]\n-- " + "x".repeat(5_000_000) + DOCUMENT));
        assertEquals(List.of(), check("a: LIST { " + "[b: 1] ".repeat(200_000) + " }" + DOCUMENT));
    }

    private static String nested(String opener, String core, String closer, int times) {
        return outOf(
                "out: "
                        + opener.repeat(times)
                        + core
                        + closer.repeat(times)
                        + "\nFUNCTION f(x) { x }");
    }

    /** What {@code out} is in the end; or the code of what went wrong. {@code x} is 1, and live. */
    private static String outOf(String program) {
        String source = "x: 1 |> HOLD x { SKIP }\n" + program + DOCUMENT;
        List<String> shown = new ArrayList<>();
        TestHost host = new TestHost();
        onSmallStack(
                () -> {
                    try {
                        Engine engine =
                                Engine.load(
                                        List.of(new SourceText("deep.bn", source)),
                                        new Engine.Options("t-", false),
                                        host,
                                        new PortSink());
                        engine.watch(
                                "out",
                                value -> shown.add(Rendering.of(value, engine.propagation())));
                        engine.run();
                        engine.propagation().checkInvariants();
                    } catch (ProgramException e) {
                        shown.add(e.diagnostics().get(0).render());
                    }
                });
        if (!host.diagnostics().isEmpty()) {
            return host.diagnostics().get(0).code();
        }
        return shown.isEmpty() ? "" : shown.get(shown.size() - 1);
    }

    private static List<Diagnostic> check(String program) {
        List<Diagnostic> found = new ArrayList<>();
        onSmallStack(() -> found.addAll(Engine.check(List.of(new SourceText("deep.bn", program)))));
        return found;
    }

    private static void onSmallStack(Runnable work) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(null, work, "small stack", STACK_BYTES);
        thread.setUncaughtExceptionHandler((where, what) -> failure.set(what));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (failure.get() != null) {
            throw new AssertionError(failure.get());
        }
    }
}
