package weir.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import weir.examples.scenario.HeadlessStage;
import weir.source.SourceText;
import weir.web.serve.SiteServer;

/** Arithmetic and texts come out the same on the JVM, as a script and as Wasm. */
class SameOnAllTargetsTest {
    /** In milliseconds. */
    private static final int PATIENCE = 60_000;

    private static final int PROGRAMS = 10;
    private static final int EXPRESSIONS = 100;

    private static final Drivers DRIVERS = new Drivers();
    private static SiteServer server;

    @BeforeAll
    static void serve() throws IOException {
        server = SiteServer.start(TestSite.folder(), 0, null);
    }

    @AfterAll
    static void stop() {
        DRIVERS.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyExpressionIsTheSame(Browser browser) throws Exception {
        WebDriver page = DRIVERS.of(browser);
        page.get(server.address() + "manual.html" + browser.query());
        waitFor(page, "return !!window.Weir");
        long seed = System.nanoTime();
        System.out.println("random programs in " + browser.folder() + ": seed " + seed);
        // HtmlUnit is a thousand times slower.
        for (int i = 0; i < (browser.isHtmlUnit() ? 1 : PROGRAMS); i++) {
            compare(page, new RandomProgram(seed + i).text(EXPRESSIONS), seed + i);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aZeroKeepsItsSign(Browser browser) throws Exception {
        WebDriver page = DRIVERS.of(browser);
        page.get(server.address() + "manual.html" + browser.query());
        waitFor(page, "return !!window.Weir");
        compare(
                page,
                """
                v0: 1 / (-1 |> Math/modulo(divisor: 1))
                v1: 1 / (-0.2 |> Math/round())
                v2: 1 / -0
                v3: 1 / (TEXT { -0 } |> Text/to_number())
                v4: 1 / (0 * -1)
                v5: 1 / (0 - 0)
                v6: 1 / (-0 |> Math/max(b: 0))
                v7: 1 / (0 |> Math/min(b: -0))
                v8: 1 / (LIST { 0, -0 } |> List/sum())
                document: TEXT { {v0}|{v1}|{v2}|{v3}|{v4}|{v5}|{v6}|{v7}|{v8} } |> Document/new()
                """,
                0);
    }

    private static void compare(WebDriver page, String program, long seed) throws Exception {
        String expected = onJvm(program);
        run(
                page,
                "window.app = null; Weir.mount(arguments[0], '#app', { errors: 'none' })"
                        + ".then(function (it) { window.app = it; })",
                program);
        waitFor(page, "return !!window.app");
        String actual =
                String.valueOf(run(page, "return document.querySelector('#app').textContent"));
        run(page, "app.unmount()");
        String[] wanted = expected.split("\\|", -1);
        String[] got = actual.split("\\|", -1);
        for (int i = 0; i < Math.min(wanted.length, got.length); i++) {
            String line = program.lines().skip(i).findFirst().orElse("");
            assertEquals(wanted[i].strip(), got[i].strip(), "seed " + seed + ": " + line);
        }
        assertEquals(expected.strip(), actual.strip(), "seed " + seed);
    }

    private static String onJvm(String program) throws Exception {
        try (HeadlessStage stage = new HeadlessStage(new SourceText("random.bn", program))) {
            stage.open();
            return stage.document().text();
        }
    }

    private static void waitFor(WebDriver page, String condition) throws InterruptedException {
        for (int waited = 0; waited < PATIENCE; waited += 50) {
            if (Boolean.TRUE.equals(run(page, condition))) {
                return;
            }
            Thread.sleep(50);
        }
        assertEquals("true", condition);
    }

    private static Object run(WebDriver page, String script, Object... arguments) {
        return ((JavascriptExecutor) page).executeScript(script, arguments);
    }
}
