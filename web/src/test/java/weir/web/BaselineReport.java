package weir.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chromium.ChromiumDriver;
import org.openqa.selenium.json.Json;
import weir.web.serve.SiteServer;

/**
 * What the built TodoMVC does for seven deeds of a person, on twenty todos: counted by the engine
 * itself, in Chromium, with a real pointer and keyboard.
 *
 * <p>As a program it writes the report: its arguments are the folder of the site, the page of
 * documentation whose tables it replaces, and the file for the figures as JSON.
 */
final class BaselineReport {
    static final List<String> INTERACTIONS =
            List.of(
                    "type a character",
                    "hover five rows",
                    "add on Enter",
                    "toggle one",
                    "go through the filters",
                    "toggle all",
                    "clear ten completed");

    private static final int TODOS = 20;
    private static final int ROUNDS = 5;
    private static final int PATIENCE = 30_000;
    private static final String BEGIN =
            "<!-- baseline: written by mvn -q -Pbaseline test-compile -->";
    private static final String END = "<!-- end of baseline -->";

    /** The columns of counts: a title, and the names in the report that are added up. */
    private static final Map<String, List<String>> COLUMNS = new LinkedHashMap<>();

    static {
        column("events delivered", "events.events_delivered.total");
        column("spared", "events.events_coalesced.total", "events.events_dropped.total");
        column(
                "payloads built",
                "events.change_events_constructed",
                "events.key_down_events_constructed");
        column("instants", "actors.instants");
        column("actors run", "actors.actors_run");
        column("made", "actors.actors_created");
        column("destroyed", "actors.actors_destroyed");
        column("list changes", "lists.incremental_changes.total");
        column("patches", "document.patches.total");
        column("nodes made", "document.nodes_created");
        column("removed", "document.nodes_removed");
        column("flushes", "document.flushes");
        column("writes", "state.writes");
    }

    private static void column(String title, String... names) {
        COLUMNS.put(title, List.of(names));
    }

    /** One deed: every number of the engine's report that is not zero, by its path in there. */
    record Row(String interaction, Map<String, Double> figures) {
        double figure(String name) {
            return figures.getOrDefault(name, 0.0);
        }

        /** What does not depend on how fast the machine is. */
        Map<String, Double> counts() {
            Map<String, Double> counts = new TreeMap<>(figures);
            counts.keySet().removeIf(name -> name.startsWith("time."));
            return counts;
        }
    }

    private final WebDriver driver;
    private final ChromiumDriver chromium;
    private final List<Row> rows = new ArrayList<>();

    private BaselineReport(WebDriver driver) {
        this.driver = driver;
        this.chromium = (ChromiumDriver) driver;
    }

    /** Drives a fresh page through the seven deeds. */
    static List<Row> measure(WebDriver driver, String page) {
        BaselineReport baseline = new BaselineReport(driver);
        driver.manage().window().setSize(new Dimension(700, 2200)); // every row is in sight
        driver.get("about:blank");
        driver.get(page);
        baseline.drive();
        return baseline.rows;
    }

    private void drive() {
        await("return !!window.Weir && Weir.apps.length > 0");
        run("document.querySelector('iframe.weir-metrics').remove()"); // lies over the rows
        WebElement input = driver.findElement(By.cssSelector(".new-todo"));
        for (int i = 1; i <= TODOS; i++) {
            input.sendKeys("Todo " + i, Keys.ENTER);
        }
        await("return document.querySelectorAll('.todo-list li').length === " + TODOS);
        point(2, 2);
        settle();

        begin();
        input.sendKeys("x");
        end();

        begin();
        for (int row = 0; row < 5; row++) {
            pointAt(".todo-list li label", row);
            settle();
        }
        end();
        point(2, 2);
        settle();

        begin();
        input.sendKeys(Keys.ENTER);
        end();

        pointAt(".todo-list .toggle", 3);
        settle();
        begin();
        click();
        end();
        for (int row = 4; row < 13; row++) { // ten are completed then
            pointAt(".todo-list .toggle", row);
            click();
        }
        settle();

        begin();
        for (int filter : new int[] {1, 2, 0}) {
            pointAt(".filters a", filter);
            settle();
            click();
            settle();
        }
        end();

        pointAt(".toggle-all", 0);
        settle();
        begin();
        click(); // eleven are active, so all are completed now
        end();

        click(); // and none
        for (int row = 0; row < 10; row++) {
            pointAt(".todo-list .toggle", row);
            click();
        }
        settle();
        pointAt(".clear-completed", 0);
        settle();
        begin();
        click();
        end();
        await("return document.querySelectorAll('.todo-list li').length === " + (TODOS - 9));
    }

