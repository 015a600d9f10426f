package weir.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static weir.web.Page.run;
import static weir.web.Page.text;
import static weir.web.Page.waitFor;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import weir.web.serve.SiteServer;

/**
 * What only a browser with a mouse, a keyboard and an input method can show of a document: carets,
 * compositions, the focus, what is hovered, and controls used by keys.
 */
class DocumentInBrowserTest {
    private static final Drivers DRIVERS = new Drivers();
    private static SiteServer server;

    /** Wasm needs more than the strict policy allows. */
    private static SiteServer wasmServer;

    @BeforeAll
    static void serve() throws IOException {
        server = SiteServer.start(TestSite.folder(), 0, SiteServer.STRICT_POLICY);
        wasmServer = SiteServer.start(TestSite.folder(), 0, null);
    }

    @AfterAll
    static void stop() {
        DRIVERS.close();
        server.close();
        wasmServer.close();
    }

    // ── text inputs ──────────────────────────────────────────────────────────────────────────

    @ParameterizedTest
    @EnumSource(names = {"CHROMIUM_SCRIPT"})
    void anEqualEmptyTextClearsWhatWasTyped(Browser browser) {
        WebDriver page =
                mounted(
                        browser,
                        """
                        field: LINK
                        document: Element/text_input(
                            element: [event: [key_down: LINK]]
                            label: TEXT { Field }
                            text: LATEST {
                                TEXT {}
                                field.event.key_down |> WHEN { [key: Enter] => TEXT {}, __ => SKIP }
                            }
                        ) |> LINK { field } |> Document/new()
                        """);
        WebElement field = page.findElement(By.tagName("input"));
        field.sendKeys("abc");
        assertEquals("abc", value(page));
        field.sendKeys(Keys.ENTER);
        waitFor("", () -> value(page));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHROMIUM_SCRIPT"})
    void theCaretStaysWhenWhatIsBeforeItStays(Browser browser) {
        WebDriver page =
                mounted(
                        browser,
                        """
                        field: LINK
                        document: Element/text_input(
                            element: [event: [change: LINK]]
                            label: TEXT { Field }
                            text: LATEST {
                                TEXT { abcd }
                                field.event.change.text |> WHEN {
                                    TEXT { abXcd } => TEXT { abXend }
                                    TEXT { YabXend } => TEXT { other }
                                    __ => SKIP
                                }
                            }
                        ) |> LINK { field } |> Document/new()
                        """);
        WebElement field = page.findElement(By.tagName("input"));
        field.click();
        run(page, "document.querySelector('input').setSelectionRange(2, 2)");
        field.sendKeys("X");
        waitFor("abXend 3", () -> value(page) + " " + caret(page));
        run(page, "document.querySelector('input').setSelectionRange(0, 0)");
        field.sendKeys("Y");
        waitFor("other 5", () -> value(page) + " " + caret(page));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHROMIUM_SCRIPT"})
    void theCaretStaysInAShadowTreeToo(Browser browser) {
        WebDriver page = mounted(browser, "document: 1");
        run(
                page,
                "Weir.apps[0].unmount(); window.outcome = '';"
                        + "window.tree = document.querySelector('#app').attachShadow({mode: 'open'});"
                        + "var place = document.createElement('div'); tree.append(place);"
                        + "Weir.mount(arguments[0], place).then(function () { outcome = 'mounted'; })",
                """
                field: LINK
                document: Element/text_input(
                    element: [event: [change: LINK]]
                    label: TEXT { Field }
                    focus: True
                    text: LATEST {
                        TEXT { abcd }
                        field.event.change.text |> WHEN { TEXT { abXcd } => TEXT { abXend }, __ => SKIP }
                    }
                ) |> LINK { field } |> Document/new()
                """);
        waitFor("mounted", () -> String.valueOf(run(page, "return outcome")));
        run(page, "window.field = tree.querySelector('input'); field.setSelectionRange(2, 2)");
        new Actions(page).sendKeys("X").perform();
        waitFor(
                "abXend 3",
                () -> String.valueOf(run(page, "return field.value + ' ' + field.selectionStart")));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHROMIUM_SCRIPT"})
    void whatAProgramWantsShownWaitsForTheEndOfAComposition(Browser browser) {
        WebDriver page =
                mounted(
                        browser,
                        """
                        field: LINK
                        document: Element/stripe(direction: Row, items: LIST {
                            Element/text_input(
                                element: [event: [change: LINK, key_down: LINK]]
                                label: TEXT { Field }
                                text: LATEST {
                                    TEXT {}
                                    field.event.change.text |> WHEN { TEXT { ni } => TEXT { no }, __ => SKIP }
                                }
                            ) |> LINK { field }
                            Element/text(element: [id: TEXT { told }], text: field.text)
                        }) |> Document/new()
                        """);
        page.findElement(By.tagName("input")).click();
        compose(page, "n");
        compose(page, "ni");
        waitFor("ni", () -> value(page)); // the program wants `no`, and must wait
        command(page, "Input.insertText", Map.of("text", "你"));
        waitFor("no", () -> value(page));
        waitFor("no", () -> text(page, "#told"));
        command(page, "Input.insertText", Map.of("text", "t"));
        waitFor("not", () -> text(page, "#told"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHROMIUM_SCRIPT", "CHROMIUM_WASM"})
    void aProgramThatShowsWhatIsTypedDoesNotDisturbAComposition(Browser browser) {
        WebDriver page =
                mounted(
                        browser,
                        """
                        field: LINK
                        document: Element/stripe(direction: Row, items: LIST {
                            Element/text_input(
                                element: [event: [change: LINK]]
                                label: TEXT { Field }
                                text: LATEST { TEXT { ab }, field.event.change.text }
                            ) |> LINK { field }
                            Element/text(element: [id: TEXT { told }], text: field.text)
                        }) |> Document/new()
                        """);
        page.findElement(By.tagName("input")).click();
        run(page, "document.querySelector('input').setSelectionRange(1, 1)");
        compose(page, "n");
        compose(page, "ni");
        waitFor("anib", () -> text(page, "#told"));
        command(page, "Input.insertText", Map.of("text", "你"));
        waitFor("a你b 2", () -> value(page) + " " + caret(page));
        waitFor("a你b", () -> text(page, "#told"));
    }

    private static void compose(WebDriver page, String text) {
        command(
                page,
                "Input.imeSetComposition",
                Map.of(
                        "text",
                        text,
                        "selectionStart",
                        text.length(),
                        "selectionEnd",
                        text.length()));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHROMIUM_SCRIPT"})
    void aBlurThatIsOurDoingIsNotTold(Browser browser) {
        WebDriver page =
                mounted(
                        browser,
                        """
                        field: LINK
                        open: True |> HOLD open {
                            field.event.key_down |> WHEN { [key: Escape] => False, __ => SKIP }
                        }
                        blurs: 0 |> HOLD blurs { field.event.blur |> THEN { blurs + 1 } }
                        document: Element/stripe(direction: Row, items: LIST {
                            open |> WHILE {
                                True => Element/text_input(
                                    element: [event: [key_down: LINK, blur: LINK]]
                                    label: TEXT { Field }
                                    focus: True
                                ) |> LINK { field }
                                False => TEXT { closed }
                            }
                            Element/text(element: [id: TEXT { told }], text: TEXT { {blurs} blurs })
                            Element/button(element: [id: TEXT { other }], label: TEXT { other })
                        }) |> Document/new()
                        """);
        WebElement field = page.findElement(By.tagName("input"));
        waitFor("true", () -> focused(page, "input"));
        page.findElement(By.id("other")).click();
        waitFor("1 blurs", () -> text(page, "#told"));
        field.click();
        field.sendKeys(Keys.ESCAPE);
        waitFor("0", () -> count(page, "input"));
        settle();
        assertEquals("1 blurs", text(page, "#told"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHROMIUM_SCRIPT"})
    void focusPutsTheCaretAfterTheTextAndChangesElsewhereDoNotTakeIt(Browser browser) {
        WebDriver page =
                mounted(
                        browser,
                        """
                        field: LINK
                        names: LIST { TEXT { a } } |> List/append(
                            item: field.event.key_down |> WHEN { [key: Enter] => TEXT { b }, __ => SKIP }
                        )
                        document: Element/stripe(direction: Column, items: LIST {
                            Element/stripe(direction: Column, items: names |> List/map(name, new: name))
                            Element/text_input(
                                element: [event: [key_down: LINK]]
                                label: TEXT { Field }
                                text: TEXT { begun }
                                focus: True
                            ) |> LINK { field }
                        }) |> Document/new()
                        """);
        waitFor("true", () -> focused(page, "input"));
        assertEquals("5", caret(page));
        run(page, "document.querySelector('input').setSelectionRange(2, 2)");
        page.findElement(By.tagName("input")).sendKeys(Keys.ENTER);
        waitFor("ab", () -> text(page, "#app"));
        assertEquals("true 2", focused(page, "input") + " " + caret(page));
    }

    // ── the pointer ──────────────────────────────────────────────────────────────────────────

    @ParameterizedTest
    @EnumSource(names = {"CHROMIUM_SCRIPT", "CHROMIUM_WASM"})
    void anElementMadeUnderThePointerIsHovered(Browser browser) {
        WebDriver page =
                mounted(
                        browser,
                        """
                        turn: LINK
                        made: LINK
                        on: False |> HOLD on { turn.event.press |> THEN { True } }
                        document: Element/stack(layers: LIST {
                            Element/button(
                                element: [id: TEXT { turn }, event: [press: LINK]]
                                style: [size: 100]
                                label: TEXT { turn }
                            ) |> LINK { turn }
                            on |> WHILE {
                                True => Element/block(
                                    element: [id: TEXT { made }, hovered: LINK]
                                    style: [size: 100]
                                    child: TEXT { {made.hovered} }
                                ) |> LINK { made }
                                False => NoElement
                            }
                        }) |> Document/new()
                        """);
        new Actions(page).moveToElement(page.findElement(By.id("turn"))).click().perform();
        waitFor("True", () -> text(page, "#made"));
        new Actions(page).moveToElement(page.findElement(By.id("bystander"))).perform();
        waitFor("False", () -> text(page, "#made"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHROMIUM_SCRIPT"})
    void aClickOnACircleIsNotOneOnItsDrawing(Browser browser) {
        WebDriver page =
                mounted(
                        browser,
                        """
                        board: LINK
                        dot: LINK
                        document: Element/stripe(direction: Column, items: LIST {
                            Element/svg(
                                element: [event: [click: LINK]]
                                style: [width: 200, height: 100]
                                children: LIST {
                                    Element/svg_circle(
                                        element: [event: [click: LINK]]
                                        cx: 30
                                        cy: 40
                                        r: 10
                                        style: [fill: Red]
                                    ) |> LINK { dot }
                                }
                            ) |> LINK { board }
                            Element/text(element: [id: TEXT { told }], text: LATEST {
                                TEXT { nothing }
                                board.event.click |> WHEN { [x: x, y: y] => TEXT { board {x} {y} } }
                                dot.event.click |> WHEN { [x: x, y: y] => TEXT { dot {x} {y} } }
                            })
                        }) |> Document/new()
                        """);
        WebElement board = page.findElement(By.tagName("svg"));
        new Actions(page).moveToElement(board, -70, -10).click().perform();
        waitFor("dot 30 40", () -> text(page, "#told"));
        new Actions(page).moveToElement(board, 50, 10).click().perform();
        waitFor("board 150 60", () -> text(page, "#told"));
        assertEquals("rgb(255, 0, 0)", style(page, "circle", "fill"));
    }

    // ── controls ─────────────────────────────────────────────────────────────────────────────

    private static final String CONTROLS =
            """
            size: LINK
            unit: LINK
            box: LINK
            names: LINK
            boxes: LINK
            value: LATEST { 30, size.event.change.value }
            chosen: LATEST { TEXT { m }, unit.event.change.value }
            on: False |> HOLD on { box.event.click |> THEN { on |> Bool/not() } }
            document: Element/stripe(direction: Column, items: LIST {
                Element/label(element: [id: TEXT { size-name }], label: TEXT { Size }) |> LINK { names }
                Element/slider(
                    element: [event: [change: LINK]]
                    label: Reference[element: names]
                    value: value
                    max: 50
                    step: 5
                ) |> LINK { size }
                Element/select(
                    element: [event: [change: LINK]]
                    label: Hidden[text: TEXT { Unit }]
                    options: LIST {
                        [value: TEXT { ft }, label: TEXT { Feet }]
                        [value: TEXT { m }, label: TEXT { Metres }]
                        [value: TEXT { yd }, label: TEXT { Yards }]
                    }
                    selected: chosen
                ) |> LINK { unit }
                Element/label(element: [id: TEXT { box-name }], label: TEXT { Ready }) |> LINK { boxes }
                Element/checkbox(
                    element: [event: [click: LINK]]
                    style: [size: 20]
                    label: Reference[element: boxes]
                    checked: on
                ) |> LINK { box }
                Element/text(element: [id: TEXT { told }], text: TEXT { {value} {chosen} {on} })
            }) |> Document/new()
            """;

    @ParameterizedTest
    @EnumSource(names = {"CHROMIUM_SCRIPT", "CHROMIUM_WASM"})
    void controlsAreUsedByKeys(Browser browser) {
        WebDriver page = mounted(browser, CONTROLS);
        waitFor("30 m False", () -> text(page, "#told"));
        page.findElement(By.cssSelector("[type=range]")).sendKeys(Keys.ARROW_RIGHT);
        waitFor("35 m False", () -> text(page, "#told"));
        page.findElement(By.cssSelector("[type=range]")).sendKeys(Keys.END);
        waitFor("50 m False", () -> text(page, "#told"));
        page.findElement(By.tagName("select")).sendKeys("F");
        waitFor("50 ft False", () -> text(page, "#told"));
        page.findElement(By.cssSelector("[role=checkbox]")).sendKeys(Keys.SPACE);
        waitFor("50 ft True", () -> text(page, "#told"));
        assertEquals(
                "true",
                page.findElement(By.cssSelector("[role=checkbox]"))
                        .getDomAttribute("aria-checked"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHROMIUM_SCRIPT"})
    void controlsAreUsedByThePointerAndNamedByTheirLabels(Browser browser) {
        WebDriver page = mounted(browser, CONTROLS);
        waitFor("30 m False", () -> text(page, "#told"));
        Select select = new Select(page.findElement(By.tagName("select")));
        assertEquals("Metres", select.getFirstSelectedOption().getText());
        select.selectByValue("yd");
        waitFor("30 yd False", () -> text(page, "#told"));
        page.findElement(By.id("size-name")).click();
        waitFor("true", () -> focused(page, "[type=range]"));
        page.findElement(By.id("box-name")).click();
        waitFor("30 yd True", () -> text(page, "#told"));
        assertEquals("Size", page.findElement(By.cssSelector("[type=range]")).getAccessibleName());
        assertEquals("Unit", page.findElement(By.tagName("select")).getAccessibleName());
        assertEquals(
                "Ready", page.findElement(By.cssSelector("[role=checkbox]")).getAccessibleName());
    }

    @ParameterizedTest
    @EnumSource(names = {"CHROMIUM_SCRIPT", "CHROMIUM_WASM"})
    void whatIsClickedIsReachedAndUsedByKeys(Browser browser) {
        WebDriver page =
                mounted(
                        browser,
                        """
                        box: LINK
                        name: LINK
                        clicks: box.event.click |> THEN { 1 } |> Math/sum()
                        twice: name.event.double_click |> THEN { 1 } |> Math/sum()
                        document: Element/stripe(direction: Column, items: LIST {
                            Element/button(element: [id: TEXT { begin }], label: TEXT { begin })
                            Element/container(
                                element: [event: [click: LINK]]
                                child: Element/label(
                                    element: [id: TEXT { name }, event: [double_click: LINK]]
                                    label: TEXT { name }
                                ) |> LINK { name }
                            ) |> LINK { box }
                            Element/text(
                                element: [id: TEXT { told }]
                                text: TEXT { clicked {LATEST { 0, clicks }}, twice {LATEST { 0, twice }} }
                            )
                        }) |> Document/new()
                        """);
        page.findElement(By.id("begin")).click();
        press(page, Keys.TAB);
        press(page, Keys.ENTER);
        press(page, Keys.SPACE);
        waitFor("clicked 2, twice 0", () -> text(page, "#told"));
        WebElement box = page.switchTo().activeElement();
        assertEquals("button", box.getAriaRole());
        assertEquals("name", box.getAccessibleName());
        press(page, Keys.TAB);
        assertEquals("true", focused(page, "#name"));
        press(page, Keys.ENTER);
        waitFor("clicked 2, twice 1", () -> text(page, "#told"));
        press(page, Keys.SPACE);
        waitFor("clicked 3, twice 1", () -> text(page, "#told"));
    }

    private static void press(WebDriver page, Keys key) {
        new Actions(page).sendKeys(key).perform();
    }

    @ParameterizedTest
    @EnumSource(names = {"CHROMIUM_SCRIPT"})
    void whatADropDownListShowsStaysWhenItsOptionsChange(Browser browser) {
        WebDriver page =
                mounted(
                        browser,
                        """
                        add: LINK
                        names: LIST { TEXT { b }, TEXT { c } } |> List/append(
                            item: add.event.press |> THEN { TEXT { d } }
                        )
                        document: Element/stripe(direction: Column, items: LIST {
                            Element/select(
                                label: TEXT { Letter }
                                options: names |> List/map(name, new: [value: name, label: name])
                                selected: TEXT { d }
                            )
                            Element/button(element: [event: [press: LINK]], label: TEXT { add }) |> LINK { add }
                        }) |> Document/new()
                        """);
        assertEquals("", value(page, "select"));
        page.findElement(By.tagName("button")).click();
        waitFor("d", () -> value(page, "select"));
        new Select(page.findElement(By.tagName("select"))).selectByValue("b");
        page.findElement(By.tagName("button")).click();
        waitFor("4", () -> count(page, "option"));
        assertEquals("b", value(page, "select"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHROMIUM_SCRIPT"})
    void whatIsDisabledTellsNothing(Browser browser) {
        WebDriver page =
                mounted(
                        browser,
                        """
                        box: LINK
                        up: LINK
                        n: 0 |> HOLD n { LATEST {
                            box.event.click |> THEN { n + 1 }
                            up.event.press |> THEN { n + 1 }
                        } }
                        document: Element/stripe(direction: Column, items: LIST {
                            Element/checkbox(
                                element: [event: [click: LINK]]
                                style: [size: 20, disabled: True]
                                label: TEXT { Ready }
                                checked: False
                            ) |> LINK { box }
                            Element/button(
                                element: [event: [press: LINK]]
                                style: [disabled: True]
                                label: TEXT { up }
                            ) |> LINK { up }
                            Element/text(element: [id: TEXT { told }], text: n)
                        }) |> Document/new()
                        """);
        page.findElement(By.cssSelector("[role=checkbox]")).click();
        page.findElement(By.cssSelector("[role=checkbox]")).sendKeys(Keys.SPACE);
        page.findElement(By.tagName("button")).click();
        settle();
        assertEquals("0", text(page, "#told"));
    }

    // ── looks ────────────────────────────────────────────────────────────────────────────────

    @ParameterizedTest
    @EnumSource(names = {"CHROMIUM_SCRIPT"})
    void fillIsWhatOthersLeave(Browser browser) {
        WebDriver page =
                mounted(
                        browser,
                        """
                        document: Element/stripe(direction: Column, style: [width: 300, height: 200], items: LIST {
                            Element/stripe(direction: Row, style: [width: Fill], items: LIST {
                                Element/block(element: [id: TEXT { a }], style: [width: 50, height: 20])
                                Element/block(element: [id: TEXT { b }], style: [width: Fill, height: Fill])
                                Element/block(element: [id: TEXT { c }], style: [width: Fill, height: Fill])
                            })
                            Element/block(element: [id: TEXT { d }], style: [width: Fill, height: Fill])
                            Element/button(element: [id: TEXT { e }], style: [align: Right, size: 30], label: TEXT { e })
                        }) |> Document/new()
                        """);
        assertEquals("50x20", box(page, "#a"));
        assertEquals("125x20", box(page, "#b"));
        assertEquals("125x20", box(page, "#c"));
        assertEquals("300x150", box(page, "#d"));
        assertEquals(
                270L,
                run(
                        page,
                        "return document.querySelector('#e').offsetLeft"
                                + " - document.querySelector('#d').offsetLeft"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHROMIUM_SCRIPT", "CHROMIUM_WASM"})
    void elementsWithoutEndLeaveThePageAlive(Browser browser) {
        WebDriver page =
                mounted(
                        browser,
                        """
                        FUNCTION box(n) {
                            Element/stack(layers: LIST { n, Element/container(child: box(n: n + 1)) })
                        }
                        document: Document/new(root: box(n: 1))
                        """);
        waitFor("1", () -> count(page, "[role=alert]"));
        run(page, "return document.body.offsetHeight"); // a browser lays out only so much
        waitFor("true", () -> String.valueOf(text(page, "#app").startsWith("12345")));
    }

    // ── the page ─────────────────────────────────────────────────────────────────────────────

    private static WebDriver mounted(Browser browser, String source) {
        WebDriver page = DRIVERS.of(browser);
        boolean wasm = browser == Browser.CHROMIUM_WASM;
        page.get((wasm ? wasmServer : server).address() + "manual.html" + browser.query());
        waitFor("true", () -> String.valueOf(run(page, "return !!window.Weir")));
        run(
                page,
                "window.outcome = ''; Weir.mount(arguments[0], '#app').then("
                        + "function () { outcome = 'mounted'; },"
                        + "function (error) { outcome = error.message; })",
                source);
        waitFor("mounted", () -> String.valueOf(run(page, "return outcome || null")));
        Page.checkBuild(page, browser);
        return page;
    }

    private static void command(WebDriver page, String name, Map<String, Object> parameters) {
        ((ChromeDriver) page).executeCdpCommand(name, parameters);
    }

    private static String value(WebDriver page) {
        return value(page, "input");
    }

    private static String value(WebDriver page, String selector) {
        return String.valueOf(
                run(page, "return document.querySelector(arguments[0]).value", selector));
    }

    private static String caret(WebDriver page) {
        return String.valueOf(run(page, "return document.querySelector('input').selectionStart"));
    }

    private static String focused(WebDriver page, String selector) {
        return String.valueOf(
                run(
                        page,
                        "return document.activeElement === document.querySelector(arguments[0])",
                        selector));
    }

    private static String count(WebDriver page, String selector) {
        return String.valueOf(
                run(page, "return document.querySelectorAll(arguments[0]).length", selector));
    }

    private static String style(WebDriver page, String selector, String property) {
        return page.findElement(By.cssSelector(selector)).getCssValue(property);
    }

    private static String box(WebDriver page, String selector) {
        return String.valueOf(
                run(
                        page,
                        "var e = document.querySelector(arguments[0]);"
                                + "return e.offsetWidth + 'x' + e.offsetHeight",
                        selector));
    }

    /** Long enough for whatever must not happen. */
    private static void settle() {
        pause(200);
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
