package weir.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.json.Json;
import weir.examples.scenario.Key;
import weir.examples.scenario.Page;
import weir.examples.scenario.PageElement;
import weir.examples.scenario.PageNode;
import weir.examples.scenario.ScenarioFailure;
import weir.examples.scenario.Stage;

/**
 * A stage in a browser: the built page of one program, used with a real mouse and keyboard.
 *
 * <p>One script takes the picture of the whole page, so that a look costs one round trip. It leaves
 * the elements in {@code window.stageElements}, where their handles find them again.
 */
final class WebStage implements Stage {
    /** How long a page may take to start its program, in milliseconds. HtmlUnit needs seconds. */
    private static final int LONGEST_START = 60_000;

    /** How long a lossy event may wait for its frame in HtmlUnit, in milliseconds. */
    private static final int HTMLUNIT_FRAME = 80;

    /** How long a browser may take to go back in its history, in milliseconds. */
    private static final int HISTORY = 60;

    private static final String LOOK = script("look.js");

    private final WebDriver driver;
    private final Browser browser;
    private final String address;
    private final String root;

    /**
     * @param address of the page, without a fragment
     * @param root a selector of the element that the program is mounted on
     */
    WebStage(WebDriver driver, Browser browser, String address, String root) {
        this.driver = driver;
        this.browser = browser;
        // on its way back to an address without a fragment, HtmlUnit would load the page anew
        this.address = address + browser.query() + (browser.isHtmlUnit() ? "#/" : "");
        this.root = root;
    }

    @Override
    public void open() {
        if (driver.getCurrentUrl().startsWith("http")) {
            leave(); // else the same address with another fragment would not load
        }
        driver.get(address);
        awaitStart();
    }

    /** Leaves nothing behind for the next visit; an app that goes saves what it has. */
    private void leave() {
        run(
                "if (window.Weir) Weir.apps.forEach(function (app) { app.unmount(); }); localStorage.clear()");
        driver.get("about:blank");
    }

    @Override
    public void reload() {
        if (browser.isHtmlUnit()) { // tells nobody that a page is left
            run("Weir.apps.forEach(function (app) { app.unmount(); })");
        }
        driver.navigate().refresh();
        awaitStart();
    }

    private void awaitStart() {
        for (int waited = 0; waited < LONGEST_START; waited += 20) {
            if (Boolean.TRUE.equals(run("return !!window.Weir && Weir.apps.length > 0"))) {
                return;
            }
            if (Boolean.TRUE.equals(run("return !!document.querySelector('[role=alert]')"))) {
                throw new ScenarioFailure(
                        "The program does not start:\n"
                                + run("return document.querySelector('[role=alert]').textContent"));
            }
            pause(20);
        }
        throw new ScenarioFailure("No app has started on " + address);
    }

    @Override
    public int sweep() {
        Object found =
                run(
                        "return Weir.apps.reduce(function (sum, app) {"
                                + " app.flush(); return sum + app.inspect().sweep; }, 0)");
        return ((Number) found).intValue();
    }

    @Override
    public void clearState() {
        run("Weir.apps.forEach(function (app) { app.clearState(); })");
    }

    @Override
    public Page page() {
        String picture = (String) run(LOOK, root, !browser.isHtmlUnit());
        if (picture == null) {
            throw new ScenarioFailure("There is no " + root + " on the page");
        }
        Map<String, Object> page = new Json().toType(picture, Json.MAP_TYPE);
        return new Page((String) page.get("url"), element(map(page.get("root"))));
    }

    private static PageElement element(Map<String, Object> seen) {
        List<PageNode> children = new ArrayList<>();
        for (Object child : (List<?>) seen.get("children")) {
            children.add(
                    child instanceof String text ? new PageNode.Text(text) : element(map(child)));
        }
        @SuppressWarnings("unchecked") // look.js puts texts there and nothing else
        Map<String, String> attributes = (Map<String, String>) seen.get("attributes");
        List<?> box = (List<?>) seen.get("box");
        return new PageElement(
                ((Number) seen.get("handle")).intValue(),
                (String) seen.get("tag"),
                attributes,
                new PageElement.State(
                        is(seen, "visible"),
                        is(seen, "focused"),
                        is(seen, "disabled"),
                        (String) seen.get("value")),
                box == null
                        ? null
                        : new PageElement.Box(
                                side(box, 0), side(box, 1), side(box, 2), side(box, 3)),
                children);
    }

    @SuppressWarnings("unchecked") // JSON objects have texts for keys
    private static Map<String, Object> map(Object object) {
        return (Map<String, Object>) object;
    }

    private static boolean is(Map<String, Object> seen, String state) {
        return Boolean.TRUE.equals(seen.get(state));
    }

    private static double side(List<?> box, int index) {
        return ((Number) box.get(index)).doubleValue();
    }

    @Override
    public void click(PageElement element) {
        if (browser.isHtmlUnit() && isDrawn(element)) {
            clickInScript(element);
        } else {
            use(element, WebElement::click);
        }
    }

