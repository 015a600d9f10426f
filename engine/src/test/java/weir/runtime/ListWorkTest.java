package weir.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import weir.Engine;
import weir.PortSink;
import weir.TestHost;
import weir.document.EventKind;
import weir.metrics.Metrics;
import weir.source.SourceText;

/**
 * How much work one deed is in a long list: what changed, however long the list is. Prints a table
 * of the counts.
 */
final class ListWorkTest {
    private static final String PROGRAM =
            """
            items:
                List/range(from: 1, to: COUNT)
                |> List/map(n, new: item(n: n))
                |> List/append(item: add.event.press |> added())
                |> List/remove(i, on: i.port.event.key_down)
            FUNCTION item(n) {
                [
                    n: n
                    port: LINK
                    done: False |> HOLD done { port.event.focus |> THEN { done |> Bool/not() } }
                    key: n |> HOLD key { port.event.blur |> THEN { 0 - key } }
                ]
            }
            FUNCTION added(press) { item(n: COUNT + 1) }
            add: LINK
            filter: LINK
            hidden: 0 |> HOLD hidden { filter.event.press |> THEN { FEW - hidden } }
            left: items |> List/retain(i, if: i.done |> Bool/not()) |> List/count()
            all: items |> List/every(i, if: i.done)
            any: items |> List/any(i, if: i.done)
            total: items |> List/map(i, new: i.key) |> List/sum()
            shown: items |> List/retain(i, if: i.n > hidden) |> List/sort_by(i, key: i.key)
            document: Document/new(root: Element/stripe(direction: Column, items: LIST {
                Element/button(element: [id: TEXT { add }, event: [press: LINK]], label: TEXT { {left} }) |> LINK { add }
                Element/button(element: [id: TEXT { filter }, event: [press: LINK]], label: TEXT { {all} {any} {total} }) |> LINK { filter }
                Element/stripe(direction: Column, items: shown |> List/map(i, new: row(i: i)))
            }))
            FUNCTION row(i) {
                Element/text_input(
                    element: [event: [key_down: LINK, focus: LINK, blur: LINK]]
                    label: Hidden[text: TEXT { row }]
                    text: TEXT { {i.n} {i.done} }
                ) |> LINK { i.port }
            }
            """;

    /** How many the filter hides and shows again. */
    private static final int FEW = 10;

    private record Work(String deed, int actors, int asked, int changes, int patches) {}

    /** Notes the rows, in the order of their making. */
    private static final class Rows extends PortSink {
        final List<Integer> nodes = new ArrayList<>();

        @Override
        public void listen(int node, int kinds) {
            nodes.add(node);
        }
    }

    private static final class Bench {
        final Rows sink = new Rows();
        final TestHost host = new TestHost();
        final Engine engine;
        final List<Work> work = new ArrayList<>();

        Bench(int count) throws Exception {
            String source = PROGRAM.replace("COUNT", "" + count).replace("FEW", "" + FEW);
            engine =
                    Engine.load(
                            List.of(new SourceText("work.bn", source)),
                            new Engine.Options("t-", true),
                            host,
                            sink);
            engine.run();
            assertEquals(count + 2, sink.nodes.size());
        }

        Metrics metrics() {
            @Nullable Metrics metrics = engine.metrics();
            if (metrics == null) {
                throw new AssertionError("this engine does not count");
            }
            return metrics;
        }

        void deed(String name, EventKind kind, int node) {
            metrics().reset();
            int before = sink.patches();
            if (kind == EventKind.KEY_DOWN) {
                engine.events().key(node, "x", "");
            } else {
                engine.events().occur(kind, node);
            }
            engine.drain();
            Metrics m = metrics();
            int changes =
                    m.incrementalChanges.insert.count
                            + m.incrementalChanges.remove.count
                            + m.incrementalChanges.move.count;
            assertEquals(0, m.incrementalChanges.reset.count, name + " replaced a list");
            work.add(
                    new Work(
                            name,
                            m.actorsRun.count,
                            m.retainPredicateRebuilds.count,
                            changes,
                            sink.patches() - before));
        }
    }

    private static List<Work> workAt(int count) throws Exception {
        Bench list = new Bench(count);
        int middle = 2 + count / 2;
        Rows sink = list.sink;
        list.deed("append one", EventKind.PRESS, sink.node("add"));
        list.deed("toggle one", EventKind.FOCUS, sink.nodes.get(middle));
        list.deed("toggle it back", EventKind.FOCUS, sink.nodes.get(middle));
        list.deed("change one key", EventKind.BLUR, sink.nodes.get(middle + 1));
        list.deed("remove one", EventKind.KEY_DOWN, sink.nodes.get(middle + 2));
        list.deed("hide " + FEW, EventKind.PRESS, sink.node("filter"));
        list.deed("show " + FEW, EventKind.PRESS, sink.node("filter"));
        list.engine.propagation().checkInvariants();
        assertEquals(1, list.metrics().removeTriggersActive.now(), "one hears all triggers");
        assertEquals(0, list.engine.sweep());
        assertEquals(List.of(), list.host.diagnostics());
        return list.work;
    }

    @Test
    void oneDeedCostsTheSameInAListOfAThousandAndOfAHundredThousand() throws Exception {
        List<Work> few = workAt(1_000);
        List<Work> many = workAt(100_000);
        StringBuilder table = new StringBuilder("work in a list of 1,000 items, and of 100,000\n");
        for (int i = 0; i < few.size(); i++) {
            table.append(few.get(i)).append('\n').append(many.get(i)).append('\n');
        }
        System.out.println(table);
        assertEquals(few, many);
        for (Work work : many) {
            int items = work.deed().endsWith(" " + FEW) ? FEW : 1;
            assertTrue(work.actors() <= 20 + 40 * items, work::toString);
            assertTrue(work.changes() <= 8 * items, work::toString);
            assertTrue(work.patches() <= 6 + 8 * items, work::toString);
        }
    }
}
