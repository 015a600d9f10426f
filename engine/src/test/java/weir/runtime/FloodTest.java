package weir.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import weir.Engine;
import weir.PortSink;
import weir.ProgramException;
import weir.TestHost;
import weir.document.EventKind;
import weir.library.Rendering;
import weir.metrics.Metrics;
import weir.source.SourceText;

/**
 * Floods of events against a handler that is slower than they come: what is lossless is all
 * delivered, in order; of what is lossy, the last state is.
 */
final class FloodTest {
    /** Ten seconds of a hundred thousand a second. */
    private static final int FLOOD = 1_000_000;

    /** What comes in while one frame is being waited for, at that rate. */
    private static final int FRAME = 1_667;

    private static final int ELEMENTS = 20;
    private static final int SEEDS = 100;
    private static final int PER_SEED = 20_000;

    private final PortSink sink = new PortSink();
    private final List<String> heard = new ArrayList<>();
    private final Engine engine = engine();
    private int work;
    private int hearings;
    private boolean listening = true;

    private static String program() {
        StringBuilder text = new StringBuilder();
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < ELEMENTS; i++) {
            text.append(
                    """
                    input@: LINK
                    change@: input@.event.change.text
                    key@: input@.event.key_down.text
                    focus@: input@.event.focus |> THEN { Focus }
                    blur@: input@.event.blur |> THEN { Blur }
                    button@: LINK
                    press@: button@.event.press |> THEN { Press }
                    hover@: button@.hovered
                    box@: LINK
                    click@: box@.event.click |> THEN { Click }
                    label@: LINK
                    double@: label@.event.double_click |> THEN { Double }
                    """
                            .replace("@", "" + i));
            items.append(
                    """
                    Element/text_input(element: [id: TEXT { input@ }, event: [change: LINK, key_down: LINK, focus: LINK, blur: LINK]]) |> LINK { input@ }
                    Element/button(element: [id: TEXT { button@ }, hovered: LINK, event: [press: LINK]], label: TEXT { x }) |> LINK { button@ }
                    Element/checkbox(element: [id: TEXT { box@ }, event: [click: LINK]], checked: False) |> LINK { box@ }
                    Element/label(element: [id: TEXT { label@ }, event: [double_click: LINK]], label: TEXT { x }) |> LINK { label@ }
                    """
                            .replace("@", "" + i));
        }
        return text
                + "document: Document/new(root: Element/stripe(direction: Row, items: LIST {\n"
                + items
                + "}))\n";
    }

    private Engine engine() {
        try {
            Engine loaded =
                    Engine.load(
                            List.of(new SourceText("flood.bn", program())),
                            new Engine.Options("t-", true),
                            new TestHost(),
                            sink);
            for (int i = 0; i < ELEMENTS; i++) {
                for (String kind : List.of("change", "key", "focus", "blur", "press", "hover")) {
                    listen(loaded, kind + i);
                }
                listen(loaded, "click" + i);
                listen(loaded, "double" + i);
            }
            loaded.run();
            heard.clear();
            return loaded;
        } catch (ProgramException e) {
            throw new AssertionError(e.diagnostics().get(0).render(), e);
        }
    }

    /** Some work for each: a handler slower than the flood. */
    private void listen(Engine loaded, String name) {
        loaded.watch(
                name,
                value -> {
                    for (int i = 0; i < 200; i++) {
                        work = work * 31 + i;
                    }
                    if (listening) {
                        heard.add(name + " " + Rendering.of(value, loaded.propagation()));
                    }
                    hearings++;
                });
    }

    private Metrics metrics() {
        Metrics metrics = engine.metrics();
        if (metrics == null) {
            throw new AssertionError("this engine counts");
        }
        return metrics;
    }

    /** A kind of event, the buffer it goes through, and how one is made. */
    private enum Kind {
        HOVER("events.hover"),
        CHANGE("events.change"),
        PRESS("events.discrete"),
        CLICK("events.discrete"),
        DOUBLE_CLICK("events.discrete"),
        KEY_DOWN("events.discrete"),
        FOCUS("events.discrete"),
        BLUR("events.discrete");

        final String buffer;

        Kind(String buffer) {
            this.buffer = buffer;
        }
    }

    private final String[] texts = new String[ELEMENTS];
    private final boolean[] inside = new boolean[ELEMENTS];
    private final boolean[] hovered = new boolean[ELEMENTS];

    private void send(Kind kind, int at, int number, boolean enter) {
        Ingress events = engine.events();
        switch (kind) {
            case HOVER -> {
                inside[at] = enter;
                events.hover(sink.node("button" + at), enter);
            }
            case CHANGE -> {
                texts[at] = "t" + number;
                events.text(EventKind.CHANGE, sink.node("input" + at), texts[at]);
            }
            case PRESS -> events.occur(EventKind.PRESS, sink.node("button" + at));
            case CLICK -> events.occur(EventKind.CLICK, sink.node("box" + at));
            case DOUBLE_CLICK -> events.occur(EventKind.DOUBLE_CLICK, sink.node("label" + at));
            case KEY_DOWN -> events.key(sink.node("input" + at), "a", texts[at]);
            case FOCUS -> events.occur(EventKind.FOCUS, sink.node("input" + at));
            case BLUR -> events.occur(EventKind.BLUR, sink.node("input" + at));
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofAMillionEventsOfOneKindNoneIsUnaccountedFor(Kind kind) {
        listening = false;
        Arrays.fill(texts, "");
        flood(kind, FRAME * 4); // what is made once is made
        long heap = heap();
        int actors = engine.propagation().registry().liveActors();
        metrics().reset();
        hearings = 0;
        flood(kind, FLOOD);
        long grown = heap() - heap;
        var buffer = metrics().buffer(kind.buffer);
        int lost = FLOOD - buffer.delivered.count - buffer.coalesced.count - buffer.dropped.count;
        System.out.printf(
                "flood %-12s in %,d  delivered %,d  coalesced %,d  dropped as known %,d  lost %d"
                        + "  pending at most %d  heap %+,d bytes%n",
                kind,
                FLOOD,
                buffer.delivered.count,
                buffer.coalesced.count,
                buffer.dropped.count,
                lost,
                buffer.pending.mark(),
                grown);
        assertEquals(0, lost);
        assertEquals(buffer.delivered.count, hearings);
        if (kind.buffer.equals("events.discrete")) {
            assertEquals(FLOOD, hearings);
        } else {
            assertTrue(buffer.delivered.count <= (FLOOD / FRAME + 2) * ELEMENTS);
        }
        assertTrue(buffer.pending.mark() <= capacity(kind.buffer));
        assertEquals(actors, engine.propagation().registry().liveActors());
        assertTrue(grown < 1_000_000, "the heap has grown by " + grown);
    }

    private void flood(Kind kind, int count) {
        for (int i = 0; i < count; i++) {
            send(kind, i % ELEMENTS, i, i / ELEMENTS % 3 != 0);
            if (i % FRAME == 0) {
                engine.drain();
            }
        }
        engine.drain();
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static int capacity(String name) {
        for (Buffers buffer : Buffers.all()) {
            if (buffer.name().equals(name)) {
                return buffer.capacity();
            }
        }
        throw new AssertionError(name);
    }

    /** A lossless event, and what every input showed when it was sent. */
    private static final class Sent {
        final String line;
        final String[] shown;

        Sent(String line, String[] shown) {
            this.line = line;
            this.shown = shown.clone();
        }
    }

    @Test
    void aHundredMixedFloodsKeepEveryEventThatMattersAndItsOrder() {
        Map<String, int[]> totals = new LinkedHashMap<>();
        Arrays.fill(texts, "");
        String[] told = texts.clone();
        for (int seed = 1; seed <= SEEDS; seed++) {
            metrics().reset();
            int[] counts = new int[Kind.values().length];
            List<Sent> sent = mixed(new Random(seed), counts);
            int next = 0;
            for (String line : heard) {
                String kind = line.substring(0, line.indexOf(' '));
                String value = line.substring(line.indexOf(' ') + 1);
                if (kind.startsWith("hover")) {
                    hovered[Integer.parseInt(kind.substring(5))] = value.equals("True");
                } else if (kind.startsWith("change")) {
                    told[Integer.parseInt(kind.substring(6))] = value;
                } else {
                    String where = "seed " + seed + ", lossless event " + next;
                    assertTrue(next < sent.size(), where + " was never sent: " + line);
                    assertEquals(sent.get(next).line, line, where);
                    assertArrayEquals(sent.get(next).shown, told, where);
                    next++;
                }
            }
            assertEquals(sent.size(), next, "seed " + seed);
            for (int at = 0; at < ELEMENTS; at++) {
                assertEquals(texts[at], told[at], "seed " + seed);
                assertEquals(inside[at], hovered[at], "seed " + seed);
            }
            engine.propagation().checkInvariants();
            count(totals, counts);
            heard.clear();
        }
        totals.forEach(
                (name, n) -> {
                    System.out.printf(
                            "mixed %-16s in %,d  delivered %,d  coalesced %,d  dropped as known %,d"
                                    + "  lost %d  pending at most %d%n",
                            name, n[0], n[1], n[2], n[3], n[0] - n[1] - n[2] - n[3], n[4]);
                    assertEquals(n[0], n[1] + n[2] + n[3], name);
                    assertTrue(n[4] <= capacity(name), name);
                });
    }

    private List<Sent> mixed(Random random, int[] counts) {
        List<Sent> sent = new ArrayList<>();
        Kind[] kinds = Kind.values();
        for (int i = 0; i < PER_SEED; i++) {
            Kind kind = kinds[random.nextInt(4) > 0 ? random.nextInt(2) : random.nextInt(8)];
            int at = random.nextInt(ELEMENTS);
            // few different texts, so that some are what the program knows already
            send(kind, at, random.nextInt(5), random.nextBoolean());
            counts[kind.ordinal()]++;
            if (kind != Kind.CHANGE && kind != Kind.HOVER) {
                sent.add(new Sent(line(kind, at), texts));
            }
            if (random.nextInt(FRAME) == 0) {
                engine.drain();
            }
        }
        engine.drain();
        return sent;
    }

    private String line(Kind kind, int at) {
        return switch (kind) {
            case KEY_DOWN -> "key" + at + " " + texts[at];
            case PRESS -> "press" + at + " Press";
            case CLICK -> "click" + at + " Click";
            case DOUBLE_CLICK -> "double" + at + " Double";
            case FOCUS -> "focus" + at + " Focus";
            case BLUR -> "blur" + at + " Blur";
            case HOVER, CHANGE -> throw new AssertionError(kind);
        };
    }

    private void count(Map<String, int[]> totals, int[] counts) {
        for (Kind kind : Kind.values()) {
            totals.computeIfAbsent(kind.buffer, name -> new int[5])[0] += counts[kind.ordinal()];
        }
        totals.forEach(
                (name, n) -> {
                    var buffer = metrics().buffer(name);
                    n[1] += buffer.delivered.count;
                    n[2] += buffer.coalesced.count;
                    n[3] += buffer.dropped.count;
                    n[4] = Math.max(n[4], buffer.pending.mark());
                });
    }

    @Test
    void anEventThatIsNotDeliveredAllocatesNothing() {
        int input = sink.node("input0");
        int button = sink.node("button0");
        Ingress events = engine.events();
        for (int i = 0; i < 2; i++) { // the first time round, what is kept is made
            long before = allocated();
            for (int k = 0; k < 100_000; k++) {
                events.text(EventKind.CHANGE, input, k % 2 == 0 ? "even" : "odd");
                events.hover(button, k % 3 == 0);
            }
            long pending = allocated() - before;
            engine.drain();
            before = allocated();
            for (int k = 0; k < 100_000; k++) {
                events.text(EventKind.CHANGE, input, "odd");
                events.hover(button, true);
            }
            long known = allocated() - before;
            events.hover(button, false);
            events.text(EventKind.CHANGE, input, "");
            engine.drain();
            if (i == 1) {
                System.out.printf(
                        "allocated for 200,000 coalesced events: %d bytes; for 200,000 that say"
                                + " what is known: %d bytes%n",
                        pending, known);
                assertTrue(pending < 1_000, pending + " bytes");
                assertTrue(known < 1_000, known + " bytes");
            }
        }
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }
}
