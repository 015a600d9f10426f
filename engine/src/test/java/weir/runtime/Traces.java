package weir.runtime;

import java.util.ArrayList;
import java.util.List;
import weir.Engine;
import weir.PortSink;
import weir.ProgramException;
import weir.TestHost;
import weir.document.EventKind;
import weir.library.Rendering;
import weir.source.Diagnostic;
import weir.source.SourceText;

/**
 * Runs a program and writes down what {@code out} emits.
 *
 * <p>Every {@code name: LINK} at the top level is filled with a button or, when its press is not
 * read, an input, unless the program has a document of its own. Lines {@code --! action} say what
 * the host does: {@code up.press}, {@code say.key_down Enter ab}, {@code say.change ab}, {@code
 * wait 500}, {@code sleep 500}, {@code route /a}; several joined by {@code &} are drained together.
 */
final class Traces {
    private final TestHost host = new TestHost();
    private final PortSink sink = new PortSink();
    private final List<String> emitted = new ArrayList<>();
    private final StringBuilder out = new StringBuilder();
    private final Engine engine;

    private Traces(String source) throws ProgramException {
        engine =
                Engine.load(
                        List.of(new SourceText("trace.bn", source)),
                        new Engine.Options("t-", true),
                        host,
                        sink);
        engine.watch("out", value -> emitted.add(Rendering.of(value, engine.propagation())));
        engine.run();
        note("start");
    }

    static String run(String source) {
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
            program.append(document(source, ports));
        }
        try {
            Traces traces = new Traces(program.toString());
            for (String action : actions) {
                traces.perform(action);
            }
            return traces.out.toString();
        } catch (ProgramException e) {
            StringBuilder errors = new StringBuilder();
            for (Diagnostic diagnostic : e.diagnostics()) {
                errors.append(diagnostic.render());
            }
            return errors.toString();
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
