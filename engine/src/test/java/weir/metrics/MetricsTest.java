package weir.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import weir.document.PatchSink;

final class MetricsTest {
    private static final String UNTOUCHED =
            """
            {"events":{"change_events_constructed":0,"key_down_events_constructed":0,
            "hover_events_emitted":0,"events_delivered":{"total":0},"events_coalesced":{"total":0},
            "events_dropped":{"total":0},"pending_high_water":{},"timer_ticks_missed":0},
            "lists":{"replace_payloads_sent":0,"replace_payload_items":0,"replace_fanout_sends":0,
            "retain_predicate_rebuilds":0,"remove_triggers_active":{"now":0,"high_water":0},
            "every_any_state_clones":0,
            "incremental_changes":{"total":0,"reset":0,"insert":0,"remove":0,"move":0}},
            "actors":{"actors_created":0,"actors_destroyed":0,"scopes_created":0,
            "scopes_destroyed":0,"stale_sends":{"total":0,"event":0,"timer":0,"value":0,"list":0},
            "actors_run":0,"steps":0,"instants":0},
            "program":{"slots_allocated":0,"environment_forks":0,"environment_copies":0,
            "environment_copy_entries":0,"snapshots_taken":0,"snapshots_copied":0},
            "document":{"nodes_created":0,"nodes_removed":0,"patches":{"total":0,"define":0,
            "instantiate":0,"create_text":0,"insert":0,"remove":0,"clear":0,"forget":0,
            "set_text":0,"set_attribute":0,"set_classes":0,"set_style":0,"set_input_text":0,
            "set_checked":0,"set_disabled":0,"focus":0,"blur":0,"add_rule":0,"listen":0},
            "flushes":0},
            "state":{"writes":0,"bytes_written":0,"writes_coalesced":0},
            "time":{"event":{"count":0,"total":0,"p50":0,"p95":0,"max":0},
            "tick":{"count":0,"total":0,"p50":0,"p95":0,"max":0},
            "flush":{"count":0,"total":0,"p50":0,"p95":0,"max":0},
            "save":{"count":0,"total":0,"p50":0,"p95":0,"max":0}}}
            """
                    .replace("\n", "");

    private final Metrics metrics = new Metrics();

    @Test
    void theReportNamesEverythingInAFixedOrder() {
        assertEquals(UNTOUCHED, metrics.toJson());
    }

    @Test
    void everyCounterShowsInTheReportUnderItsOwnName() throws IllegalAccessException {
        Set<String> reports = new HashSet<>();
        int counters = 0;
        for (Object holder :
                new Object[] {
                    metrics, metrics.patches, metrics.incrementalChanges, metrics.staleSends
                }) {
            for (Field field : holder.getClass().getFields()) {
                if (field.getType() == Counter.class) {
                    Counter counter = (Counter) field.get(holder);
                    counter.count = 7;
                    String line = metrics.toLine("todos");
                    String name = snakeCase(field.getName());
                    assertTrue(line.contains(name + "=7"), name);
                    reports.add(line);
                    counters++;
                    counter.count = 0;
                }
            }
        }
        assertEquals(counters, reports.size());
        assertTrue(counters > 0);
    }

    @Test
    void resetForgetsEverythingThatHappened() throws IllegalAccessException {
        for (Field field : Metrics.class.getFields()) {
            if (field.getType() == Counter.class) {
                ((Counter) field.get(metrics)).count = 3;
            }
        }
        metrics.patches.setText.count++;
        metrics.staleSends.timer.count++;
        metrics.incrementalChanges.move.count++;
        metrics.removeTriggersActive.add(2);
        metrics.removeTriggersActive.add(-2);
        metrics.tick.record(5);
        metrics.reset();
        assertEquals(UNTOUCHED, metrics.toJson());
    }

