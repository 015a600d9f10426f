package weir.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;
import weir.web.serve.SiteServer;

/** The page on which one edits a program beside what it does. */
class PlaygroundTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Drivers DRIVERS = new Drivers();
    private static SiteServer server;

    @BeforeAll
    static void serve() throws IOException {
        server = SiteServer.start(Path.of("target/site"), 0, null);
    }

    @AfterAll
    static void stop() {
        DRIVERS.close();
        server.close();
    }

    @Test
    void formattingCanBeUndone() {
        WebDriver page = open("counter");
        WebElement source = page.findElement(By.id("source"));
        String usual = value(source);
        source.sendKeys(Keys.chord(Keys.CONTROL, Keys.END), "extra  :1+2");
        String typed = value(source);
        assertEquals(usual + "extra  :1+2", typed);
        page.findElement(By.id("format")).click();
        assertEquals(usual + "extra: 1 + 2\n", value(source));
        source.sendKeys(Keys.chord(Keys.CONTROL, "z"));
        assertEquals(typed, value(source));
    }

    @Test
    void aProgramThatCannotBeFormattedSaysWhy() {
        WebDriver page = open("counter");
        WebElement source = page.findElement(By.id("source"));
        source.sendKeys(Keys.chord(Keys.CONTROL, Keys.END), "extra: [");
        String typed = value(source);
        source.sendKeys(Keys.chord(Keys.SHIFT, Keys.ALT, "f"));
        assertEquals(typed, value(source));
        String problem = page.findElement(By.cssSelector("#problems .error")).getText();
        assertTrue(problem.contains("extra: ["), problem);
    }

    @Test
    void aFaultIsListedBelowTheProgramOnly() {
        WebDriver page = open("counter");
        WebElement source = page.findElement(By.id("source"));
        source.clear();
        source.sendKeys("FUNCTION f(n) { f(n: n + 1) }\ndocument: TEXT { {f(n: 1)} }");
        source.sendKeys(Keys.chord(Keys.SHIFT, Keys.ENTER));
        new WebDriverWait(page, PATIENCE)
                .until(now -> !now.findElements(By.cssSelector("#problems .problem")).isEmpty());
        String problem = page.findElement(By.id("problems")).getText();
        assertTrue(problem.contains("too deeply"), problem);
        assertTrue(page.findElements(By.cssSelector("[role=alert]")).isEmpty());
    }

    private static WebDriver open(String example) {
        WebDriver page = DRIVERS.of(Browser.CHROMIUM_SCRIPT);
        page.get(server.address() + "index.html?example=" + example);
        WebElement app = page.findElement(By.id("app"));
        new WebDriverWait(page, PATIENCE).until(now -> !app.getText().isEmpty());
        return page;
    }

    private static String value(WebElement source) {
        return String.valueOf(source.getDomProperty("value"));
    }
}