    private void begin() {
        settle();
        run("Weir.metrics.reset()");
    }

    private void end() {
        settle();
        Map<String, Double> figures = new TreeMap<>();
        flatten("", (Map<?, ?>) run("return Weir.apps[0].stats()"), figures);
        rows.add(new Row(INTERACTIONS.get(rows.size()), figures));
    }

    private static void flatten(String path, Map<?, ?> from, Map<String, Double> to) {
        from.forEach(
                (name, value) -> {
                    if (value instanceof Map<?, ?> group) {
                        flatten(path + name + ".", group, to);
                    } else if (((Number) value).doubleValue() != 0) {
                        to.put(path + name, ((Number) value).doubleValue());
                    }
                });
    }

    /** Until the page has drawn what follows from what was done, and saved it. */
    private void settle() {
        ((JavascriptExecutor) driver)
                .executeAsyncScript(
                        "var done = arguments[arguments.length - 1], frames = 3;"
                                + " function next() { if (frames-- > 0) requestAnimationFrame(next);"
                                + " else setTimeout(done, 30); } next()");
    }

    private void pointAt(String selector, int index) {
        List<?> centre =
                (List<?>)
                        run(
                                "var box = document.querySelectorAll(arguments[0])[arguments[1]]"
                                        + ".getBoundingClientRect();"
                                        + " return [Math.round(box.left + box.width / 2),"
                                        + " Math.round(box.top + box.height / 2)]",
                                selector,
                                index);
        point(((Number) centre.get(0)).intValue(), ((Number) centre.get(1)).intValue());
    }

    private int x;
    private int y;

    private void point(int toX, int toY) {
        x = toX;
        y = toY;
        mouse("mouseMoved", "none", 0);
    }

    private void click() {
        mouse("mousePressed", "left", 1);
        mouse("mouseReleased", "left", 1);
    }

    private void mouse(String type, String button, int clicks) {
        chromium.executeCdpCommand(
                "Input.dispatchMouseEvent",
                Map.of("type", type, "x", x, "y", y, "button", button, "clickCount", clicks));
    }