    @Test
    void resetKeepsWhatIsTheCaseNow() {
        metrics.removeTriggersActive.add(5);
        metrics.removeTriggersActive.add(-2);
        assertEquals(5, metrics.removeTriggersActive.highWater());
        metrics.reset();
        assertEquals(3, metrics.removeTriggersActive.now());
        assertEquals(3, metrics.removeTriggersActive.highWater());
    }

    @Test
    void aBufferIsReportedByItsName() {
        BufferMetrics hover = metrics.buffer("events.hover");
        BufferMetrics press = metrics.buffer("events.press");
        press.delivered.count += 5;
        hover.coalesced.count += 2;
        press.coalesced.count++;
        hover.dropped.count++;
        press.pending.see(4);
        press.pending.see(1);
        assertTrue(
                metrics.toJson()
                        .contains(
                                "\"events_delivered\":{\"total\":5,\"events.hover\":0,\"events.press\":5},"
                                        + "\"events_coalesced\":{\"total\":3,\"events.hover\":2,\"events.press\":1},"
                                        + "\"events_dropped\":{\"total\":1,\"events.hover\":1,"
                                        + "\"events.press\":0},"
                                        + "\"pending_high_water\":{\"events.hover\":0,"
                                        + "\"events.press\":4}"),
                metrics.toJson());
    }

    @Test
    void aBufferHasOneSetOfCounters() {
        assertSame(metrics.buffer("a"), metrics.buffer("a"));
        assertNotSame(metrics.buffer("a"), metrics.buffer("b"));
    }

    @Test
    void theLineLeavesGroupsOut() {
        metrics.actorsRun.count = 12;
        metrics.patches.setText.count = 2;
        metrics.tick.record(0.25);
        String line = metrics.toLine("todos");
        assertTrue(
                line.startsWith("[weir-metrics] app=todos, change_events_constructed=0, "), line);
        assertTrue(line.contains(", actors_run=12, steps=0, "), line);
        assertTrue(line.contains(", patches.total=2, patches.define=0, "), line);
        assertTrue(line.contains(", patches.set_text=2, "), line);
        assertTrue(line.contains(", flushes=0, writes=0, "), line);
        assertTrue(line.contains(", tick.count=1, tick.total=0.25, tick.p50=0.25, "), line);
        assertTrue(line.endsWith(", save.p95=0, save.max=0"), line);
    }

    @Test
    void noTwoNamesInTheLineAreTheSame() {
        String[] parts = metrics.toLine("todos").split("[ =]");
        long names = Arrays.stream(parts).filter(part -> part.matches("[a-z].*")).count();
        long distinct =
                Arrays.stream(parts).filter(part -> part.matches("[a-z].*")).distinct().count();
        assertTrue(names > 70, "found " + names);
        assertEquals(names, distinct);
    }

    @Test
    void thereIsOneKindOfPatchForEachThatCanBeMade() {
        Set<String> kinds = new TreeSet<>();
        for (Field field : PatchMetrics.class.getFields()) {
            kinds.add(field.getName());
        }
        Set<String> patches = new TreeSet<>();
        for (Method method : PatchSink.class.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers())) {
                patches.add(method.getName());
            }
        }
        patches.remove("flushed"); // counted as a flush
        assertEquals(patches, kinds);
    }

    @Test
    void everyNameIsExplainedToUsers() throws IOException {
        String page = Files.readString(Path.of("../web/docs/metrics.md"));
        for (String name : UNTOUCHED.split("\\W+")) {
            boolean isKind = !name.contains("_") && !page.contains("`" + name + "`");
            assertTrue(isKind || page.contains("`" + name + "`") || PATCHES.contains(name), name);
        }
    }

    private static final Set<String> PATCHES = new TreeSet<>();

    static {
        for (Field field : PatchMetrics.class.getFields()) {
            PATCHES.add(snakeCase(field.getName()));
        }
        PATCHES.add("high_water");
    }

    private static String snakeCase(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "_$1").toLowerCase();
    }
}
