package weir.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import weir.Engine;
import weir.PortSink;
import weir.ProgramException;
import weir.TestHost;
import weir.document.EventKind;
import weir.source.SourceText;

/** What is counted is what there is. */
final class CountersTest {
    private static final String PROGRAM =
            """
            add: LINK
            clear: LINK
            cleared: clear.event.press
            rows: LIST {} |> List/append(item: add.event.press |> row()) |> List/remove(r, on: cleared)
            FUNCTION row(press) { [seen: 0 |> HOLD seen { add.event.press |> THEN { seen + 1 } }] }
            document: Document/new(root: Element/stripe(direction: Row, items: LIST {
                Element/button(element: [id: TEXT { add }, event: [press: LINK]], label: TEXT { {rows |> List/count()} }) |> LINK { add }
                Element/button(element: [id: TEXT { clear }, event: [press: LINK]], label: TEXT { clear }) |> LINK { clear }
                Element/stripe(direction: Column, items: rows |> List/map(r, new: Element/label(element: [], label: TEXT { seen {r.seen} })))
            }))
            """;

    private final PortSink sink = new PortSink();

    private Engine start(boolean counting) throws ProgramException {
        return Engine.start(
                List.of(new SourceText("counters.bn", PROGRAM)),
                new Engine.Options("t-", counting),
                new TestHost(),
                sink);
    }

    private static void agrees(Engine engine, Metrics metrics) {
        assertEquals(
                engine.propagation().registry().liveActors(),
                metrics.actorsCreated.count - metrics.actorsDestroyed.count);
        assertEquals(
                engine.propagation().registry().liveScopes(),
                metrics.scopesCreated.count - metrics.scopesDestroyed.count);
        assertEquals(
                engine.loop().renderer().liveNodes(),
                metrics.nodesCreated.count - metrics.nodesRemoved.count);
    }

    @Test
    void whatWasMadeLessWhatIsGoneIsWhatThereIs() throws ProgramException {
        Engine engine = start(true);
        Metrics metrics = engine.metrics();
        assertTrue(metrics != null);
        agrees(engine, metrics);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 10; i++) {
                engine.events().occur(EventKind.PRESS, sink.node("add"));
                engine.drain();
                agrees(engine, metrics);
            }
            engine.events().occur(EventKind.PRESS, sink.node("clear"));
            engine.drain();
            agrees(engine, metrics);
        }
        int nodes = metrics.nodesCreated.count;
        assertTrue(nodes >= 30 * 2, "a row has two nodes: " + nodes);
        assertTrue(metrics.slotsAllocated.count > 30);
        assertEquals(33, metrics.tick.count());
        assertEquals(34, metrics.flushes.count, "with that of the start");
        assertEquals(33, metrics.buffer("events.discrete").delivered.count);
    }

    @Test
    void aDrainWithNothingToDoIsNoTick() throws ProgramException {
        Engine engine = start(true);
        Metrics metrics = engine.metrics();
        assertTrue(metrics != null);
        engine.drain();
        engine.drain();
        assertEquals(0, metrics.tick.count());
        assertEquals(1, metrics.flush.count(), "that of the start");
    }

    @Test
    void withTheFlagOffThereIsNothingToTouch() throws ProgramException {
        Engine engine = start(false);
        assertNull(engine.metrics());
        assertNull(engine.propagation().metrics());
        engine.events().occur(EventKind.PRESS, sink.node("add"));
        engine.drain();
    }
}
