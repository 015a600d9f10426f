package weir.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static weir.web.Page.run;
import static weir.web.Page.text;
import static weir.web.Page.waitFor;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import weir.web.serve.SiteServer;

/** How a page takes our script in, and what it may rely on when it does. */
class EmbeddingTest {
    /** In milliseconds. HtmlUnit needs seconds to start a program. */
    private static final int PATIENCE = 30_000;

    private static final String GREETING = "document: TEXT { Hello } |> Document/new()";

    private static final Drivers DRIVERS = new Drivers();
    private static SiteServer server;
    private static SiteServer strictServer;

    @BeforeAll
    static void serve() throws IOException {
        server = SiteServer.start(TestSite.folder(), 0, null);
        strictServer = SiteServer.start(TestSite.folder(), 0, SiteServer.STRICT_POLICY);
    }

    @AfterAll
    static void stop() {
        DRIVERS.close();
        server.close();
        strictServer.close();
    }

    @ParameterizedTest
    @EnumSource
    void aProgramInThePageRunsInItsTarget(Browser browser) {
        WebDriver page = open(browser, "inline.html");
        waitFor("Hello Ann", () -> text(page, "#app"));
        assertEquals("greeting", run(page, "return Weir.apps[0].name"));
    }

    @ParameterizedTest
    @EnumSource
    void aProgramWithoutATargetRunsWhereItsScriptStands(Browser browser) {
        WebDriver page = open(browser, "source.html");
        waitFor("0+", () -> text(page, "#before ~ div"));
        page.findElement(By.cssSelector("#before ~ div button")).click();
        waitFor("1+", () -> text(page, "#before ~ div"));
        assertEquals("after", text(page, "#before ~ div ~ #after"));
    }

    @ParameterizedTest
    @EnumSource
    void twoProgramsOnAPageDoNotMeet(Browser browser) {
        WebDriver page = open(browser, "two.html");
        waitFor("0+", () -> text(page, "#first"));
        waitFor("0+", () -> text(page, "#second"));
        page.findElement(By.cssSelector("#second button")).click();
        page.findElement(By.cssSelector("#second button")).click();
        page.findElement(By.cssSelector("#first button")).click();
        waitFor("2+", () -> text(page, "#second"));
        assertEquals("1+", text(page, "#first"));
        run(page, "Weir.apps[0].unmount()");
        page.findElement(By.cssSelector("#second button")).click();
        waitFor("3+", () -> text(page, "#second"));
        assertEquals("", text(page, "#first"));
        assertEquals(1L, run(page, "return Weir.apps.length"));
    }

    @ParameterizedTest
    @EnumSource
    void aScriptMountsAProgramAndTakesItOutAgain(Browser browser) {
        WebDriver page = open(browser, "manual.html");
        waitFor("true", () -> String.valueOf(run(page, "return !!window.Weir")));
        String outcome =
                mount(
                        page,
                        GREETING,
                        "#app",
                        "app.name + ' ' + Weir.apps.length + ' ' + (Weir.apps[0] === app)");
        assertEquals("one 1 true", outcome);
        assertEquals("Hello", text(page, "#app"));
        run(page, "Weir.apps[0].unmount()");
        assertEquals(0L, run(page, "return document.querySelector('#app').childNodes.length"));
        assertEquals(0L, run(page, "return Weir.apps.length"));
        assertEquals("The rest of the page", text(page, "#bystander"));
    }

    @ParameterizedTest
    @EnumSource
    void aMissingTargetIsSaidSo(Browser browser) {
        WebDriver page = open(browser, "manual.html");
        waitFor("true", () -> String.valueOf(run(page, "return !!window.Weir")));
        String outcome = mount(page, GREETING, "#nowhere", "'mounted'");
        assertTrue(outcome.startsWith("refused: ") && outcome.contains("#nowhere"), outcome);
    }

    @ParameterizedTest
    @EnumSource
    void aProgramThatCannotStartSaysWhyAndTheNextOneRuns(Browser browser) {
        WebDriver page = open(browser, "broken.html");
        waitFor("I run", () -> text(page, "#good"));
        waitFor("1", () -> count(page, "#bad [role=alert]"));
        String panel = text(page, "#bad [role=alert]");
        assertTrue(panel.contains("nmae") && panel.contains("name"), panel);
        assertEquals(List.of("bad"), run(page, "return told"));
        assertEquals("The rest of the page", text(page, "#bystander"));
        String outcome = mount(page, GREETING, "#bad", "'mounted'");
        assertEquals("mounted", outcome);
        waitFor("Hello", () -> text(page, "#bad"));
    }

    @ParameterizedTest
    @EnumSource
    void anOptionThatNobodyKnowsIsToldLikeAnyProblem(Browser browser) {
        WebDriver page = open(browser, "options.html");
        waitFor("1", () -> count(page, "[role=alert]"));
        assertEquals("I run", text(page, "#good"));
        assertEquals(
                "×program cannot startI do not know the router `road`unknown-option"
                        + "Hint: there are `hash`, `path` and `memory`",
                text(page, "[role=alert]"));
        waitFor(
                "[first 1/2, second unknown-option, second 2/2]",
                () -> String.valueOf(run(page, "return told")));
    }

