package weir.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static weir.web.Page.ask;
import static weir.web.Page.await;
import static weir.web.Page.run;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.WebDriver;
import weir.web.serve.SiteServer;

/** A program that is replaced while a person is at work in it: they stay where they are. */
class ReplaceTest {
    private static final String PROGRAM =
            "say: LINK\\n"
                    + "text: TEXT { a long enough text } |> HOLD text { say.event.change.text }\\n"
                    + "rows: List/range(from: 1, to: 60) |> List/map(n, new: Element/label(element: [], label: TEXT { row {n} }))\\n"
                    + "document: Document/new(root: Element/stripe(element: [], direction: Column, items: LIST {\\n"
                    + "NEW"
                    + "    Element/text_input(element: [ID event: [change: LINK]], text: text) |> LINK { say }\\n"
                    + "    Element/stripe(element: [], direction: Column, style: [height: 100, scrollbars: True], items: rows)\\n"
                    + "    Element/stripe(element: [], direction: Column, items: rows)\\n"
                    + "}))\\n";

    private static final String ADDED =
            "    Element/label(element: [], label: TEXT { something new before it })\\n";

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
    void focusCaretAndScrollStayThroughAnEdit(Browser browser) {
        stays(browser, "", "");
    }

    @ParameterizedTest
    @EnumSource(names = "HTMLUNIT", mode = EnumSource.Mode.EXCLUDE)
    void theyStayWhenSomethingOfAnotherKindIsPutBefore(Browser browser) {
        stays(browser, "", ADDED.replace("Element/label(", "Element/button("));
    }

    @ParameterizedTest
    @EnumSource(names = "HTMLUNIT", mode = EnumSource.Mode.EXCLUDE)
    void anIdIsFoundWhereverItStandsNow(Browser browser) {
        stays(
                browser,
                "id: TEXT { here },",
                "    Element/text_input(element: [event: [change: LINK]], text: TEXT { x })\\n");
    }

    private static void stays(Browser browser, String id, String added) {
        WebDriver page = DRIVERS.of(browser);
        page.get(server.address() + "manual.html" + browser.query());
        await("true", page, "!!window.Weir");
        String program = PROGRAM.replace("ID", id);
        run(
                page,
                "window.app = null; Weir.mount('"
                        + program.replace("NEW", "")
                        + "', '#app', {name: 'replaced', persist: 'memory'})"
                        + ".then(function (mounted) { window.app = mounted })");
        await("true", page, "!!app");
        run(
                page,
                "var input = document.querySelector('#app input'); input.focus();"
                        + " input.value = 'a longer text than before';"
                        + " input.dispatchEvent(new Event('input', {bubbles: true})); app.flush();"
                        + " input.setSelectionRange(2, 8, 'backward');"
                        + " scrolled().scrollTop = 77; window.scrollTo(0, 300);"
                        + " function scrolled() { return Array.from(document.querySelectorAll('#app *'))"
                        + ".find(function (e) { return e.scrollHeight > e.clientHeight + 100"
                        + " && e.clientHeight === 100 }) } window.scrolled = scrolled");
        assertEquals("300", ask(page, "window.scrollY"));
        assertEquals("77", ask(page, "scrolled().scrollTop"));
        run(
                page,
                "window.report = null; app.replace('"
                        + program.replace("NEW", added)
                        + "', {keepState: true}).then(function (r) { window.report = r },"
                        + " function (error) { window.report = {refused: error.message} })");
        await("true", page, "!!report");
        assertEquals("[\"text:hold\"]", ask(page, "JSON.stringify(report.kept)"));
        assertEquals(
                "INPUT a longer text than before 2 8 backward",
                ask(
                        page,
                        "[document.activeElement.tagName, document.activeElement.value,"
                                + " document.activeElement.selectionStart,"
                                + " document.activeElement.selectionEnd,"
                                + " document.activeElement.selectionDirection].join(' ')"));
        assertEquals("77", ask(page, "scrolled().scrollTop"));
        assertEquals("300", ask(page, "Math.round(window.scrollY)"));
        run(page, "app.unmount()");
    }
}
