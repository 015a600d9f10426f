package weir.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static weir.web.Page.ask;
import static weir.web.Page.await;
import static weir.web.Page.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chromium.HasCdp;
import weir.web.serve.SiteServer;

/** States of more than a megabyte, in the IndexedDB of a real browser. */
class LargeStateTest {
    private static final String PROGRAM =
            "big: LINK\\n"
                    + "kept: LIST {} |> List/append(item: big)\\n"
                    + "many: kept |> List/count()\\n"
                    + "document: TEXT { {many} } |> Document/new()\\n";

    private static final Drivers DRIVERS = new Drivers();
    private static SiteServer server;
    private static SiteServer strictServer;

    @BeforeAll
    static void serve() throws IOException {
        server = SiteServer.start(TestSite.folder(), 0, null);
        strictServer = SiteServer.start(TestSite.folder(), 0, SiteServer.STRICT_POLICY);
    }

    @AfterAll
    static void stop() {
        DRIVERS.close();
        server.close();
        strictServer.close();
    }

    @ParameterizedTest
    @EnumSource(names = "HTMLUNIT", mode = EnumSource.Mode.EXCLUDE)
    void aStateOfTwelveMegabytesSurvivesAReload(Browser browser) {
        WebDriver page = open(browser);
        for (int i = 0; i < 6; i++) {
            add(page, i, 1_000_000);
        }
        run(page, "app.flush()");
        awaitDatabase(page, "true");
        add(page, 6, 10);
        load(page, browser); // at once: the last change is in localStorage
        await("7", page, "document.querySelector('#app').textContent");
        assertEquals(
                "0:1000000 1:1000000 2:1000000 3:1000000 4:1000000 5:1000000 6:10",
                ask(
                        page,
                        "app.get('kept').map(function (t) { return t[0] + ':' + t.length })"
                                + ".join(' ')"));
        assertTrue(near(page) < 1_100_000, () -> near(page) + " characters in localStorage");
        assertEquals("", ask(page, "told.join(' ')"));
        assertEquals(List.of(), run(page, "return watch.violations"));
    }

    @ParameterizedTest
    @EnumSource(names = "HTMLUNIT", mode = EnumSource.Mode.EXCLUDE)
    void aPageLeftAtOnceLosesNothingThatHasRoomSomewhere(Browser browser) {
        WebDriver page = open(browser);
        add(page, 1, 700_000);
        load(page, browser);
        await("1", page, "document.querySelector('#app').textContent");
        add(page, 2, 900_000);
        load(page, browser);
        await("2", page, "document.querySelector('#app').textContent");
        assertEquals("", ask(page, "told.join(' ')"));
    }

    @ParameterizedTest
    @EnumSource(names = "HTMLUNIT", mode = EnumSource.Mode.EXCLUDE)
    void aStateMovesIntoTheDatabaseAndBack(Browser browser) {
        WebDriver page = open(browser);
        add(page, 1, 10);
        run(page, "app.flush()");
        assertEquals("0", ask(page, "document.querySelectorAll('iframe').length"));
        add(page, 2, 600_000);
        run(page, "app.flush()");
        awaitDatabase(page, "true");
        add(page, 3, 20); // which is what the app begins with anew
        run(page, "app.flush(); app.clearState(); app.flush()");
        awaitDatabase(page, "false");
        load(page, browser);
        await("1", page, "document.querySelector('#app').textContent");
        assertEquals("20", ask(page, "app.get('kept')[0].length"));
        assertEquals("0", ask(page, "document.querySelectorAll('iframe').length"));
    }

    @ParameterizedTest
    @EnumSource(names = "HTMLUNIT", mode = EnumSource.Mode.EXCLUDE)
    void aDatabaseThatRefusesIsToldAndLocalStorageStandsIn(Browser browser) {
        WebDriver driver = DRIVERS.of(browser);
        String refusing =
                sabotage(
                        driver,
                        "IDBFactory.prototype.open = function () {"
                                + " throw new DOMException('not in private', 'InvalidStateError') }");
        try {
            WebDriver page = open(browser);
            add(page, 1, 600_000);
            run(page, "app.flush()");
            await("state-near", page, "told.join(' ')");
            load(page, browser);
            await("1", page, "document.querySelector('#app').textContent");
            for (int i = 2; i < 8; i++) {
                add(page, i, 1_000_000);
            }
            run(page, "app.flush()");
            await("state-unsaved", page, "told.join(' ')");
            await("1", page, "document.querySelectorAll('[role=alert]').length");
        } finally {
            restore(driver, refusing);
        }
    }

    /** Other apps of the origin may have taken all the room. */
    @ParameterizedTest
    @EnumSource(names = "HTMLUNIT", mode = EnumSource.Mode.EXCLUDE)
    void whatHasNoRoomInLocalStorageGoesIntoTheDatabase(Browser browser) {
        WebDriver page = open(browser);
        add(page, 1, 10);
        run(page, "app.flush()");
        run(
                page,
                "for (var n = 1e6; n >= 1;) { try { localStorage.setItem('other' + Math.random(),"
                        + " 'x'.repeat(n)); } catch (full) { n = Math.floor(n / 2); } }");
        for (int i = 2; i < 6; i++) {
            add(page, i, 10);
            run(page, "app.flush()");
        }
        awaitDatabase(page, "true");
        load(page, browser);
        await("5", page, "document.querySelector('#app').textContent");
        assertEquals("", ask(page, "told.join(' ')"));
    }

