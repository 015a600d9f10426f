package weir.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static weir.web.Page.run;
import static weir.web.Page.text;
import static weir.web.Page.waitFor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import weir.web.serve.SiteServer;

/** What a page shows and tells of its measured apps. */
class MetricsPanelTest {
    private static final Drivers DRIVERS = new Drivers();
    private static SiteServer strictServer;
    private static SiteServer server;

    @BeforeAll
    static void serve() throws IOException {
        strictServer = SiteServer.start(TestSite.folder(), 0, SiteServer.STRICT_POLICY);
        server = SiteServer.start(TestSite.folder(), 0, null);
    }

    @AfterAll
    static void stop() {
        DRIVERS.close();
        server.close();
        strictServer.close();
    }

    @Test
    void thePanelDrawsWhatIsMeasuredUnderAStrictPolicy() throws IOException {
        WebDriver page = open(Browser.CHROMIUM_SCRIPT, strictServer, "metrics");
        page.findElement(By.cssSelector(".new-todo")).sendKeys("measure\n");
        waitFor("1", () -> count(page, ".todo-list li"));
        page.switchTo().frame(page.findElement(By.cssSelector("iframe.weir-metrics")));
        waitFor("7", () -> count(page, "canvas"));
        waitFor("true", () -> "" + text(page, "#rows").contains("key_down_events_constructed"));
        assertEquals("todo_mvc", text(page, "#app"));
        Files.copy(
                ((TakesScreenshot) page.switchTo().defaultContent())
                        .getScreenshotAs(OutputType.FILE)
                        .toPath(),
                new File("target/metrics-panel.png").toPath(),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        page.switchTo().frame(page.findElement(By.cssSelector("iframe.weir-metrics")));
        page.findElement(By.id("reset")).click();
        waitFor("true", () -> "" + !text(page, "#rows").contains("key_down_events_constructed"));
        page.findElement(By.id("fold")).click();
        page.switchTo().defaultContent();
        assertEquals(
                "34px",
                run(page, "return document.querySelector('iframe.weir-metrics').style.height"));
        run(page, "Weir.apps[0].unmount()");
        assertEquals("0", count(page, "iframe"));
        for (String error : DRIVERS.takeErrors(Browser.CHROMIUM_SCRIPT)) {
            throw new AssertionError(error);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "HTMLUNIT", mode = EnumSource.Mode.EXCLUDE)
    void appsOfBothBuildsAreShownDumpedAndReset(Browser browser) {
        WebDriver page = open(browser, server, "metrics");
        page.findElement(By.cssSelector(".new-todo")).sendKeys("measure\n");
        waitFor("1", () -> count(page, ".todo-list li"));
        page.switchTo().frame(page.findElement(By.cssSelector("iframe.weir-metrics")));
        waitFor("true", () -> "" + text(page, "#rows").contains("key_down_events_constructed"));
        page.switchTo().defaultContent();
        run(
                page,
                "window.lines = []; console.info = function (line) { lines.push(line); };"
                        + " Weir.metrics.dump()");
        String line = String.valueOf(run(page, "return lines.join('|')"));
        assertTrue(
                line.startsWith("[weir-metrics] app=todo_mvc, change_events_constructed="), line);
        assertTrue(line.contains(", key_down_events_constructed=8, "), line);
        assertEquals(
                8L, run(page, "return Weir.apps[0].stats().events.key_down_events_constructed"));
        run(page, "Weir.metrics.reset()");
        assertEquals(
                0L, run(page, "return Weir.apps[0].stats().events.key_down_events_constructed"));
    }

    @Test
    void nothingOfThePanelIsLoadedUnlessItIsShown() {
        WebDriver page = open(Browser.CHROMIUM_SCRIPT, server, "");
        assertEquals("0", count(page, "iframe"));
        String loaded =
                String.valueOf(
                        run(
                                page,
                                "return performance.getEntriesByType('resource').map(function (e)"
                                        + " { return e.name; }).join(' ')"));
        assertTrue(loaded.contains("weir.js"), loaded);
        assertFalse(loaded.contains("uplot") || loaded.contains("weir.metrics"), loaded);
        assertEquals("true", String.valueOf(run(page, "return Weir.apps[0].stats() === null")));
    }

    @Test
    void theLibraryIsTheOneThatWasPublished() throws Exception {
        var digest = java.security.MessageDigest.getInstance("SHA-256");
        for (List<String> file :
                List.of(
                        List.of(
                                "uplot-1.6.32.min.js",
                                "19c8d4c6ad88929a79f4ae49d6f7161566dfd0ba3d15cc495e974f787eb78f1f"),
                        List.of(
                                "uplot-1.6.32.min.css",
                                "df630c6a8d6f8eeaff264b50f73ce5b114f646ffd9a0bb74f049b0a00135fa04"),
                        List.of(
                                "uplot-1.6.32.LICENSE.txt",
                                "8f989229699b4fe2f1a0432d0e9edc338a8a911e250e2d1b01ecd770a5f5b1bd"))) {
            byte[] bytes = Files.readAllBytes(Path.of("target/site/lib").resolve(file.get(0)));
            assertEquals(
                    file.get(1),
                    java.util.HexFormat.of().formatHex(digest.digest(bytes)),
                    file.get(0));
        }
    }

    private static WebDriver open(Browser browser, SiteServer server, String query) {
        WebDriver page = DRIVERS.of(browser);
        DRIVERS.takeErrors(browser);
        page.get("about:blank");
        page.get(
                server.address()
                        + "examples/todo_mvc.html"
                        + browser.query()
                        + (browser.query().isEmpty() ? "?" : "&")
                        + "persist=off&"
                        + query);
        waitFor(
                "true",
                () -> String.valueOf(run(page, "return !!window.Weir && Weir.apps.length > 0")));
        return page;
    }

    private static String count(WebDriver page, String selector) {
        return String.valueOf(
                run(page, "return document.querySelectorAll(arguments[0]).length", selector));
    }
}
