package weir.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.Engine;
import weir.PortSink;
import weir.ProgramException;
import weir.Programs;
import weir.TestHost;
import weir.document.EventKind;
import weir.library.Rendering;
import weir.persist.Claim;
import weir.persist.Keeper;
import weir.persist.MemoryStore;
import weir.persist.Report;
import weir.source.Diagnostic;
import weir.value.Value;

/**
 * Runs a program and writes down what {@code out} emits.
 *
 * <p>Every {@code name: LINK} at the top level is filled with a button or, when its press is not
 * read, an input, unless the program has a document of its own. Lines {@code --! action} say what
 * the host does: {@code up.press}, {@code say.key_down Enter ab}, {@code say.change ab}, {@code
 * wait 500}, {@code sleep 500}, {@code route /a}, {@code set user Ann}; several joined by {@code &}
 * are drained together.
 *
 * <p>Where {@code reload} is among the actions, state is kept: it is saved after each action, and
 * {@code reload} starts the program again with it. After a line {@code --! replace} comes another
 * program, which goes on with what the one before kept; the answer then says what became of that.
 */
final class Traces {
    private final TestHost host = new TestHost();
    private final @Nullable MemoryStore store;
    private PortSink sink = new PortSink();
    private final List<String> emitted = new ArrayList<>();
    private final StringBuilder out;
    private Engine engine;

    private Traces(String source, @Nullable MemoryStore store, StringBuilder out)
            throws ProgramException {
        this.store = store;
        this.out = out;
        engine = start(source);
    }

    private Engine start(String source) throws ProgramException {
        Keeper keeper = store == null ? null : Keeper.open(store, "t", Claim.MINE, this::tell);
        sink = new PortSink();
        Engine engine =
                Engine.load(
                        Programs.in("trace.bn", source),
                        new Engine.Options("t-", true),
                        host,
                        sink,
                        keeper);
        this.engine = engine;
        engine.watch("out", value -> emitted.add(Rendering.of(value, engine.propagation())));
        engine.run();
        return engine;
    }

    private void tell(boolean isTrouble, String code, String title, String hint) {
        out.append("  ").append(code).append(": ").append(title).append('\n');
    }

    static String run(String source) {
        if (!source.contains("--! reload") && !source.contains("--! replace")) {
            return run(source, null, new StringBuilder());
        }
        MemoryStore store = new MemoryStore();
        StringBuilder out = new StringBuilder();
        for (String part : source.split("--! replace\n")) {
            run(part, store, out);
        }
        return out.toString();
    }

    private static String run(String source, @Nullable MemoryStore store, StringBuilder out) {
        StringBuilder program = new StringBuilder();
        List<String> actions = new ArrayList<>();
        List<String> ports = new ArrayList<>();
        boolean hasDocument = false;
        for (String line : source.lines().toList()) {
            if (line.startsWith("--! ")) {
                actions.add(line.substring(4).trim());
                continue;
            }
            program.append(line).append('\n');
            hasDocument |= line.startsWith("document:");
            int colon = line.indexOf(": LINK");
            if (colon > 0 && line.charAt(0) != ' ' && line.length() == colon + 6) {
                ports.add(line.substring(0, colon));
            }
        }
        if (!hasDocument) {
            int next = program.indexOf("\n--file ", 1) + 1;
            program.insert(next > 0 ? next : program.length(), document(source, ports));
        }
        try {
            boolean isFirst = out.length() == 0;
            Traces traces = new Traces(program.toString(), store, out);
            traces.note(isFirst ? "start" : "replace");
            traces.noteReport();
            for (String action : actions) {
                if (action.equals("show")) {
                    for (String key : java.util.Objects.requireNonNull(store).keys()) {
                        out.append(key).append(' ').append(store.read(key)).append('\n');
                    }
                } else if (action.equals("reload")) {
                    traces.engine.stop();
                    traces.start(program.toString());
                    traces.note(action);
                    traces.noteReport();
                } else {
                    traces.perform(action);
                    traces.engine.save();
                }
            }
            if (store != null) {
                traces.engine.stop();
            }
            return out.toString();
        } catch (ProgramException e) {
            for (Diagnostic diagnostic : e.diagnostics()) {
                out.append(diagnostic.render());
            }
            return out.toString();
        }
    }

