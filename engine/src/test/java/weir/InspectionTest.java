package weir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import weir.actor.ActorRegistry;
import weir.actor.Inspection;
import weir.document.EventKind;
import weir.source.SourceText;

/** {@link Engine#inspect}: what it says is what there is. */
final class InspectionTest {
    private final PortSink sink = new PortSink();

    private Engine start(String source) throws Exception {
        return Engine.start(
                List.of(new SourceText("look.bn", source)),
                new Engine.Options("t-", true),
                new TestHost(),
                sink);
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            count++;
        }
        return count;
    }

    @Test
    void itsCountsAreThoseOfTheRegistryAndItsTreeHasAllOfThem() throws Exception {
        Engine engine =
                start(
                        """
                        up: LINK
                        count: 0 |> HOLD n { up.event.press |> THEN { n + 1 } }
                        document: Document/new(root:
                            Element/button(
                                element: [id: TEXT { up }, event: [press: LINK]]
                                label: TEXT { "{count}" }
                            ) |> LINK { up }
                        )
                        """);
        engine.events().occur(EventKind.PRESS, sink.node("up"));
        engine.drain();
        String json = engine.inspect(null);
        ActorRegistry registry = engine.propagation().registry();
        assertEquals(registry.liveActors(), count(json, "\"height\":"), json);
        assertEquals(registry.liveScopes(), count(json, "\"id\":"), json);
        assertTrue(
                json.startsWith(
                        "{\"actors\":"
                                + registry.liveActors()
                                + ",\"scopes\":"
                                + registry.liveScopes()
                                + ",\"sweep\":0,"),
                json);
        assertTrue(json.contains("\"name\":\"count\",\"file\":\"look.bn\",\"line\":2,"), json);
        assertTrue(json.contains("\"value\":\"\\\"1\\\"\""), json);
    }

    @Test
    void whatIsBeyondTheCapIsAskedForByItsId() throws Exception {
        Engine engine =
                start(
                        """
                        rows: List/range(from: 1, to: 9000) |> List/map(n, new: n |> held())
                        FUNCTION held(n) { n |> HOLD h { tick |> THEN { h + 1 } } }
                        tick: Duration[seconds: 1] |> Timer/interval()
                        document: Document/new(root: TEXT { {rows |> List/sum()} })
                        """);
        String json = engine.inspect(null);
        int written = count(json, "\"height\":") + count(json, "\"id\":");
        assertTrue(written >= Inspection.MAX_NODES, "only " + written);
        // a scope that is left out is named, and so are those around it
        assertTrue(count(json, "\"height\":") <= Inspection.MAX_NODES);
        int more = json.indexOf(",\"more\":true");
        assertTrue(more > 0, "everything was written");
        int id = json.lastIndexOf("\"id\":\"", more) + 6;
        String inside = engine.inspect(json.substring(id, json.indexOf('"', id)));
        assertTrue(inside.contains("\"actors\":["), inside);
        assertEquals(count(json, "["), count(json, "]"));
        assertTrue(engine.inspect("no such scope").endsWith("\"tree\":null}"));
    }

    @Test
    void aLongValueIsCutShort() throws Exception {
        Engine engine =
                start(
                        """
                        many: List/range(from: 1, to: 1000)
                        document: Document/new(root: TEXT { {many |> List/count()} })
                        """);
        String json = engine.inspect(null);
        assertTrue(json.contains("LIST { 1, 2, 3"), json);
        assertTrue(json.contains("…\""), json);
        assertTrue(json.length() < 5_000, json);
    }
}
