package weir.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Supplier;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;

/** What tests do with a page again and again. */
final class Pages {
    /** In milliseconds. */
    private static final int PATIENCE = 30_000;

    private Pages() {}

    static Object run(WebDriver page, String script, Object... arguments) {
        return ((JavascriptExecutor) page).executeScript(script, arguments);
    }

    /** What {@code script}, an expression, is on {@code page}, as a text. */
    static String text(WebDriver page, String script) {
        return String.valueOf(run(page, "return " + script));
    }

    /** Waits until {@code script} is {@code expected}. */
    static void await(String expected, WebDriver page, String script) {
        await(expected, () -> text(page, script));
    }

    static void await(String expected, Supplier<String> actual) {
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
