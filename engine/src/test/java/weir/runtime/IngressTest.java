package weir.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weir.Engine;
import weir.PortSink;
import weir.ProgramException;
import weir.TestHost;
import weir.document.EventKind;
import weir.library.Rendering;
import weir.metrics.Metrics;
import weir.source.SourceText;

/** What goes into the rings comes out: all that is lossless, and the last state of what is not. */
final class IngressTest {
    private static final String PROGRAM =
            """
            input: LINK
            button: LINK
            out: LATEST {
                input.event.change.text
                input.event.key_down.text
                button.event.press |> THEN { Pressed }
                button.hovered |> THEN { button.hovered }
            }
            document: Document/new(root: Element/stripe(direction: Row, items: LIST {
                Element/text_input(element: [id: TEXT { input }, event: [change: LINK, key_down: LINK]]) |> LINK { input }
                Element/button(element: [id: TEXT { button }, hovered: LINK, event: [press: LINK]], label: TEXT { x }) |> LINK { button }
            }))
            """;

    private final PortSink sink = new PortSink();
    private final List<String> out = new ArrayList<>();
    private final Engine engine = engine();

    private Engine engine() {
        try {
            Engine loaded =
                    Engine.load(
                            List.of(new SourceText("ingress.bn", PROGRAM)),
                            new Engine.Options("t-", true),
                            new TestHost(),
                            sink);
            loaded.watch("out", value -> out.add(Rendering.of(value, loaded.propagation())));
            loaded.run();
            out.clear();
            return loaded;
        } catch (ProgramException e) {
            throw new AssertionError(e.diagnostics().get(0).render(), e);
        }
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
    void enteringAndLeavingInOneFrameIsNothing() {
        int button = sink.node("button");
        int instants = metrics().instants.count;
        for (int i = 0; i < 1000; i++) {
            engine.events().hover(button, i % 2 == 0);
        }
        engine.drain();
        assertEquals(List.of(), out);
        assertTrue(metrics().instants.count - instants <= 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aFloodLosesNothingThatMatters(int seed) {
        Random random = new Random(seed);
        int input = sink.node("input");
        int button = sink.node("button");
        List<String> lossless = new ArrayList<>();
        String lastText = "";
        for (int i = 0; i < 20_000; i++) {
            switch (random.nextInt(4)) {
                case 0 -> engine.events().text(EventKind.CHANGE, input, lastText = "c" + i);
                case 1 -> {
                    engine.events().key(input, "a", "k" + i);
                    lossless.add("k" + i);
                }
                case 2 -> {
                    engine.events().occur(EventKind.PRESS, button);
                    lossless.add("Pressed");
                }
                default -> engine.events().hover(button, random.nextBoolean());
            }
            if (random.nextInt(2000) == 0) {
                engine.drain();
            }
        }
        engine.events().text(EventKind.CHANGE, input, "last");
        engine.drain();
        engine.propagation().checkInvariants();
        List<String> delivered =
                out.stream().filter(o -> o.startsWith("k") || o.equals("Pressed")).toList();
        assertEquals(lossless, delivered, "seed " + seed);
        assertEquals("last", out.get(out.size() - 1), "seed " + seed);
        assertTrue(
                metrics().buffer("events.discrete").pending.mark() <= Buffers.DISCRETE.capacity());
    }
}
