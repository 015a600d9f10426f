package weir.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static weir.web.Page.run;
import static weir.web.Page.text;
import static weir.web.Page.waitFor;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chromium.ChromiumDriver;
import weir.web.serve.SiteServer;

/** The path of events from a real page into the program: nothing that matters is lost on it. */
class EventsInBrowserTest {
    /** In milliseconds, for each kind; {@code -Dflood=10000} floods for ten seconds. */
    private static final int FLOOD = Integer.getInteger("flood", 1_000);

    /** Events of a kind: at most what ten seconds of a hundred thousand a second are. */
    private static final int MOST = 1_000_000;

    /**
     * In bytes: what the browser makes of code that runs often. Were events kept, a flood would
     * leave several times as much.
     */
    private static final int MOST_GROWTH = 2_000_000;

    private static final int SEEDS = 5;
    private static final Drivers DRIVERS = new Drivers();
    private static SiteServer server;

    @BeforeAll
    static void serve() throws IOException {
        server = SiteServer.start(TestSite.folder(), 0, null);
        DRIVERS.withPlainHeap();
    }

    @AfterAll
    static void stop() {
        DRIVERS.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource(names = "HTMLUNIT", mode = EnumSource.Mode.EXCLUDE)
    void aFloodLosesNothingThatMatters(Browser browser) {
        WebDriver page = open(browser);
        List<?> kinds = (List<?>) run(page, "return floods.kinds");
        flood(page, browser, "to warm up", kinds, 0);
        long heap = heap(page);
        for (Object kind : kinds) {
            flood(page, browser, String.valueOf(kind), List.of(kind), 1);
        }
        for (int seed = 1; seed <= SEEDS; seed++) {
            flood(page, browser, "mixed, seed " + seed, kinds, seed);
        }
        long grown = heap(page) - heap;
        System.out.println("flood " + browser.folder() + ": heap " + grown + " bytes larger");
        assertTrue(grown < MOST_GROWTH, "the heap has grown by " + grown);
        assertEquals(List.of(), DRIVERS.takeErrors(browser));
    }

    /** What the page's scripts take, in bytes, with no garbage in it. */
    private static long heap(WebDriver page) {
        ChromiumDriver chromium = (ChromiumDriver) page;
        run(page, "Weir.metrics.reset()");
        chromium.executeCdpCommand("HeapProfiler.collectGarbage", Map.of());
        chromium.executeCdpCommand("HeapProfiler.collectGarbage", Map.of());
        Object used = chromium.executeCdpCommand("Runtime.getHeapUsage", Map.of()).get("usedSize");
        return ((Number) used).longValue();
    }

    private static void flood(
            WebDriver page, Browser browser, String title, List<?> kinds, int seed) {
        Map<?, ?> before = shown(page);
        run(page, "Weir.metrics.reset(); window.flooded = null");
        run(
                page,
                "floods.run(arguments[0], arguments[1], arguments[2], arguments[3],"
                        + " function (sent) { window.flooded = sent; })",
                kinds,
                seed,
                FLOOD / (kinds.size() > 1 ? SEEDS : 1),
                MOST);
        waitFor("true", () -> String.valueOf(run(page, "return window.flooded !== null")));
        Map<?, ?> sent = (Map<?, ?>) run(page, "return window.flooded");
        Map<?, ?> after = shown(page);
        Map<?, ?> expected = (Map<?, ?>) run(page, "return floods.expected()");
        Map<?, ?> stats = (Map<?, ?>) run(page, "return Weir.apps[0].stats().events");
        StringBuilder line = new StringBuilder("flood " + browser.folder() + " " + title + ":");
        long lossless = 0;
        for (String kind : List.of("press", "click", "double_click", "key_down", "focus", "blur")) {
            long in = number(sent.get(kind));
            long delivered = number(after.get(kind)) - number(before.get(kind));
            lossless += in;
            if (in > 0) {
                line.append(" ").append(kind).append(" in ").append(in);
                line.append(" delivered ").append(delivered);
                line.append(" lost ").append(in - delivered).append(";");
            }
            assertEquals(in, delivered, title + ", " + kind);
        }
        for (String buffer : List.of("hover", "change")) {
            long in = number(sent.get(buffer));
            long delivered = of(stats, "events_delivered", buffer);
            long coalesced = of(stats, "events_coalesced", buffer);
            long dropped = of(stats, "events_dropped", buffer);
            if (in > 0) {
                line.append(" ").append(buffer).append(" in ").append(in);
                line.append(" delivered ").append(delivered);
                line.append(" coalesced ").append(coalesced);
                line.append(" dropped as known ").append(dropped);
                line.append(" lost ").append(in - delivered - coalesced - dropped).append(";");
            }
            assertEquals(in, delivered + coalesced + dropped, title + ", " + buffer);
            assertTrue(of(stats, "pending_high_water", buffer) <= 256);
        }
        System.out.println(line);
        assertEquals(lossless, of(stats, "events_delivered", "discrete"), title);
        assertTrue(of(stats, "pending_high_water", "discrete") <= 1024, title);
        assertEquals(number(expected.get("fold")), number(after.get("fold")), "order, " + title);
        assertEquals(number(expected.get("number")), number(after.get("number")), title);
        assertEquals(expected.get("hovered"), after.get("hovered"), title);
    }

    /** What the program shows. */
    private static Map<?, ?> shown(WebDriver page) {
        return (Map<?, ?>)
                run(
                        page,
                        "var shown = {}; [['press', 'presses'], ['click', 'clicks'],"
                                + " ['double_click', 'doubles'], ['key_down', 'keys'], ['focus',"
                                + " 'focuses'], ['blur', 'blurs'], ['fold', 'fold'], ['number',"
                                + " 'number'], ['hovered', 'hovered'], ['text',"
                                + " 'text']].forEach(function (pair) { shown[pair[0]] ="
                                + " document.getElementById(pair[1]).textContent; }); return shown");
    }

    private static long of(Map<?, ?> stats, String group, String buffer) {
        return number(((Map<?, ?>) stats.get(group)).get("events." + buffer));
    }

    private static long number(Object value) {
        String text = String.valueOf(value);
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    @ParameterizedTest
    @EnumSource(names = "HTMLUNIT", mode = EnumSource.Mode.EXCLUDE)
    void typingTwoHundredCharactersBuildsAtMostTwoHundredPayloads(Browser browser) {
        WebDriver page = open(browser);
        run(page, "Weir.metrics.reset()");
        page.findElement(By.id("input")).sendKeys("1".repeat(200));
        waitFor("200", () -> text(page, "#keys"));
        waitFor("1".repeat(200), () -> text(page, "#text"));
        long built = counter(page, "change_events_constructed");
        System.out.println(
                "typing 200 characters in "
                        + browser.folder()
                        + ": change payloads built "
                        + built
                        + ", key_down "
                        + counter(page, "key_down_events_constructed"));
        assertTrue(built <= 200, built + " payloads");
    }

    @ParameterizedTest
    @EnumSource(names = "HTMLUNIT", mode = EnumSource.Mode.EXCLUDE)
    void hoveringAThousandRowsInOneFrameTellsOfTheFirstAndTheLast(Browser browser) {
        WebDriver page = open(browser);
        String rows =
                """
                rows: 1000 |> Stream/pulses()
                store: LIST {} |> List/append(item: rows |> row())
                FUNCTION row(n) { [n: n, elements: [row: LINK]] }
                document: Document/new(root: Element/stripe(element: [], direction: Column, items: store |> List/map(r, new:
                    Element/button(element: [class: TEXT { row }, hovered: LINK, event: [press: LINK]], label: TEXT { {r.elements.row.hovered} }) |> LINK { r.elements.row }
                )))
                """;
        run(
                page,
                "Weir.apps[0].unmount(); Weir.mount(arguments[0], '#app', {metrics: true})",
                rows);
        waitFor("1000", () -> count(page, ".row"));
        String sweep =
                "var rows = document.querySelectorAll('.row');"
                        + " function point(type, row, other) { row.dispatchEvent(new MouseEvent(type,"
                        + " {bubbles: true, relatedTarget: other})); }"
                        + " if (arguments[0]) point('mouseover', rows[0], null);"
                        + " else for (var i = 1; i < rows.length; i++) {"
                        + " point('mouseout', rows[i - 1], rows[i]);"
                        + " point('mouseover', rows[i], rows[i - 1]); }";
        run(page, sweep, true);
        waitFor("True", () -> text(page, ".row:first-child"));
        run(page, "Weir.metrics.reset()");
        run(page, sweep, false);
        waitFor("True", () -> text(page, ".row:last-child"));
        Map<?, ?> stats = (Map<?, ?>) run(page, "return Weir.apps[0].stats().events");
        System.out.println(
                "hovering 1,000 rows in "
                        + browser.folder()
                        + ": 1998 events, delivered "
                        + of(stats, "events_delivered", "hover")
                        + ", coalesced "
                        + of(stats, "events_coalesced", "hover")
                        + ", dropped as known "
                        + of(stats, "events_dropped", "hover"));
        assertEquals(2, counter(page, "hover_events_emitted"));
        assertEquals("False", text(page, ".row:first-child"));
    }

    @ParameterizedTest
    @EnumSource(names = "HTMLUNIT", mode = EnumSource.Mode.EXCLUDE)
    void whatAnInputMethodComposesIsHeardAndItsKeysAreNot(Browser browser) {
        WebDriver page = open(browser);
        ChromiumDriver chromium = (ChromiumDriver) page;
        page.findElement(By.id("input")).click();
        for (String part : List.of("1", "12", "123")) {
            chromium.executeCdpCommand(
                    "Input.dispatchKeyEvent",
                    Map.of("type", "rawKeyDown", "windowsVirtualKeyCode", 229, "key", "Process"));
            chromium.executeCdpCommand(
                    "Input.imeSetComposition",
                    Map.of(
                            "text", part,
                            "selectionStart", part.length(),
                            "selectionEnd", part.length()));
        }
        waitFor("123", () -> text(page, "#text"));
        assertEquals("", text(page, "#keys"));
        chromium.executeCdpCommand("Input.insertText", Map.of("text", "456"));
        waitFor("456", () -> text(page, "#number"));
        assertEquals("456", value(page, "#input"));
        assertEquals("", text(page, "#keys"));
    }

    @ParameterizedTest
    @EnumSource(names = "HTMLUNIT", mode = EnumSource.Mode.EXCLUDE)
    void pastedTextIsAChange(Browser browser) {
        WebDriver page = open(browser);
        WebElement input = page.findElement(By.id("input"));
        input.sendKeys("77", Keys.chord(Keys.CONTROL, "a"), Keys.chord(Keys.CONTROL, "c"));
        input.sendKeys(Keys.END, Keys.chord(Keys.CONTROL, "v"));
        waitFor("7777", () -> text(page, "#number"));
    }

    @ParameterizedTest
    @EnumSource
    void whatFillsInAFormIsHeardHoweverItSaysSo(Browser browser) {
        WebDriver page = open(browser);
        String fill =
                "var e = document.getElementById('input'); e.value = arguments[0];"
                        + " e.dispatchEvent(new Event(arguments[1], {bubbles: true}));"
                        + " var key = new Event('keydown', {bubbles: true});"
                        + " e.dispatchEvent(key);"; // as Chrome's autofill: a key without a name
        run(page, fill, "12", "input");
        waitFor("12", () -> text(page, "#number"));
        run(page, fill, "34", "change");
        waitFor("34", () -> text(page, "#number"));
        assertEquals("", text(page, "#keys"));
    }

    @ParameterizedTest
    @EnumSource(names = "HTMLUNIT", mode = EnumSource.Mode.EXCLUDE)
    void aProgramWhoseFocusGoesRoundInCirclesLeavesThePageItsTurns(Browser browser) {
        WebDriver page = open(browser);
        String circle =
                """
                first: LINK
                second: LINK
                on_first: False |> HOLD on_first { LATEST {
                    first.event.focus |> THEN { False }
                    second.event.focus |> THEN { True }
                } }
                document: Document/new(root: Element/stripe(element: [], direction: Row, items: LIST {
                    Element/text_input(element: [id: TEXT { first }, event: [focus: LINK]], label: Hidden[text: TEXT { First }], focus: on_first) |> LINK { first }
                    Element/text_input(element: [id: TEXT { second }, event: [focus: LINK]], label: Hidden[text: TEXT { Second }], focus: on_first |> Bool/not()) |> LINK { second }
                }))
                """;
        run(
                page,
                "Weir.apps[0].unmount(); window.turns = 0;"
                        + " setInterval(function () { window.turns++; }, 1);"
                        + " Weir.mount(arguments[0], '#app', {})",
                circle);
        waitFor("1", () -> count(page, "#first"));
        run(page, "document.getElementById('first').focus()");
        run(page, "window.turns = 0");
        waitFor("true", () -> String.valueOf(run(page, "return window.turns > 3")));
        run(page, "Weir.apps[0].unmount()");
    }

    @ParameterizedTest
    @EnumSource(names = "HTMLUNIT", mode = EnumSource.Mode.EXCLUDE)
    void aPageWhoseConsoleAndListenersThrowKeepsItsProgram(Browser browser) {
        WebDriver page = open(browser);
        run(
                page,
                "Weir.apps[0].onError(function () { throw new Error('from a listener'); });"
                        + " document.getElementById('app').addEventListener('click',"
                        + " function () { throw new Error('from another'); });");
        page.findElement(By.id("button")).click();
        page.findElement(By.id("button")).click();
        waitFor("2", () -> text(page, "#presses"));
        DRIVERS.takeErrors(browser);
    }

    private static WebDriver open(Browser browser) {
        WebDriver page = DRIVERS.of(browser);
        String query = browser.query();
        page.get(
                server.address()
                        + "events.html"
                        + query
                        + (browser.isHtmlUnit() ? "" : query.isEmpty() ? "?metrics" : "&metrics"));
        waitFor(
                "true",
                () -> String.valueOf(run(page, "return !!window.Weir && Weir.apps.length > 0")));
        DRIVERS.takeErrors(browser);
        return page;
    }

    private static long counter(WebDriver page, String name) {
        return number(run(page, "return Weir.apps[0].stats().events[arguments[0]]", name));
    }

    private static String value(WebDriver page, String selector) {
        return String.valueOf(
                run(page, "return document.querySelector(arguments[0]).value", selector));
    }

    private static String count(WebDriver page, String selector) {
        return String.valueOf(
                run(page, "return document.querySelectorAll(arguments[0]).length", selector));
    }
}
