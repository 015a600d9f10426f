package weir.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import weir.Engine;
import weir.PortSink;
import weir.TestHost;
import weir.actor.ActorRegistry;
import weir.document.EventKind;
import weir.source.SourceText;

/** What ten thousand rounds of a deed and its opposite leave behind: nothing, no larger tables. */
final class CyclesTest {
    private static final int ROUNDS = 10_000;

    private static final String PROGRAM =
            """
            ports: [add: LINK, clear: LINK, filter: LINK, flip: LINK, edit: LINK]
            items:
                LIST { make(kept: True), make(kept: True) }
                |> List/append(item: ports.add.event.press |> added())
                |> List/remove(i, on: i.removed)
            FUNCTION added(press) { make(kept: False) }
            FUNCTION make(kept) {
                [
                    done: False |> HOLD done { ports.filter.event.press |> THEN { done |> Bool/not() } }
                    ticks: Duration[seconds: 1] |> Timer/interval() |> THEN { 1 } |> Math/sum()
                    removed: ports.clear.event.press |> THEN { kept |> WHEN { False => Gone, True => SKIP } }
                    field: LINK
                ]
            }
            flipped: False |> HOLD f { ports.flip.event.press |> THEN { f |> Bool/not() } }
            edited: False |> HOLD e { ports.edit.event.press |> THEN { e |> Bool/not() } }
            shown: items |> List/retain(i, if: i.done |> Bool/not())
            sorted: items |> List/sort_by(i, key: i.done |> WHEN { True => 1, __ => 2 })
            document: Document/new(root: Element/stripe(direction: Column, items: LIST {
                button(id: TEXT { add }, label: items |> List/count()) |> LINK { ports.add }
                button(id: TEXT { clear }, label: items |> List/every(i, if: i.done)) |> LINK { ports.clear }
                button(id: TEXT { filter }, label: TEXT { x }) |> LINK { ports.filter }
                button(id: TEXT { flip }, label: TEXT { x }) |> LINK { ports.flip }
                button(id: TEXT { edit }, label: TEXT { x }) |> LINK { ports.edit }
                flipped |> WHILE {
                    True => Element/stripe(direction: Row, items: sorted |> List/map(i, new: TEXT { {i.done}{clock()} }))
                    False => TEXT { nothing }
                }
                Element/stripe(direction: Column, items: shown |> List/map(i, new: row(i: i)))
            }))
            FUNCTION clock() { 0 |> HOLD n { Duration[seconds: 2] |> Timer/interval() |> THEN { n + 1 } } }
            FUNCTION button(id, label) {
                Element/button(element: [id: id, event: [press: LINK], hovered: LINK], label: label)
            }
            FUNCTION row(i) {
                edited |> WHILE {
                    True => Element/text_input(
                        element: [event: [change: LINK, key_down: LINK]]
                        label: Hidden[text: TEXT { row }]
                        text: LATEST { Text/empty(), element.event.change.text }
                        focus: True
                    ) |> LINK { i.field }
                    False => TEXT { {i.done}{clock()} }
                }
            }
            """;

    private static final String SMALL =
            """
            ticks: Duration[seconds: 1] |> Timer/interval() |> THEN { 1 } |> Math/sum()
            items: LIST { 1, 2 } |> List/append(item: ticks) |> List/map(n, new: TEXT { {n}{ticks} })
            document: Document/new(root: Element/stripe(direction: Row, items: items))
            """;

    /** Everything that must be the same again. */
    private record Alive(
            int actors, int scopes, int edges, int timers, int nodes, int swept, int tables) {}

    private final PortSink sink = new PortSink();
    private final TestHost host = new TestHost();

    private Engine started(String program) throws Exception {
        Engine engine =
                Engine.load(
                        List.of(new SourceText("cycles.bn", program)),
                        new Engine.Options("t-", true),
                        host,
                        sink);
        engine.run();
        return engine;
    }

    private static Alive alive(Engine engine) {
        ActorRegistry registry = engine.propagation().registry();
        return new Alive(
                registry.liveActors(),
                registry.liveScopes(),
                registry.liveSubscriptions(),
                engine.loop().liveTimers(),
                engine.loop().renderer().liveNodes(),
                engine.sweep(),
                registry.tableSize());
    }

    private void repeat(String... deeds) throws Exception {
        Engine engine = started(PROGRAM);
        Alive before = alive(engine);
        for (int round = 0; round < ROUNDS; round++) {
            int patches = sink.patches();
            for (String deed : deeds) {
                engine.events().hover(sink.node(deed), round % 2 == 0);
                engine.events().occur(EventKind.PRESS, sink.node(deed));
                engine.drain();
            }
            assertNotEquals(patches, sink.patches(), "nothing happened in this round");
            if (round == 10) { // whatever is made on first use has been made
                before = alive(engine);
            }
        }
        engine.propagation().checkInvariants();
        assertEquals(0, before.swept());
        assertEquals(before, alive(engine));
        assertEquals(List.of(), host.diagnostics());
    }

    @Test
    void itemsThatComeAndGo() throws Exception {
        repeat("add", "clear");
    }

    @Test
    void filtersThatFlip() throws Exception {
        repeat("filter", "filter");
    }

    @Test
    void armsThatSwitch() throws Exception {
        repeat("flip", "flip");
    }

    @Test
    void rowsThatAreEdited() throws Exception {
        repeat("edit", "edit");
    }

    @Test
    void allOfItAtOnce() throws Exception {
        repeat("add", "edit", "flip", "filter", "clear", "flip", "edit", "filter");
    }

    @Test
    void programsThatComeAndGo() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Engine engine = started(SMALL);
            engine.stop();
            ActorRegistry registry = engine.propagation().registry();
            assertEquals(0, registry.liveActors() + registry.liveScopes());
            assertEquals(0, registry.liveSubscriptions() + engine.loop().liveTimers());
            assertEquals(0, engine.loop().renderer().liveNodes() + engine.sweep());
        }
    }
}
