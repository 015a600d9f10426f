package weir.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chromium.ChromiumDriver;
import weir.web.serve.SiteServer;

/**
 * What many rounds of a deed and its opposite leave behind in a page that runs TodoMVC: nothing.
 * The JVM's test of this name counts the engine's tables; this one the browser's nodes, listeners
 * and heap.
 */
class CyclesInBrowserTest {
    /** Rounds of each of the deeds in {@code cycles.js}; {@code -Dcycles=10000} for more. */
    private static final int ROUNDS = Integer.getInteger("cycles", 1_000);

    /**
     * Starting a program is so much more than any other deed that a tenth of the rounds will do.
     */
    private static final String STARTING = "mount and unmount";

    /** How often the heap is looked at in the last half. */
    private static final int LOOKS = 5;

    /** In bytes, what a look adds by itself, and less than what any object takes that stays. */
    private static final int LOOK = 1_000;

    private static final int ROUND = 12;

    private static final List<String> BROWSERS = List.of("documents", "jsEventListeners", "nodes");

    private static final int AT_ONCE = 50;

    /** How many nodes that are gone already the browser may still count. */
    private static final int LATE = 300;

    private static final String PROGRAM = "../examples/src/main/resources/todo_mvc/todo_mvc.bn";

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
    void everythingThatCameHasGone(Browser browser) throws Exception {
        WebDriver page =
                Page.opened(DRIVERS.of(browser), browser, server.address() + "cycles.html");
        String program = Files.readString(Path.of(PROGRAM));
        Page.run(page, "cycles.begin(arguments[0])", program);
        Page.waitFor("true", () -> String.valueOf(Page.run(page, "return cycles.ready()")));
        for (Object deed : (List<?>) Page.run(page, "return cycles.deeds()")) {
            repeat(page, browser, String.valueOf(deed), program);
        }
        assertEquals(List.of(), DRIVERS.takeErrors(browser));
    }

    private static void repeat(WebDriver page, Browser browser, String deed, String program) {
        int all = deed.equals(STARTING) ? ROUNDS / 10 : ROUNDS;
        int between = all / 2 / LOOKS;
        rounds(page, deed, all / 2, program);
        List<Double> heap = new ArrayList<>();
        Map<String, Long> before = alive(page);
        heap.add(heap(page));
        for (int look = 0; look < LOOKS; look++) {
            rounds(page, deed, between, program);
            heap.add(heap(page));
        }
        double growth = growth(heap);
        System.out.printf(
                Locale.ROOT,
                "cycles %s, %s: %d rounds, alive as before: %s, heap %+.0f bytes in %d rounds%n",
                browser.folder(),
                deed,
                all,
                before,
                growth,
                between);
        Map<String, Long> after = alive(page);
        for (Map.Entry<String, Long> gauge : before.entrySet()) {
            long late = gauge.getKey().equals("nodes") ? LATE : 0;
            long now = after.get(gauge.getKey());
            // What the browser counts is as it was, or less: an earlier page is gone over late.
            boolean browsers = BROWSERS.contains(gauge.getKey());
            assertTrue(
                    browsers ? now <= gauge.getValue() + late : now == gauge.getValue(),
                    deed + ": before " + before + ", after " + after);
        }
        assertTrue(growth < LOOK + ROUND * between, deed + ": the heap grows, it was " + heap);
    }

    private static void rounds(WebDriver page, String deed, int count, String program) {
        for (int left = count; left > 0; left -= AT_ONCE) {
            Page.run(
                    page,
                    "window.done = false; cycles.run(arguments[0], arguments[1], arguments[2])"
                            + ".then(function () { window.done = true; },"
                            + " function (error) { window.done = String(error); })",
                    deed,
                    Math.min(left, AT_ONCE),
                    program);
            Page.waitFor("true", () -> String.valueOf(Page.run(page, "return window.done")));
        }
    }

    /** What the engine and the browser have. */
    private static Map<String, Long> alive(WebDriver page) {
        heap(page);
        Map<String, Long> all = new TreeMap<>();
        Map<String, Object> counters =
                ((ChromiumDriver) page).executeCdpCommand("Memory.getDOMCounters", Map.of());
        for (String counter : BROWSERS) {
            all.put(counter, ((Number) counters.get(counter)).longValue());
        }
        Map<?, ?> gauges = (Map<?, ?>) Page.run(page, "return cycles.alive()");
        for (Map.Entry<?, ?> gauge : gauges.entrySet()) {
            all.put(String.valueOf(gauge.getKey()), ((Number) gauge.getValue()).longValue());
        }
        return all;
    }

    /** What the page's scripts take, in bytes, with no garbage in it. */
    private static double heap(WebDriver page) {
        ChromiumDriver chromium = (ChromiumDriver) page;
        for (int i = 0; i < 3; i++) {
            chromium.executeCdpCommand("HeapProfiler.collectGarbage", Map.of());
        }
        Object used = chromium.executeCdpCommand("Runtime.getHeapUsage", Map.of()).get("usedSize");
        return ((Number) used).doubleValue();
    }

    /**
     * What is added from look to look, by the middle one of the differences: what a table of the
     * browser takes when it doubles, or garbage that it has not gone over yet, shows in one or two.
     */
    private static double growth(List<Double> heap) {
        List<Double> differences = new ArrayList<>();
        for (int i = 1; i < heap.size(); i++) {
            differences.add(heap.get(i) - heap.get(i - 1));
        }
        differences.sort(null);
        return differences.get(differences.size() / 2);
    }
}
