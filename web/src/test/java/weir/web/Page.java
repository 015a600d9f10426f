package weir.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Supplier;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;

/** What tests ask a page. */
final class Page {
    /** In milliseconds. */
    private static final int PATIENCE = 60_000;

    private Page() {}

    /** Opens {@code address} with this browser's build, and waits until {@code Weir} is there. */
    static WebDriver opened(WebDriver page, Browser browser, String address) {
        page.get(address + browser.query());
        waitFor("true", () -> String.valueOf(run(page, "return !!window.Weir")));
        checkBuild(page, browser);
        return page;
    }

    /** Waits until the page has the build that it was opened with: it may fall back to another. */
    static void checkBuild(WebDriver page, Browser browser) {
        String loaded =
                "return performance.getEntriesByType('resource').some(function (it)"
                        + " { return it.name.endsWith('weir.wasm'); })";
        if (browser == Browser.CHROMIUM_WASM) {
            waitFor("true", () -> String.valueOf(run(page, loaded)));
        }
    }

    /** Runs a script, which may return something. */
    static Object run(WebDriver page, String script, Object... arguments) {
        return ((JavascriptExecutor) page).executeScript(script, arguments);
    }

    /** Mounts {@code source} in {@code #app}; its handle is {@code window.app} then. */
    static void mount(WebDriver page, String source) {
        run(
                page,
                "window.outcome = null; Weir.mount(arguments[0], '#app').then("
                        + "function (it) { window.app = it; window.outcome = 'mounted'; },"
                        + "function (error) { window.outcome = error.message; })",
                source);
        waitFor("mounted", () -> String.valueOf(run(page, "return window.outcome")));
    }

    /** The text of the first element that {@code selector} finds; empty when it finds none. */
    static String text(WebDriver page, String selector) {
        return String.valueOf(
                run(
                        page,
                        "var e = document.querySelector(arguments[0]); return e ? e.textContent : ''",
                        selector));
    }

    /** What {@code expression} is on the page, as a text. */
    static String ask(WebDriver page, String expression) {
        return String.valueOf(run(page, "return " + expression));
    }

    /** Waits until {@code expression} is {@code expected}. */
    static void await(String expected, WebDriver page, String expression) {
        waitFor(expected, () -> ask(page, expression));
    }

    /** Asks until the answer is {@code expected}; fails when it is not for a minute. */
    static void waitFor(String expected, Supplier<String> actual) {
        String last = actual.get();
        for (int waited = 0; waited < PATIENCE && !last.equals(expected); waited += 50) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            last = actual.get();
        }
        assertEquals(expected, last);
    }
}