    /** HtmlUnit's driver cannot hand out what is drawn. */
    private static boolean isDrawn(PageElement element) {
        return element.tag().equals("svg") || element.tag().equals("circle");
    }

    private void clickInScript(PageElement element) {
        run(
                "window.stageElements[arguments[0]].dispatchEvent("
                        + "new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }))",
                element.handle());
    }

    @Override
    public void doubleClick(PageElement element) {
        use(element, target -> new Actions(driver).doubleClick(target).perform());
    }

    @Override
    public void clickAt(int x, int y) {
        act(() -> new Actions(driver).moveToLocation(x, y).click().perform());
    }

    @Override
    public void doubleClickAt(int x, int y) {
        act(() -> new Actions(driver).moveToLocation(x, y).doubleClick().perform());
    }

    @Override
    public void hover(PageElement element) {
        use(element, target -> new Actions(driver).moveToElement(target).perform());
        awaitFrame();
    }

    @Override
    public void pointAway() {
        if (browser.isHtmlUnit()) {
            WebElement page = (WebElement) run("return document.documentElement");
            act(() -> new Actions(driver).moveToElement(page).perform());
        } else {
            act(() -> new Actions(driver).moveToLocation(0, 0).perform());
        }
        awaitFrame();
    }

    @Override
    public void focus(PageElement element) {
        run(
                "var e = window.stageElements[arguments[0]]; e.focus();"
                        + " if (e.setSelectionRange && e.type !== 'range')"
                        + " e.setSelectionRange(e.value.length, e.value.length);",
                element.handle());
    }

    @Override
    public void type(String text) {
        act(() -> driver.switchTo().activeElement().sendKeys(text));
        awaitFrame();
    }

    @Override
    public void press(Key key) {
        Keys pressed =
                switch (key) {
                    case ENTER -> Keys.ENTER;
                    case TAB -> Keys.TAB;
                    case ESCAPE -> Keys.ESCAPE;
                    case BACKSPACE -> Keys.BACK_SPACE;
                    case DELETE -> Keys.DELETE;
                    case SPACE -> Keys.SPACE;
                };
        act(
                () -> {
                    WebElement focused = driver.switchTo().activeElement();
                    boolean presses =
                            browser.isHtmlUnit()
                                    && (key == Key.ENTER || key == Key.SPACE)
                                    && focused.getTagName().equals("button");
                    focused.sendKeys(pressed); // may take the element away
                    if (presses) {
                        focused.click(); // HtmlUnit knows keys, but not that they press buttons
                    }
                });
    }

    @Override
    public void enter(PageElement element, String value) {
        run(
                "var e = window.stageElements[arguments[0]], kind ="
                        + " e.tagName === 'SELECT' ? HTMLSelectElement"
                        + " : e.tagName === 'TEXTAREA' ? HTMLTextAreaElement : HTMLInputElement;"
                        + " Object.getOwnPropertyDescriptor(kind.prototype, 'value')"
                        + ".set.call(e, arguments[1]);"
                        + " e.dispatchEvent(new Event('input', { bubbles: true }));"
                        + " e.dispatchEvent(new Event('change', { bubbles: true }));",
                element.handle(),
                value);
        awaitFrame();
    }

    @Override
    public String style(PageElement element, String property) {
        return String.valueOf(
                run(
                        "return getComputedStyle(window.stageElements[arguments[0]])"
                                + ".getPropertyValue(arguments[1])",
                        element.handle(),
                        property));
    }

    @Override
    public void back() {
        travel(-1);
    }

    @Override
    public void forward() {
        travel(1);
    }

    private void travel(int steps) {
        run("history.go(arguments[0])", steps);
        pause(HISTORY);
        awaitFrame();
    }

    @Override
    public void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ScenarioFailure("interrupted");
        }
    }

    /** The browser lives on; only the page goes. */
    @Override
    public void close() {
        leave();
    }

    private void use(PageElement element, Consumer<WebElement> deed) {
        WebElement target =
                (WebElement) run("return window.stageElements[arguments[0]]", element.handle());
        if (target == null) {
            throw new ScenarioFailure("An element is not on the page any more");
        }
        act(() -> deed.accept(target));
    }

    /** What the browser refuses to do is a failure of the scenario, not of the test. */
    private static void act(Runnable deed) {
        try {
            deed.run();
        } catch (WebDriverException refused) {
            throw new ScenarioFailure(
                    "The browser refused: "
                            + String.valueOf(refused.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** Until what lossy events ask for has been done: they are heard before a frame. */
    private void awaitFrame() {
        if (browser.isHtmlUnit()) {
            pause(HTMLUNIT_FRAME);
        } else {
            ((JavascriptExecutor) driver)
                    .executeAsyncScript(
                            "var done = arguments[0]; requestAnimationFrame(function () {"
                                    + " requestAnimationFrame(function () { setTimeout(done); }); })");
        }
    }

    private Object run(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    private static String script(String name) {
        try (InputStream in = WebStage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
