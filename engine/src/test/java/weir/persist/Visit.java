package weir.persist;

import java.util.ArrayList;
import java.util.List;
import weir.Engine;
import weir.PortSink;
import weir.ProgramException;
import weir.TestHost;
import weir.document.EventKind;
import weir.library.Rendering;
import weir.source.SourceText;
import weir.value.Value;

/** One visit of a page whose program counts, and keeps a list. */
final class Visit {
    static final String PROGRAM =
            """
            document: Document/new(root: Element/stripe(direction: Column, items: LIST {
                Element/text_input(element: [id: TEXT { say }, event: [key_down: LINK]]) |> LINK { say }
                Element/button(element: [id: TEXT { up }, event: [press: LINK]], label: TEXT { + }) |> LINK { up }
            }))
            say: LINK
            up: LINK
            FUNCTION item(title) {
                [title: title, n: 0 |> HOLD n { up.event.press |> THEN { n + 1 } }]
            }
            items: LIST {} |> List/append(item: say.event.key_down.text |> item())
            count: 0 |> HOLD count { up.event.press |> THEN { count + 1 } }
            shown: items |> List/map(i, new: TEXT { {i.title}={i.n} })
            out: TEXT { {count} }
            """;

    final PortSink sink = new PortSink();
    final TestHost host = new TestHost();
    final List<String> notices = new ArrayList<>();
    final Keeper keeper;
    final Engine engine;
    Value out = Value.Text.EMPTY;
    Value shown = Value.Text.EMPTY;

    Visit(StateStore store) {
        this(PROGRAM, store, "tab", Claim.MINE);
    }

    Visit(String program, StateStore store, String tab, Claim claim) {
        keeper = Keeper.open(store, tab, claim, (trouble, code, t, h) -> notices.add(code));
        try {
            engine =
                    Engine.load(
                            List.of(new SourceText("state.bn", program)),
                            new Engine.Options("t-", true),
                            host,
                            sink,
                            keeper);
        } catch (ProgramException wrong) {
            throw new IllegalStateException(wrong.diagnostics().get(0).render());
        }
        engine.watch("out", value -> out = value);
        engine.watch("shown", value -> shown = value);
        engine.run();
    }

    Visit press() {
        engine.events().occur(EventKind.PRESS, sink.node("up"));
        engine.drain();
        return this;
    }

    Visit say(String text) {
        engine.events().key(sink.node("say"), "Enter", text);
        engine.drain();
        return this;
    }

    Visit save() {
        engine.save();
        engine.propagation().checkInvariants();
        return this;
    }

    void leave() {
        engine.stop();
        keeper.release();
    }

    String sees() {
        return Rendering.of(out, engine.propagation())
                + " "
                + Rendering.of(shown, engine.propagation());
    }
}
