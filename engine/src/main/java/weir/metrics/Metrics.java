package weir.metrics;

import java.util.ArrayList;
import java.util.List;

/**
 * The counters of one engine.
 *
 * <p><b>Shape.</b> One field for each thing that is measured, in the groups of the report. Each is
 * named once, where it is declared; {@link #toJson}, {@link #toLine} and {@link #reset} find it by
 * itself. So adding a counter is adding a line here.
 *
 * <p><b>Costs.</b> Counting is {@code metrics.actorsRun.count++}, see {@link Counter}. Reports are
 * made on demand only.
 */
public final class Metrics {
    private final List<Group> groups = new ArrayList<>();

    private final Group events = group("events");
    public final Counter changeEventsConstructed = events.counter("change_events_constructed");
    public final Counter keyDownEventsConstructed = events.counter("key_down_events_constructed");
    public final Counter hoverEventsEmitted = events.counter("hover_events_emitted");
    private final Kinds eventsDelivered = events.kinds("events_delivered");
    private final Kinds eventsCoalesced = events.kinds("events_coalesced");
    private final Kinds eventsDropped = events.kinds("events_dropped");
    private final Group pendingHighWater = events.group("pending_high_water");
    private final List<BufferMetrics> buffers = new ArrayList<>();

    /** Ticks of timers that were never made, because the page slept when they were due. */
    public final Counter timerTicksMissed = events.counter("timer_ticks_missed");

    private final Group lists = group("lists");

    /** Whole lists sent in place of changes, and the items in them. */
    public final Counter replacePayloadsSent = lists.counter("replace_payloads_sent");

    public final Counter replacePayloadItems = lists.counter("replace_payload_items");

    /** Whole lists sent, once for each receiver. */
    public final Counter replaceFanoutSends = lists.counter("replace_fanout_sends");

    public final Counter retainPredicateRebuilds = lists.counter("retain_predicate_rebuilds");
    public final Gauge removeTriggersActive = lists.gauge("remove_triggers_active");
    public final Counter everyAnyStateClones = lists.counter("every_any_state_clones");
    public final ChangeMetrics incrementalChanges =
            new ChangeMetrics(lists.kinds("incremental_changes"));

    private final Group actors = group("actors");
    public final Counter actorsCreated = actors.counter("actors_created");
    public final Counter actorsDestroyed = actors.counter("actors_destroyed");
    public final Counter scopesCreated = actors.counter("scopes_created");
    public final Counter scopesDestroyed = actors.counter("scopes_destroyed");
    public final StaleSendMetrics staleSends = new StaleSendMetrics(actors.kinds("stale_sends"));
    public final Counter actorsRun = actors.counter("actors_run");
    public final Counter steps = actors.counter("steps");
    public final Counter instants = actors.counter("instants");

    private final Group program = group("program");
    public final Counter slotsAllocated = program.counter("slots_allocated");
    public final Counter environmentForks = program.counter("environment_forks");

    /** Tables copied because a fork was written to, and the entries in them. */
    public final Counter environmentCopies = program.counter("environment_copies");

    public final Counter environmentCopyEntries = program.counter("environment_copy_entries");
    public final Counter snapshotsTaken = program.counter("snapshots_taken");
    public final Counter snapshotsCopied = program.counter("snapshots_copied");

    private final Group document = group("document");
    public final Counter nodesCreated = document.counter("nodes_created");
    public final Counter nodesRemoved = document.counter("nodes_removed");
    public final PatchMetrics patches = new PatchMetrics(document.kinds("patches"));
    public final Counter flushes = document.counter("flushes");

    private final Group state = group("state");
    public final Counter writes = state.counter("writes");

    /** In bytes of the text written, as UTF-16. */
    public final Counter bytesWritten = state.counter("bytes_written");

    public final Counter writesCoalesced = state.counter("writes_coalesced");

    private final Group time = group("time");
    public final TimeSpan event = time.timeSpan("event");
    public final TimeSpan tick = time.timeSpan("tick");
    public final TimeSpan flush = time.timeSpan("flush");
    public final TimeSpan save = time.timeSpan("save");

    /**
     * What is measured of the buffer called {@code name}; the same one every time. Ask once, when
     * the buffer is made: this searches.
     */
    public BufferMetrics buffer(String name) {
        for (BufferMetrics buffer : buffers) {
            if (buffer.name().equals(name)) {
                return buffer;
            }
        }
        BufferMetrics buffer =
                new BufferMetrics(
                        name, eventsDelivered, eventsCoalesced, eventsDropped, pendingHighWater);
        buffers.add(buffer);
        return buffer;
    }

    /** Starts counting again from zero. What a gauge shows now stays. */
    public void reset() {
        for (Group group : groups) {
            group.reset();
        }
    }

    /** Everything as JSON, by group. Counts are numbers, times have at most three decimals. */
    public String toJson() {
        JsonReport report = new JsonReport();
        reportTo(report);
        return report.text();
    }

    /**
     * Everything as one line for the console: {@code [weir-metrics] app=todos, name=value, …}.
     *
     * @param app what is measured
     */
    public String toLine(String app) {
        LineReport report = new LineReport(app);
        reportTo(report);
        return report.text();
    }

    private void reportTo(Report report) {
        for (Group group : groups) {
            group.report(report);
        }
    }

    private Group group(String name) {
        Group group = new Group(name);
        groups.add(group);
        return group;
    }
}
