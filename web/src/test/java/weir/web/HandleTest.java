package weir.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static weir.web.Page.run;
import static weir.web.Page.text;
import static weir.web.Page.waitFor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import weir.web.serve.SiteServer;

/**
 * What a page tells a program, what it hears from it, and the element that does without a script.
 */
class HandleTest {
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
    void inputsAreThereFromTheStart(Browser browser) {
        WebDriver page = open(browser);
        assertEquals("+Hello Ann", text(page, "weir-app"));
        assertEquals("+Hello Bob", text(page, "#app"));
        assertEquals("hello", run(page, "return Weir.apps[0].name"));
        assertEquals("greeting", run(page, "return Weir.apps[1].name"));
        assertEquals(List.of(1L, 2L), run(page, "return Weir.apps[1].get('more')"));
        assertEquals(1L, run(page, "return Weir.apps[1].get('told')"));
    }

    @ParameterizedTest
    @EnumSource
    void whatAPageSetsIsAnOccurrenceAmongOthers(Browser browser) {
        WebDriver page = open(browser);
        run(
                page,
                "var app = Weir.apps[1]; app.set('user', 'Cid'); app.set('user', 'Cid');"
                        + " app.set('user', 'Dan'); app.flush()");
        assertEquals("+Hello Dan", text(page, "#app"));
        assertEquals(4L, run(page, "return Weir.apps[1].get('told')"));
        run(page, "Weir.apps[1].set('user', 'Eve')");
        waitFor("+Hello Eve", () -> text(page, "#app"));
    }

    @ParameterizedTest
    @EnumSource
    void aPageHearsWhatAVariableEmits(Browser browser) {
        WebDriver page = open(browser);
        run(
                page,
                "window.heard = []; var app = Weir.apps[1];"
                        + " window.off = app.on('presses', function (n) { heard.push(n);"
                        + " app.set('user', 'n' + n); })");
        page.findElement(By.cssSelector("#app button")).click();
        page.findElement(By.cssSelector("#app button")).click();
        waitFor("+Hello n2", () -> text(page, "#app"));
        assertEquals(List.of(1L, 2L), run(page, "return heard"));
        assertEquals(
                "greeting presses 1, greeting presses 2", run(page, "return outputs.join(', ')"));
        run(page, "off()");
        page.findElement(By.cssSelector("#app button")).click();
        waitFor("3", () -> String.valueOf(run(page, "return Weir.apps[1].get('presses')")));
        assertEquals(List.of(1L, 2L), run(page, "return heard"));
    }