    private static String document(String source, List<String> ports) {
        StringBuilder text =
                new StringBuilder(
                        "document: Document/new(root: Element/stripe(direction: Row, items: LIST {\n");
        for (String port : ports) {
            boolean isButton =
                    source.contains(port + ".event.press") || source.contains(port + ".hovered");
            text.append(isButton ? "Element/button" : "Element/text_input");
            text.append("(element: [id: TEXT { ")
                    .append(port)
                    .append(" }, hovered: LINK, event: [");
            text.append(
                    isButton
                            ? "press: LINK"
                            : "change: LINK, key_down: LINK, blur: LINK, focus: LINK");
            text.append(isButton ? "]], label: TEXT { x })" : "]])");
            text.append(" |> LINK { ").append(port).append(" }\n");
        }
        return text.append("}))\n").toString();
    }

    private void noteReport() {
        Report report = engine.report();
        if (report != null) {
            noteReport("new", report.added);
            noteReport("moved", report.moved);
            noteReport("dropped", report.dropped);
        }
    }

    private void noteReport(String what, List<String> paths) {
        if (!paths.isEmpty()) {
            out.append("  ").append(what).append(' ').append(String.join(" ", paths)).append('\n');
        }
    }

    private void perform(String line) {
        for (String action : line.split(" & ")) {
            begin(action);
        }
        engine.drain();
        note(line);
    }

    private void begin(String action) {
        String[] words = action.split(" ", 3);
        if (words[0].equals("wait")) {
            double end = host.now() + Double.parseDouble(words[1]);
            while (host.wakeAt() <= end && host.wakeAt() > host.now()) {
                host.sleep(host.wakeAt() - host.now());
                engine.drain();
            }
            host.sleep(end - host.now());
        } else if (words[0].equals("sleep")) {
            host.sleep(Double.parseDouble(words[1]));
        } else if (words[0].equals("set")) {
            engine.set(words[1], new Value.Text(words[2]));
        } else if (words[0].equals("route")) {
            engine.events().route(words[1]);
        } else {
            String[] port = words[0].split("\\.");
            send(sink.node(port[0]), port[1], words);
        }
    }

    private void send(int node, String port, String[] words) {
        switch (port) {
            case "press" -> engine.events().occur(EventKind.PRESS, node);
            case "click" -> engine.events().occur(EventKind.CLICK, node);
            case "blur" -> engine.events().occur(EventKind.BLUR, node);
            case "focus" -> engine.events().occur(EventKind.FOCUS, node);
            case "change" ->
                    engine.events().text(EventKind.CHANGE, node, words.length > 1 ? words[1] : "");
            case "key_down" ->
                    engine.events().key(node, words[1], words.length > 2 ? words[2] : "");
            case "enter" -> engine.events().hover(node, true);
            case "leave" -> engine.events().hover(node, false);
            default -> throw new IllegalArgumentException("no such action: " + port);
        }
    }

    private void note(String title) {
        engine.propagation().checkInvariants();
        if (engine.sweep() != 0) {
            out.append("  the sweep found ").append(engine.sweep()).append('\n');
        }
        out.append(title)
                .append(" → ")
                .append(emitted.isEmpty() ? "–" : String.join(", ", emitted))
                .append('\n');
        emitted.clear();
        for (String line : host.lines()) {
            out.append("  ").append(line).append('\n');
        }
        host.lines().clear();
        for (Diagnostic diagnostic : host.diagnostics()) {
            out.append("  ")
                    .append(diagnostic.code())
                    .append(": ")
                    .append(diagnostic.title())
                    .append('\n');
        }
        host.diagnostics().clear();
    }
}
