package weir.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.Engine;
import weir.PortSink;
import weir.ProgramException;
import weir.TestHost;
import weir.document.EventKind;
import weir.document.PatchSink;
import weir.library.Rendering;
import weir.metrics.BufferMetrics;
import weir.metrics.Metrics;
import weir.source.SourceText;

/** What goes into the rings comes out: all that is lossless, and the last state of what is not. */
final class IngressTest {
    private static final String PROGRAM =
            """
            input: LINK
            quiet: LINK
            button: LINK
            presses: 0 |> HOLD presses { button.event.press |> THEN { presses + 1 } }
            logged: button.event.press |> THEN { TEXT { pressed } } |> Log/info()
            out: LATEST {
                input.event.change.text
                input.event.key_down.text
                button.event.press |> THEN { Pressed }
                button.hovered |> THEN { button.hovered }
            }
            document: Document/new(root: Element/stripe(direction: Row, items: LIST {
                Element/text_input(element: [id: TEXT { input }, event: [change: LINK, key_down: LINK]]) |> LINK { input }
                Element/text_input(element: [id: TEXT { quiet }, event: [change: LINK, key_down: LINK]]) |> LINK { quiet }
                Element/button(element: [id: TEXT { button }, hovered: LINK, event: [press: LINK]], label: TEXT { {presses} }) |> LINK { button }
            }))
            """;

    private static final String ROWS =
            """
            rows: 1000 |> Stream/pulses()
            store: LIST {} |> List/append(item: rows |> row())
            FUNCTION row(n) { [n: n, elements: [row: LINK]] }
            entered: store |> List/retain(r, if: r.elements.row.hovered) |> List/count()
            document: Document/new(root: Element/stripe(direction: Column, items: store |> List/map(r, new:
                Element/button(element: [id: TEXT { row{r.n} }, hovered: LINK, event: [press: LINK]], label: TEXT { x }) |> LINK { r.elements.row }
            )))
            """;

    private final PortSink sink = new PortSink();
    private final TestHost host = new TestHost();
    private final List<String> out = new ArrayList<>();

    /** What happens while a text is written to the document. */
    private Runnable atSetText = () -> {};

    private Engine engine = start(PROGRAM);

    private Engine start(String program) {
        try {
            Engine loaded =
                    Engine.load(
                            List.of(new SourceText("ingress.bn", program)),
                            new Engine.Options("t-", true),
                            host,
                            meddling(sink));
            loaded.watch("out", value -> hear(Rendering.of(value, loaded.propagation())));
            loaded.run();
            out.clear();
            return loaded;
        } catch (ProgramException e) {
            throw new AssertionError(e.diagnostics().get(0).render(), e);
        }
    }

    private Runnable atHearing = () -> {};

    private void hear(String line) {
        out.add(line);
        atHearing.run();
    }