    private Object run(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    private void await(String condition) {
        for (int waited = 0; waited < PATIENCE; waited += 20) {
            if (Boolean.TRUE.equals(run(condition))) {
                return;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        throw new IllegalStateException("In vain I waited for: " + condition);
    }

    // ── the report ───────────────────────────────────────────────────────────────────────────

    public static void main(String[] args) throws IOException {
        Map<Browser, List<List<Row>>> all = new LinkedHashMap<>();
        try (SiteServer server = SiteServer.start(Path.of(args[0]), 0, null);
                Drivers drivers = new Drivers()) {
            for (int round = 0; round <= ROUNDS; round++) {
                for (Browser browser : List.of(Browser.CHROMIUM_SCRIPT, Browser.CHROMIUM_WASM)) {
                    List<Row> rows = measure(drivers.of(browser), address(server, browser));
                    if (round > 0) { // the first warms the browser up
                        all.computeIfAbsent(browser, b -> new ArrayList<>()).add(rows);
                    }
                }
            }
            Map<?, ?> version =
                    ((ChromiumDriver) drivers.of(Browser.CHROMIUM_SCRIPT))
                            .executeCdpCommand("Browser.getVersion", Map.of());
            String machine = machine(String.valueOf(version.get("product")));
            String report = report(all, machine);
            Path page = Path.of(args[1]);
            String text = Files.readString(page);
            int begin = text.indexOf(BEGIN) + BEGIN.length();
            Files.writeString(
                    page,
                    text.substring(0, begin)
                            + "\n\n"
                            + report
                            + "\n"
                            + text.substring(text.indexOf(END)));
            Files.writeString(Path.of(args[2]), new Json().toJson(json(all, machine)) + "\n");
            System.out.println(report);
        }
    }

    static String address(SiteServer server, Browser browser) {
        String query = browser.query();
        return server.address()
                + "examples/todo_mvc.html"
                + (query.isEmpty() ? "?" : query + "&")
                + "metrics&persist=off";
    }

    private static String machine(String browser) throws IOException {
        String processor = System.getProperty("os.arch");
        Path info = Path.of("/proc/cpuinfo");
        if (Files.exists(info)) {
            for (String line : Files.readAllLines(info)) {
                if (line.startsWith("model name")) {
                    processor = line.substring(line.indexOf(':') + 1).trim();
                    break;
                }
            }
        }
        return java.time.LocalDate.now()
                + ", "
                + browser
                + ", "
                + processor
                + ", "
                + Runtime.getRuntime().availableProcessors()
                + " cores, "
                + System.getProperty("os.name");
    }

    private static String report(Map<Browser, List<List<Row>>> all, String machine) {
        List<List<Row>> script = all.get(Browser.CHROMIUM_SCRIPT);
        StringBuilder out = new StringBuilder(machine + ".\n\n");
        List<String> differing = differing(all);
        out.append(
                differing.isEmpty()
                        ? "The counts of all "
                                + 2 * ROUNDS
                                + " runs, of both builds, are the same:\n\n"
                        : "Counts that differ between runs: " + differing + "\n\n");
        out.append("| interaction |");
        COLUMNS.keySet().forEach(title -> out.append(' ').append(title).append(" |"));
        out.append("\n|---|").append("---:|".repeat(COLUMNS.size())).append('\n');
        for (Row row : script.get(0)) {
            out.append("| ").append(row.interaction()).append(" |");
            for (List<String> names : COLUMNS.values()) {
                double sum = 0;
                for (String name : names) {
                    sum += row.figure(name);
                }
                out.append(' ').append((int) sum).append(" |");
            }
            out.append('\n');
        }
        out.append("\nMilliseconds of the engine, the middle of " + ROUNDS + " runs:\n\n");
        out.append("| interaction | JavaScript | of it flush | Wasm | of it flush |\n");
        out.append("|---|---:|---:|---:|---:|\n");
        for (int i = 0; i < INTERACTIONS.size(); i++) {
            out.append("| ").append(INTERACTIONS.get(i));
            for (List<List<Row>> runs : all.values()) {
                out.append(" | ").append(middle(runs, i, "time.tick.total"));
                out.append(" | ").append(middle(runs, i, "time.flush.total"));
            }
            out.append(" |\n");
        }
        return out.toString();
    }

    /** The names whose counts are not the same in every run of every build. */
    static List<String> differing(Map<Browser, List<List<Row>>> all) {
        List<String> differing = new ArrayList<>();
        List<Row> first = all.values().iterator().next().get(0);
        all.forEach(
                (browser, runs) -> {
                    for (List<Row> run : runs) {
                        for (int i = 0; i < run.size(); i++) {
                            Map<String, Double> one = first.get(i).counts();
                            Map<String, Double> other = run.get(i).counts();
                            if (!one.equals(other)) {
                                one.entrySet().removeAll(run.get(i).counts().entrySet());
                                other.entrySet().removeAll(first.get(i).counts().entrySet());
                                differing.add(
                                        browser.folder()
                                                + ", "
                                                + INTERACTIONS.get(i)
                                                + ": "
                                                + one
                                                + " and "
                                                + other);
                            }
                        }
                    }
                });
        return differing;
    }

    private static String middle(List<List<Row>> runs, int interaction, String name) {
        double[] values = new double[runs.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = runs.get(i).get(interaction).figure(name);
        }
        Arrays.sort(values);
        return String.format(Locale.ROOT, "%.1f", values[values.length / 2]);
    }

    private static Map<String, Object> json(Map<Browser, List<List<Row>>> all, String machine) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("machine", machine);
        all.forEach(
                (browser, runs) -> {
                    List<Object> perRun = new ArrayList<>();
                    for (List<Row> run : runs) {
                        Map<String, Object> rows = new LinkedHashMap<>();
                        run.forEach(row -> rows.put(row.interaction(), row.figures()));
                        perRun.add(rows);
                    }
                    json.put(browser.folder(), perRun);
                });
        return json;
    }
}
