package weir.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.WebDriver;
import weir.web.serve.SiteServer;

/** A row that moves keeps what its user did in it, whatever other rows do. */
class MovesInBrowserTest {
    private static final String PROGRAM =
            """
            -- `order` is set by the page: 1 sorts the rows up, -1 down.
            order: LINK
            sign: LATEST { 1, order }
            fields: [a: LINK, b: LINK, c: LINK, d: LINK, e: LINK]
            rows: LIST { [n: 1, name: TEXT { a }], [n: 2, name: TEXT { b }], [n: 3, name: TEXT { c }], [n: 4, name: TEXT { d }], [n: 5, name: TEXT { e }] }
            document: Document/new(root: Element/stripe(element: [], direction: Column, items:
                rows
                |> List/sort_by(row, key: row.n * sign)
                |> List/map(row, new: Element/stripe(element: [], direction: Row, items: LIST {
                    Element/text_input(
                        element: [id: row.name, event: [change: LINK]]
                        label: Hidden[text: row.name]
                        text: TEXT { some words }
                    )
                    Element/stripe(
                        element: [id: TEXT { box-{row.name} }]
                        direction: Column
                        style: [height: 50, width: 100, scrollbars: True]
                        items: LIST { Element/block(element: [], style: [height: 500, width: 20]) }
                    )
                }))
            ))
            """;

    private static final String STATE =
            "var it = document.activeElement; return [it.id, it.selectionStart, it.selectionEnd,"
                    + " Array.from(document.querySelectorAll('input')).map(function (e)"
                    + " { return e.id; }).join('')].join(' ')";

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
    @EnumSource
    void focusCaretAndSelectionStay(Browser browser) {
        WebDriver page = mounted(browser);
        for (String id : new String[] {"a", "c", "e"}) {
            Page.run(
                    page,
                    "var it = document.getElementById(arguments[0]); it.focus();"
                            + " it.setSelectionRange(2, 6)",
                    id);
            sort(page, -1);
            assertEquals(id + " 2 6 edcba", Page.run(page, STATE));
            sort(page, 1);
            assertEquals(id + " 2 6 abcde", Page.run(page, STATE));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "HTMLUNIT", mode = EnumSource.Mode.EXCLUDE) // which has no layout
    void whatIsScrolledStaysScrolled(Browser browser) {
        WebDriver page = mounted(browser);
        for (String id : new String[] {"a", "b", "c", "d", "e"}) {
            Page.run(page, "document.getElementById('box-' + arguments[0]).scrollTop = 70", id);
        }
        sort(page, -1);
        assertEquals("70 70 70 70 70", scrolled(page));
        sort(page, 1);
        assertEquals("70 70 70 70 70", scrolled(page));
    }

    /** The same where the browser cannot move a node but only take it out and put it in again. */
    @ParameterizedTest
    @EnumSource(names = "HTMLUNIT", mode = EnumSource.Mode.EXCLUDE)
    void alsoInABrowserWithoutMoves(Browser browser) {
        WebDriver page = mounted(browser);
        Page.run(page, "delete Element.prototype.moveBefore");
        Page.run(
                page,
                "var it = document.getElementById('b'); it.focus(); it.setSelectionRange(1, 3);"
                        + " document.getElementById('box-b').scrollTop = 70;"
                        + " document.getElementById('box-d').scrollTop = 30");
        sort(page, -1);
        assertEquals("b 1 3 edcba", Page.run(page, STATE));
        assertEquals("0 30 0 70 0", scrolled(page));
        sort(page, 1);
        assertEquals("b 1 3 abcde", Page.run(page, STATE));
        assertEquals("0 70 0 30 0", scrolled(page));
    }

    private static WebDriver mounted(Browser browser) {
        WebDriver page =
                Page.opened(DRIVERS.of(browser), browser, server.address() + "manual.html");
        Page.mount(page, PROGRAM);
        return page;
    }

    private static void sort(WebDriver page, int order) {
        Page.run(page, "app.set('order', arguments[0]); app.flush()", order);
    }

    private static Object scrolled(WebDriver page) {
        return Page.run(
                page,
                "return Array.from(document.querySelectorAll('[id^=box]')).map(function (e)"
                        + " { return e.scrollTop; }).join(' ')");
    }
}