    @ParameterizedTest
    @EnumSource
    void valuesCrossAsPlainData(Browser browser) {
        WebDriver page = open(browser);
        assertEquals(
                "{\"presses\":0,\"user\":\"Bob\",\"more\":[1,2],"
                        + "\"list\":[1,\"Two\",\"three\",true,null],"
                        + "\"item\":{\"$tag\":\"Lamp\",\"on\":false},"
                        + "\"stock\":{\"Oil\":3,\"gas\":5}}",
                run(page, "return JSON.stringify(Weir.apps[1].get('everything'))"));
        assertEquals(
                "{\"a\":[{\"b\":null,\"c\":0.5}],\"t\":\"Big\",\"l\":{\"$tag\":\"Lamp\",\"on\":true}}",
                run(
                        page,
                        "var app = Weir.apps[1]; app.set('more', {a: [{b: null, c: 0.5}],"
                                + " t: {$tag: 'Big'}, l: {$tag: 'Lamp', on: true}}); app.flush();"
                                + " return JSON.stringify(app.get('more'))"));
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeIsRefusedByName(Browser browser) {
        WebDriver page = open(browser);
        assertTrue(refusal(page, "set('presses', 1)").contains("`presses` is no input"));
        assertTrue(refusal(page, "set('nobody', 1)").contains("no variable `nobody`"));
        assertTrue(refusal(page, "get('nobody')").contains("no variable `nobody`"));
        assertTrue(refusal(page, "on('nobody')").contains("no variable `nobody`"));
        assertTrue(refusal(page, "set('user', function () {})").contains("plain data"));
        assertTrue(
                refusal(page, "set('user', (function () { var a = []; a.push(a); return a; })())")
                        .contains("too deep"));
        assertEquals("+Hello Bob", text(page, "#app"));
    }

    @ParameterizedTest
    @EnumSource
    void anAppThatIsUnmountedIsNotReplaced(Browser browser) {
        WebDriver page = open(browser);
        run(
                page,
                "window.said = ''; var app = Weir.apps[1]; app.unmount();"
                        + " app.replace('document: 1')"
                        + ".then(null, function (error) { said = error.diagnostics[0].code })");
        waitFor("unmounted", () -> String.valueOf(run(page, "return said")));
        assertEquals("", text(page, "#app"));
    }

    @ParameterizedTest
    @EnumSource
    void whatAPageHasSetOutlivesANewBeginning(Browser browser) {
        WebDriver page = open(browser);
        run(
                page,
                "window.heard = []; var app = Weir.apps[1]; app.set('user', 'Cid');"
                        + " app.on('presses', function (n) { heard.push(n); }); app.clearState()");
        waitFor("+Hello Cid", () -> text(page, "#app"));
        page.findElement(By.cssSelector("#app button")).click();
        waitFor("[1]", () -> String.valueOf(run(page, "return heard")));
    }

    @ParameterizedTest
    @EnumSource
    void inputsThatAreNoneAreShownInThePage(Browser browser) {
        WebDriver page = open(browser);
        run(
                page,
                "document.querySelector('#app').textContent = '';"
                        + " Weir.apps[1].unmount(); window.said = '';"
                        + " Weir.mount('document: 1', '#app', {inputs: {nobody: 1}})"
                        + ".then(null, function (error) { said = error.message })");
        waitFor("true", () -> "" + String.valueOf(run(page, "return said")).contains("nobody"));
    }

    @ParameterizedTest
    @EnumSource(names = "HTMLUNIT", mode = EnumSource.Mode.EXCLUDE)
    void ourElementComesAndGoesAndFollowsItsInputs(Browser browser) {
        WebDriver page = open(browser);
        run(
                page,
                "document.querySelector('weir-app').setAttribute('inputs', '{\"user\": \"Zoe\"}')");
        waitFor("+Hello Zoe", () -> text(page, "weir-app"));
        run(
                page,
                "var e = document.querySelector('weir-app'); window.app = e.app;"
                        + " document.body.append(e)"); // moved, and so it goes on
        run(page, "app.set('user', 'Moved')");
        waitFor("+Hello Moved", () -> text(page, "weir-app"));
        run(page, "window.gone = document.querySelector('weir-app'); gone.remove()");
        waitFor("1", () -> String.valueOf(run(page, "return Weir.apps.length")));
        run(page, "document.body.append(gone)");
        waitFor("+Hello Zoe", () -> text(page, "weir-app"));
        run(
                page,
                "var e = document.createElement('weir-app'); e.id = 'late';"
                        + " e.setAttribute('src', 'examples/counter.bn'); document.body.append(e)");
        waitFor("0+", () -> text(page, "#late"));
        assertEquals(List.of(), run(page, "return watch.violations"));
    }

    /** The types that we publish name what is there, and nothing else. */
    @Test
    void typesNameWhatIsThere() throws IOException {
        WebDriver page = open(Browser.CHROMIUM_SCRIPT);
        String types = Files.readString(Path.of("src/main/webapp/weir.d.ts"));
        assertEquals(
                String.valueOf(
                        run(page, "return Object.getOwnPropertyNames(Weir).filter(isOurs).sort()")),
                "[" + String.join(", ", members(types, "Weir")) + "]");
        assertEquals(
                String.valueOf(
                        run(
                                page,
                                "return Object.getOwnPropertyNames(Object.getPrototypeOf("
                                        + "Weir.apps[0])).filter(isOurs).sort()")),
                "[" + String.join(", ", members(types, "App")) + "]");
    }

    @Test
    void typesNameEveryEvent() throws IOException {
        String types = Files.readString(Path.of("src/main/webapp/weir.d.ts"));
        String pages =
                Files.readString(Path.of("docs/embedding.md"))
                        + Files.readString(Path.of("docs/state.md"));
        List<String> events =
                Pattern.compile("`(weir:[a-z]+)`")
                        .matcher(pages)
                        .results()
                        .map(match -> match.group(1))
                        .distinct()
                        .toList();
        assertEquals(7, events.size(), events.toString());
        assertEquals(
                List.of(), events.stream().filter(e -> !types.contains("\"" + e + "\":")).toList());
    }

    private static List<String> members(String types, String name) {
        int start = types.indexOf("interface " + name + " {");
        String body = types.substring(start, types.indexOf("\n}", start));
        return Pattern.compile("^    (?:readonly )?(\\w+)[?]?[(:]", Pattern.MULTILINE)
                .matcher(body)
                .results()
                .map(match -> match.group(1))
                .filter(member -> !member.equals("name")) // every function has one
                .distinct()
                .sorted()
                .toList();
    }

    private static WebDriver open(Browser browser) {
        WebDriver page = DRIVERS.of(browser);
        page.get(server.address() + "element.html" + browser.query());
        waitFor("2", () -> String.valueOf(run(page, "return window.Weir && Weir.apps.length")));
        run(
                page,
                "window.isOurs = function (name) { return !/^(\\$|length$|name$|prototype$|"
                        + "constructor$|arguments$|caller$)/.test(name) }");
        return page;
    }

    private static String refusal(WebDriver page, String call) {
        return String.valueOf(
                run(
                        page,
                        "try { Weir.apps[1]."
                                + call
                                + "; return 'taken'; }"
                                + " catch (error) { return error.message; }"));
    }
}