    @ParameterizedTest
    @EnumSource(names = "HTMLUNIT", mode = EnumSource.Mode.EXCLUDE)
    void aDatabaseThatIsDeletedWhileTheAppRunsIsFilledAgain(Browser browser) {
        WebDriver page = open(browser);
        add(page, 1, 600_000);
        run(page, "app.flush()");
        awaitDatabase(page, "true");
        run(
                page,
                "window.deleted = false; var asked = indexedDB.deleteDatabase('weir:large:');"
                        + " asked.onsuccess = function () { window.deleted = true }");
        await("true", page, "deleted");
        awaitDatabase(page, "true");
        load(page, browser);
        await("1", page, "document.querySelector('#app').textContent");
        assertEquals("", ask(page, "told.join(' ')"));
    }

    @ParameterizedTest
    @EnumSource(names = "HTMLUNIT", mode = EnumSource.Mode.EXCLUDE)
    void aDatabaseThatIsGoneAtTheNextVisitIsTold(Browser browser) {
        WebDriver page = open(browser);
        add(page, 1, 600_000);
        run(page, "app.flush()");
        awaitDatabase(page, "true");
        run(page, "app.unmount()");
        await("true", page, "!localStorage.getItem('weir:large:owner')");
        page.get(server.address() + "watch.js");
        run(
                page,
                "var asked = indexedDB.deleteDatabase('weir:large:');"
                        + " asked.onsuccess = function () { document.title = 'deleted' }");
        await("deleted", page, "document.title");
        load(page, browser);
        await("state-unreadable", page, "told.join(' ')");
        add(page, 2, 10);
        run(page, "app.flush()");
        load(page, browser);
        await("1", page, "document.querySelector('#app').textContent");
    }

    /** The frame and what it loads meet the policy that the whole site is to meet. */
    @Test
    void aStrictPolicyAllowsIt() {
        WebDriver page = DRIVERS.of(Browser.CHROMIUM_SCRIPT);
        page.get(strictServer.address() + "manual.html");
        clear(page);
        page.get(strictServer.address() + "manual.html");
        mount(page);
        add(page, 1, 600_000);
        run(page, "app.flush()");
        awaitDatabase(page, "true");
        assertEquals(List.of(), run(page, "return watch.violations"));
        clear(page);
    }

    @Test
    void theLibraryIsTheOneThatWasPublished() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Map<String, String> published =
                Map.of(
                        "idb-keyval-6.3.0.umd.js",
                        "1d5aefa0c1cc78962ef116f11b7608dafeabf4950f71cb99fdab410422921d52",
                        "idb-keyval-6.3.0.LICENSE.txt",
                        "20c27d6339619eeb3113cb865d4e98a3f559e52964fc75caea9cb5fa72674565");
        for (Map.Entry<String, String> file : published.entrySet()) {
            byte[] bytes = Files.readAllBytes(Path.of("target/site/lib").resolve(file.getKey()));
            assertEquals(
                    file.getValue(), HexFormat.of().formatHex(digest.digest(bytes)), file.getKey());
        }
    }

    /** A page without any state. */
    private static WebDriver open(Browser browser) {
        WebDriver page = DRIVERS.of(browser);
        page.get(server.address() + "manual.html" + browser.query());
        clear(page);
        load(page, browser);
        return page;
    }

    private static void clear(WebDriver page) {
        run(
                page,
                "window.cleared = false; if (window.Weir) Weir.apps.forEach(function (app) {"
                        + " app.unmount() }); setTimeout(function () { localStorage.clear();"
                        + " var asked = indexedDB.deleteDatabase('weir:large:');"
                        + " asked.onsuccess = function () { window.cleared = true } }, 300)");
        await("true", page, "cleared");
    }

    private static void load(WebDriver page, Browser browser) {
        page.get(server.address() + "manual.html" + browser.query());
        mount(page);
    }

    private static void mount(WebDriver page) {
        await("true", page, "!!window.Weir");
        run(
                page,
                "window.told = []; window.app = null;"
                        + " document.addEventListener('weir:persist', function (event) {"
                        + " told.push(event.detail.code) });"
                        + " Weir.mount('"
                        + PROGRAM
                        + "', '#app', {name: 'large', persist: 'local'})"
                        + ".then(function (mounted) { window.app = mounted })");
        await("true", page, "!!app");
    }

    private static void add(WebDriver page, int number, int length) {
        run(page, "app.set('big', String(arguments[0]).repeat(arguments[1]));", number, length);
    }

    /** Waits until the mark says whether something is in the database. */
    private static void awaitDatabase(WebDriver page, String isThere) {
        await(
                isThere,
                page,
                "(function (mark) { return mark.indexOf(' ') > 0 || !!mark && 'soon' })("
                        + "(localStorage.getItem('weir:large:db') || '').trim())");
    }

    private static long near(WebDriver page) {
        return Long.parseLong(
                ask(
                        page,
                        "Object.keys(localStorage).reduce(function (sum, key) {"
                                + " return sum + localStorage.getItem(key).length }, 0)"));
    }

    /** Has every document run {@code script} before its own. */
    private static String sabotage(WebDriver page, String script) {
        return String.valueOf(
                ((HasCdp) page)
                        .executeCdpCommand(
                                "Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
                        .get("identifier"));
    }

    private static void restore(WebDriver page, String script) {
        ((HasCdp) page)
                .executeCdpCommand(
                        "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
    }
}