    private PatchSink meddling(PatchSink to) {
        return (PatchSink)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {PatchSink.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("setText")) {
                                atSetText.run();
                            }
                            return method.invoke(to, arguments);
                        });
    }

    private Metrics metrics() {
        Metrics metrics = engine.metrics();
        if (metrics == null) {
            throw new AssertionError("this engine counts");
        }
        return metrics;
    }

    @Test
    void aFullBufferIsDrainedOnTheSpotWithTheEventThatFilledIt() {
        int input = sink.node("input");
        for (int i = 1; i <= 200; i++) {
            engine.events().text(EventKind.CHANGE, input, "t" + i);
            engine.events().key(input, "Enter", "t" + i);
        }
        engine.drain();
        List<String> expected = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            expected.add("t" + i);
            expected.add("t" + i);
        }
        assertEquals(expected, out);
    }

    @Test
    void typingIsOneChangePerDrain() {
        int input = sink.node("input");
        for (int i = 1; i <= 200; i++) {
            engine.events().text(EventKind.CHANGE, input, "x".repeat(i));
        }
        engine.drain();
        assertEquals(List.of("x".repeat(200)), out);
        assertEquals(1, metrics().changeEventsConstructed.count);
    }

    @Test
    void typingTwoHundredCharactersBuildsAtMostTwoHundredPayloads() {
        int input = sink.node("input");
        for (int i = 1; i <= 200; i++) {
            engine.events().key(input, "x", "x".repeat(i - 1));
            engine.events().text(EventKind.CHANGE, input, "x".repeat(i));
            engine.events().text(EventKind.CHANGE, input, "x".repeat(i)); // a script says so again
            engine.drain();
        }
        System.out.println(
                "typing 200 characters: 400 events, payloads built: change "
                        + metrics().changeEventsConstructed.count
                        + ", key_down "
                        + metrics().keyDownEventsConstructed.count);
        assertEquals(200, metrics().changeEventsConstructed.count);
        assertEquals(200, metrics().keyDownEventsConstructed.count);
    }

    @Test
    void aSliderTellsWhereItStandsLast() {
        engine =
                start(
                        """
                        knob: LINK
                        button: LINK
                        out: LATEST { knob.event.change.value, button.event.press |> THEN { Pressed } }
                        document: Document/new(root: Element/stripe(element: [], direction: Row, items: LIST {
                            Element/slider(element: [id: TEXT { knob }, event: [change: LINK]], label: Hidden[text: TEXT { Knob }], value: 0, max: 200) |> LINK { knob }
                            Element/button(element: [id: TEXT { button }, event: [press: LINK]], label: TEXT { x }) |> LINK { button }
                        }))
                        """);
        int knob = sink.node("knob");
        for (int i = 0; i <= 100; i++) {
            engine.events().slide(knob, i);
        }
        engine.events().occur(EventKind.PRESS, sink.node("button"));
        engine.events().slide(knob, 7);
        engine.drain();
        engine.events().slide(knob, 7);
        engine.drain();
        // the second 7 counts: browsers tell of moves only, so the program has moved it in between
        assertEquals(List.of("100", "Pressed", "7", "7"), out);
        assertEquals(100, metrics().buffer("events.change").coalesced.count);
        assertEquals(3, metrics().changeEventsConstructed.count);
    }

    @Test
    void whatNobodyReadsIsNotBuilt() {
        int input = sink.node("quiet");
        for (int i = 1; i <= 200; i++) {
            engine.events().key(input, "x", "x".repeat(i - 1));
            engine.events().text(EventKind.CHANGE, input, "x".repeat(i));
            engine.drain();
        }
        assertEquals(200, metrics().buffer("events.change").delivered.count);
        assertEquals(0, metrics().changeEventsConstructed.count);
        assertEquals(0, metrics().keyDownEventsConstructed.count);
    }

    @Test
    void hoveringAThousandRowsInOneFrameTellsOfTheFirstAndTheLast() {
        engine = start(ROWS);
        List<Integer> rows = new ArrayList<>();
        for (int i = 1; i <= 1000; i++) {
            rows.add(sink.node("row" + i));
        }
        engine.events().hover(rows.get(0), true);
        engine.drain();
        metrics().reset();
        for (int i = 1; i < 1000; i++) {
            engine.events().hover(rows.get(i - 1), false);
            engine.events().hover(rows.get(i), true);
        }
        engine.drain();
        BufferMetrics hover = metrics().buffer("events.hover");
        System.out.println(
                "hovering 1,000 rows in one frame: 1998 events, delivered "
                        + hover.delivered.count
                        + ", coalesced "
                        + hover.coalesced.count
                        + ", dropped "
                        + hover.dropped.count
                        + ", pending at most "
                        + hover.pending.mark());
        assertEquals(2, metrics().hoverEventsEmitted.count);
        assertEquals(1998, hover.delivered.count + hover.coalesced.count + hover.dropped.count);
        assertTrue(hover.pending.mark() <= 3);
    }

    @Test
    void rowsThatAreLeftInAnotherOrderThanTheyWereEnteredFillNoRing() {
        engine = start(ROWS);
        metrics().reset();
        for (int i = 1; i <= 1000; i++) {
            engine.events().hover(sink.node("row" + i), true);
            if (i > 2) {
                engine.events().hover(sink.node("row" + (i - 2)), false);
            }
        }
        engine.drain();
        assertTrue(metrics().buffer("events.hover").pending.mark() <= Buffers.HOVER.capacity());
        assertTrue(metrics().hoverEventsEmitted.count <= 2 + 1000 / Buffers.HOVER.capacity() * 6);
    }

    @Test
    void whatOurOwnPatchesCauseIsDeliveredAfterThem() {
        int button = sink.node("button");
        int[] more = {5_000};
        atSetText =
                () -> {
                    int now = more[0];
                    more[0] = 0;
                    for (int i = 0; i < now; i++) {
                        engine.events().occur(EventKind.PRESS, button);
                    }
                    assertEquals(1, out.size(), "nothing runs inside a tick");
                };
        engine.events().occur(EventKind.PRESS, button);
        engine.drain();
        assertEquals(1, out.size());
        atSetText = () -> {};
        engine.drain();
        assertEquals(5_001, out.size());
        assertEquals(List.of(), host.diagnostics());
        assertEquals(5_000, metrics().buffer("events.discrete").pending.mark());
    }

    @Test
    void beyondTheLimitTheAppFaultsOnceAndSaysHowManyWereRefused() {
        int button = sink.node("button");
        int limit = Buffers.DISCRETE.limit();
        atSetText =
                () -> {
                    atSetText = () -> {};
                    for (int i = 0; i < limit + 77; i++) {
                        engine.events().occur(EventKind.PRESS, button);
                    }
                };
        engine.events().occur(EventKind.PRESS, button);
        engine.drain();
        assertEquals(1, host.diagnostics().size());
        assertEquals("too-many-events", host.diagnostics().get(0).code());
        assertTrue(
                host.diagnostics().get(0).render().contains("77 were refused"),
                host.diagnostics().get(0).render());
        engine.drain();
        assertEquals(limit + 1, out.size());
        assertEquals(limit, metrics().buffer("events.discrete").pending.mark());
        assertEquals(77, metrics().buffer("events.discrete").dropped.count);
        assertEquals(1, host.diagnostics().size());
    }

    @Test
    void aListenerThatThrowsDoesNotReachTheLoop() {
        int button = sink.node("button");
        atHearing =
                () -> {
                    throw new IllegalStateException("thrown by a listener");
                };
        engine.events().occur(EventKind.PRESS, button);
        engine.events().occur(EventKind.PRESS, button);
        engine.drain();
        assertEquals(List.of("Pressed", "Pressed"), out);
        assertEquals(2, host.diagnostics().size());
        assertEquals("listener-failed", host.diagnostics().get(0).code());
        engine.propagation().checkInvariants();
    }

    @Test
    void aConsoleThatThrowsDoesNotReachTheLoop() {
        int button = sink.node("button");
        host.failLogs(true);
        engine.events().occur(EventKind.PRESS, button);
        engine.drain();
        assertEquals(List.of("Pressed"), out);
        assertEquals("effect-failed", host.diagnostics().get(0).code());
        host.failLogs(false);
        engine.events().occur(EventKind.PRESS, button);
        engine.drain();
        assertEquals(List.of("INFO pressed"), host.lines());
    }

    @Test
    void aDocumentThatThrowsDoesNotEndTheLoop() {
        int button = sink.node("button");
        atSetText =
                () -> {
                    throw new IllegalStateException("thrown by the document");
                };
        engine.events().occur(EventKind.PRESS, button);
        try {
            engine.drain();
            throw new AssertionError("the host is told");
        } catch (RuntimeException told) {
            atSetText = () -> {};
        }
        int patches = sink.patches();
        engine.events().occur(EventKind.PRESS, button);
        engine.drain();
        assertEquals(List.of("Pressed", "Pressed"), out);
        assertTrue(sink.patches() > patches, "what could not be shown is shown then");
    }

    @Test
    void aStateOfWhatIsGoneIsDroppedAndWhatHappenedBeforeIsDelivered() {
        engine =
                start(
                        """
                        hide: LINK
                        input: LINK
                        shown: True |> HOLD shown { hide.event.press |> THEN { False } }
                        out: LATEST {
                            input.event.change.text
                            input.event.key_down.text
                        }
                        field: Element/text_input(element: [id: TEXT { input }, event: [change: LINK, key_down: LINK]]) |> LINK { input }
                        document: Document/new(root: Element/stripe(direction: Row, items: LIST {
                            Element/button(element: [id: TEXT { hide }, event: [press: LINK]], label: TEXT { {shown} }) |> LINK { hide }
                            shown |> WHILE { True => field, False => NoElement }
                        }))
                        """);
        int input = sink.node("input");
        atSetText =
                () -> { // a key, and a change after it, while the field is taken away
                    engine.events().key(input, "Enter", "");
                    engine.events().text(EventKind.CHANGE, input, "late");
                };
        engine.events().occur(EventKind.PRESS, sink.node("hide"));
        engine.drain();
        atSetText = () -> {};
        engine.drain();
        assertEquals(List.of(""), out);
        assertEquals(1, metrics().buffer("events.change").dropped.count);
    }

    @Test
    void enteringAndLeavingInOneFrameIsNothing() {
        int button = sink.node("button");
        int instants = metrics().instants.count;
        for (int i = 0; i < 1000; i++) {
            engine.events().hover(button, i % 2 == 0);
        }
        engine.drain();
        assertEquals(List.of(), out);
        assertEquals(instants, metrics().instants.count);
    }
}
