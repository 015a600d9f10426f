package weir.metrics;

import java.util.List;
import weir.Engine;
import weir.PortSink;
import weir.ProgramException;
import weir.TestHost;
import weir.document.EventKind;
import weir.source.SourceText;

/** What {@link FlagOffBenchmark} times: a list of rows that are made, used and filtered. */
public final class FlagOffWorkload implements Runnable {
    private static final int ROWS = 50;

    private static final String PROGRAM =
            """
            input: LINK
            all: LINK
            filter: LINK
            rows: LIST {} |> List/append(item: input.event.key_down.text |> row())
            shown: rows |> List/retain(r, if: only |> WHILE { True => r.on, False => True })
            only: False |> HOLD only { filter.event.press |> THEN { only |> Bool/not() } }
            count: rows |> List/retain(r, if: r.on) |> List/count()
            FUNCTION row(name) {
                [
                    name: name
                    elements: [toggle: LINK]
                    on: False |> HOLD on { LATEST {
                        elements.toggle.event.press |> THEN { on |> Bool/not() }
                        all.event.press |> THEN { on |> Bool/not() }
                    } }
                ]
            }
            document: Document/new(root: Element/stripe(direction: Column, items: LIST {
                Element/text_input(element: [id: TEXT { input }, event: [change: LINK, key_down: LINK]], text: LATEST { Text/empty(), input.event.change.text }) |> LINK { input }
                Element/button(element: [id: TEXT { all }, event: [press: LINK]], label: TEXT { {count} }) |> LINK { all }
                Element/button(element: [id: TEXT { filter }, event: [press: LINK]], label: TEXT { {only} }) |> LINK { filter }
                Element/stripe(direction: Column, items: shown |> List/map(r, new:
                    Element/button(element: [id: TEXT { {r.name} }, hovered: LINK, event: [press: LINK]], label: r.on |> WHILE { True => r.name, False => TEXT { - } }) |> LINK { r.elements.toggle }
                ))
            }))
            """;

    private final List<SourceText> source = List.of(new SourceText("work.bn", PROGRAM));
    private int patches;

    @Override
    public void run() {
        PortSink sink = new PortSink();
        Engine engine;
        try {
            engine = Engine.start(source, new Engine.Options("b-", false), new TestHost(), sink);
        } catch (ProgramException e) {
            throw new IllegalStateException(e.diagnostics().get(0).render(), e);
        }
        int input = sink.node("input");
        for (int i = 0; i < ROWS; i++) {
            String name = "row" + i;
            for (int typed = 1; typed <= name.length(); typed++) {
                engine.events().text(EventKind.CHANGE, input, name.substring(0, typed));
                engine.drain();
            }
            engine.events().key(input, "Enter", name);
            engine.drain();
        }
        for (int round = 0; round < 10; round++) {
            for (int i = 0; i < ROWS; i++) {
                int row = sink.node("row" + i);
                engine.events().hover(row, true);
                engine.events().occur(EventKind.PRESS, row);
                engine.events().hover(row, false);
                engine.drain();
            }
            engine.events().occur(EventKind.PRESS, sink.node("all"));
            engine.drain();
            if (round % 5 == 4) { // twice, so that every row has its element again
                engine.events().occur(EventKind.PRESS, sink.node("filter"));
                engine.drain();
                engine.events().occur(EventKind.PRESS, sink.node("filter"));
                engine.drain();
            }
        }
        engine.stop();
        patches += sink.patches();
        if (patches == 0) {
            throw new IllegalStateException("nothing was done");
        }
    }
}
