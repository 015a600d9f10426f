package weir.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import weir.Engine;
import weir.PortSink;
import weir.TestHost;
import weir.document.EventKind;
import weir.metrics.Metrics;
import weir.source.SourceText;

/** How many nodes change places when another list with the same items is shown. */
final class MovesTest {
    private static final String PROGRAM =
            """
            go: LINK
            mode: 0 |> HOLD mode { go.event.press |> THEN { mode + 1 } }
            items: List/range(from: 1, to: 10)
            shown: mode |> WHILE {
                0 => items
                1 => items |> List/sort_by(i, key: i == 1 |> WHEN { True => 99, __ => i })
                2 => items |> List/reverse()
                3 => items |> List/reverse() |> List/take(count: 4)
                __ => items |> List/drop(count: 5)
            }
            document: Document/new(root: Element/stripe(direction: Column, items: LIST {
                Element/button(element: [id: TEXT { go }, event: [press: LINK]], label: TEXT { x }) |> LINK { go }
                Element/stripe(direction: Column, items: shown)
            }))
            """;

    @Test
    void onlyWhatCannotStayIsMoved() throws Exception {
        PortSink sink = new PortSink();
        Engine engine =
                Engine.start(
                        List.of(new SourceText("moves.bn", PROGRAM)),
                        new Engine.Options("t-", true),
                        new TestHost(),
                        sink);
        assertEquals("1 placed, 0 made, 0 removed", go(engine, sink), "the first goes last");
        assertEquals("8 placed, 0 made, 0 removed", go(engine, sink), "2…10 1 becomes 10…1");
        assertEquals("0 placed, 0 made, 6 removed", go(engine, sink), "10 9 8 7 are left");
        assertEquals("4 placed, 1 made, 0 removed", go(engine, sink), "6 7 8 9 10");
        assertEquals(0, engine.sweep());
    }

    private static String go(Engine engine, PortSink sink) {
        @Nullable Metrics metrics = engine.metrics();
        if (metrics == null) {
            throw new AssertionError("this engine does not count");
        }
        metrics.reset();
        engine.events().occur(EventKind.PRESS, sink.node("go"));
        engine.drain();
        return metrics.patches.insert.count
                + " placed, "
                + metrics.patches.createText.count
                + " made, "
                + metrics.patches.remove.count
                + " removed";
    }
}
