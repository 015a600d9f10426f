package weir.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static weir.web.Page.ask;
import static weir.web.Page.await;
import static weir.web.Page.run;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WindowType;
import weir.web.serve.SiteServer;

/** TodoMVC in two tabs of one browser: the second is told, and a person chooses. */
class TwoTabsTest {
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
    @EnumSource(names = "HTMLUNIT", mode = EnumSource.Mode.EXCLUDE)
    void theSecondTabIsToldAndSavesNothing(Browser browser) {
        WebDriver page = DRIVERS.of(browser);
        String first = begin(page, browser);
        String second = openSecond(page, browser);
        await("1", page, "document.querySelectorAll('[role=alert] .weir-offer').length");
        assertTrue(
                page.findElement(By.cssSelector("[role=alert]"))
                        .getText()
                        .contains("This is open in another tab"));
        type(page, "only here");
        run(page, "Weir.apps[0].flush()");
        page.switchTo().window(first);
        type(page, "of the first");
        page.switchTo().window(second);
        page.close();
        page.switchTo().window(first);
        page.navigate().refresh();
        awaitTodos(page, "Buy milk, of the first");
        assertEquals("0", ask(page, "document.querySelectorAll('[role=alert]').length"));
    }

    @ParameterizedTest
    @EnumSource(names = "HTMLUNIT", mode = EnumSource.Mode.EXCLUDE)
    void aPersonMayGoOnInTheSecondTab(Browser browser) {
        WebDriver page = DRIVERS.of(browser);
        String first = begin(page, browser);
        String second = openSecond(page, browser);
        await("1", page, "document.querySelectorAll('[role=alert] .weir-offer').length");
        page.switchTo().window(first);
        type(page, "of the first");
        run(page, "Weir.apps[0].flush()");
        page.switchTo().window(second);
        page.findElement(By.cssSelector("[role=alert] .weir-offer")).click();
        awaitTodos(page, "Buy milk, of the first");
        assertEquals("0", ask(page, "document.querySelectorAll('[role=alert]').length"));
        type(page, "of the second");
        run(page, "Weir.apps[0].flush()");
        page.switchTo().window(first);
        await("1", page, "document.querySelectorAll('[role=alert] .weir-offer').length");
        type(page, "too late");
        run(page, "Weir.apps[0].flush()");
        page.close();
        page.switchTo().window(second);
        page.navigate().refresh();
        awaitTodos(page, "Buy milk, of the first, of the second");
        assertEquals("0", ask(page, "document.querySelectorAll('[role=alert]').length"));
        run(page, "Weir.apps[0].unmount()");
    }

    @ParameterizedTest
    @EnumSource(names = "HTMLUNIT", mode = EnumSource.Mode.EXCLUDE)
    void whenTheFirstTabIsClosedTheSecondMayStillNotOverwriteIt(Browser browser) {
        WebDriver page = DRIVERS.of(browser);
        String first = begin(page, browser);
        String second = openSecond(page, browser);
        page.switchTo().window(first);
        type(page, "of the first");
        page.close();
        page.switchTo().window(second);
        type(page, "only here");
        run(page, "Weir.apps[0].flush()");
        page.navigate().refresh();
        awaitTodos(page, "Buy milk, of the first");
        run(page, "Weir.apps[0].unmount()");
    }

    /** One todo in one tab; its handle. */
    private static String begin(WebDriver page, Browser browser) {
        page.get(address(browser));
        await("1", page, "window.Weir ? Weir.apps.length : 0");
        run(page, "Weir.apps[0].clearState()");
        type(page, "Buy milk");
        awaitTodos(page, "Buy milk");
        run(page, "Weir.apps[0].flush()");
        return page.getWindowHandle();
    }

    private static String openSecond(WebDriver page, Browser browser) {
        page.switchTo().newWindow(WindowType.TAB);
        page.get(address(browser));
        awaitTodos(page, "Buy milk");
        return page.getWindowHandle();
    }

    private static String address(Browser browser) {
        String query = browser.query();
        return server.address()
                + "examples/todo_mvc.html"
                + query
                + (query.isEmpty() ? "?" : "&")
                + "persist=local";
    }

    private static void type(WebDriver page, String todo) {
        page.findElement(By.cssSelector("input[placeholder^='What needs']"))
                .sendKeys(todo + Keys.ENTER);
    }

    private static void awaitTodos(WebDriver page, String todos) {
        await(
                todos,
                page,
                "window.Weir && Weir.apps.length && Weir.apps[0].get('store')"
                        + " ? Weir.apps[0].get('store').todos.map("
                        + "function (todo) { return todo.title }).join(', ') : ''");
    }
}