    @ParameterizedTest
    @EnumSource
    void aMistakeIsFoundWithoutRunning(Browser browser) {
        WebDriver page = open(browser, "manual.html");
        waitFor("true", () -> String.valueOf(run(page, "return !!window.Weir")));
        assertEquals(
                "error 1:11",
                run(
                        page,
                        "var d = Weir.check('document: unknown_thing |> Document/new()')[0];"
                                + " return d.severity + ' ' + d.line + ':' + d.column"));
        assertEquals(0L, run(page, "return Weir.check(arguments[0]).length", GREETING));
    }

    @ParameterizedTest
    @EnumSource
    void aProgramIsFormattedUnlessItIsWrong(Browser browser) {
        WebDriver page = open(browser, "manual.html");
        waitFor("true", () -> String.valueOf(run(page, "return !!window.Weir")));
        String format =
                "var f = Weir.format(arguments[0]); return f.text + '|' + f.diagnostics.length";
        assertEquals("a: [b: 1, c: 2] -- d\n|0", run(page, format, "a:[b:1 c:2] -- d"));
        assertEquals("a:[|1", run(page, format, "a:["));
    }

    @ParameterizedTest
    @EnumSource(names = "HTMLUNIT", mode = EnumSource.Mode.EXCLUDE)
    void whatWasMountedIsGivenBackToThePage(Browser browser) {
        WebDriver page = open(browser, "manual.html");
        waitFor("true", () -> String.valueOf(run(page, "return !!window.Weir")));
        String source = (String) run(page, FETCH + "return load('examples/todo_mvc.bn')");
        String ticking = (String) run(page, FETCH + "return load('examples/interval.bn')");
        mount(
                page,
                GREETING,
                "#app",
                "app.unmount()"); // whatever is made once for all apps is made now
        Object before = run(page, BELONGINGS);
        for (String program : List.of(source, ticking)) {
            mount(page, program, "#app", "app.flush()");
            assertFalse(before.equals(run(page, BELONGINGS)));
            run(page, "Weir.apps[0].unmount()");
            waitFor(before.toString(), () -> run(page, BELONGINGS).toString());
        }
    }

    @Test
    void nothingOffendsAStrictSecurityPolicy() {
        for (String name : List.of("inline.html", "broken.html", "examples/todo_mvc.html")) {
            WebDriver page = DRIVERS.of(Browser.CHROMIUM_SCRIPT);
            DRIVERS.takeErrors(Browser.CHROMIUM_SCRIPT);
            page.get(strictServer.address() + name);
            waitFor("true", () -> String.valueOf(run(page, "return Weir.apps.length > 0")));
            if (name.startsWith("examples/")) {
                WebElement input = page.findElement(By.cssSelector(".new-todo"));
                input.sendKeys("Stay safe\n");
                waitFor("1", () -> count(page, ".todo-list li"));
                page.findElement(By.cssSelector(".toggle-all")).click();
            } else {
                assertEquals(List.of(), run(page, "return watch.violations"));
            }
            for (String error : DRIVERS.takeErrors(Browser.CHROMIUM_SCRIPT)) {
                assertFalse(error.contains("Content Security Policy"), error);
                assertFalse(error.contains("Trusted"), error);
            }
        }
    }

    /** Loads a file while the script waits. */
    private static final String FETCH =
            "function load(address) { var r = new XMLHttpRequest(); r.open('GET', address, false);"
                    + " r.send(); return r.responseText; } ";

    /** What the page has of nodes, listeners, timers and style sheets. */
    private static final String BELONGINGS =
            "return document.querySelectorAll('*').length + ' nodes, ' + watch.listeners + ' listeners, '"
                    + " + Object.keys(watch.timers).length + ' timers, '"
                    + " + (document.adoptedStyleSheets.length + document.styleSheets.length)"
                    + " + ' sheets'";

    private static WebDriver open(Browser browser, String name) {
        WebDriver page = DRIVERS.of(browser);
        page.get(server.address() + name + browser.query());
        return page;
    }

    /**
     * Mounts a program called {@code one} and gives the value of {@code then}, or why it was
     * refused. Asked for again and again: a script that the driver waits for leaves a timer in the
     * page.
     */
    private static String mount(WebDriver page, String source, String target, String then) {
        run(
                page,
                "window.outcome = null;"
                        + " Weir.mount(arguments[0], arguments[1], { name: 'one' }).then("
                        + "function (app) { window.outcome = String("
                        + then
                        + "); }, function (error) { window.outcome = 'refused: ' + error.message; })",
                source,
                target);
        Object outcome = run(page, "return outcome");
        for (int waited = 0; waited < PATIENCE && outcome == null; waited += 50) {
            pause();
            outcome = run(page, "return outcome");
        }
        return String.valueOf(outcome);
    }

    private static String count(WebDriver page, String selector) {
        return String.valueOf(
                run(page, "return document.querySelectorAll(arguments[0]).length", selector));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
