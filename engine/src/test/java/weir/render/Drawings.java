package weir.render;

import java.util.ArrayList;
import java.util.List;
import weir.Engine;
import weir.ProgramException;
import weir.TestHost;
import weir.document.EventKind;
import weir.runtime.Ingress;
import weir.source.Diagnostic;
import weir.source.SourceText;

/**
 * Runs a program and writes down what it shows, at first and after each line {@code --! action},
 * with the patches that this took; and what there was to say to its author.
 *
 * <p>A program without {@code document} shows its variable {@code shown}. Actions name an element
 * by its id: {@code up.press}, {@code size.slide 40}, {@code field.change ab}, {@code board.click 3
 * 4}.
 */
final class Drawings {
    private final TestHost host = new TestHost();
    private final Drawing drawing = new Drawing();
    private final StringBuilder out = new StringBuilder();
    private final Engine engine;
    private String outline = "";

    private Drawings(String source) throws ProgramException {
        engine =
                Engine.start(
                        List.of(new SourceText("drawing.bn", source)),
                        new Engine.Options("t-", false),
                        host,
                        drawing);
        note("start");
    }

    static String run(String source) {
        StringBuilder program = new StringBuilder();
        List<String> actions = new ArrayList<>();
        for (String line : source.lines().toList()) {
            if (line.startsWith("--! ")) {
                actions.add(line.substring(4));
            } else {
                program.append(line).append('\n');
            }
        }
        if (!source.contains("document:")) {
            program.append("document: shown |> Document/new()\n");
        }
        try {
            Drawings drawings = new Drawings(program.toString());
            for (String action : actions) {
                drawings.perform(action);
            }
            return drawings.out.toString();
        } catch (ProgramException refused) {
            StringBuilder errors = new StringBuilder();
            for (Diagnostic diagnostic : refused.diagnostics()) {
                errors.append(diagnostic.render());
            }
            return errors.toString();
        }
    }

    /** How deep what {@code source} shows is at first. */
    static int depth(String source) throws ProgramException {
        Drawing drawing = new Drawing();
        TestHost host = new TestHost();
        Engine engine =
                Engine.start(
                        List.of(new SourceText("drawing.bn", source)),
                        new Engine.Options("t-", false),
                        host,
                        drawing);
        engine.drain();
        return drawing.depth();
    }

    private void perform(String action) {
        String[] words = action.split(" ", 3);
        String[] port = words[0].split("\\.");
        int node = drawing.node(port[0]);
        Ingress events = engine.events();
        String text = words.length > 1 ? words[1] : "";
        switch (port[1]) {
            case "press" -> events.occur(EventKind.PRESS, node);
            case "click" -> {
                if (words.length == 3) {
                    events.clickAt(
                            node, Double.parseDouble(words[1]), Double.parseDouble(words[2]));
                } else {
                    events.occur(EventKind.CLICK, node);
                }
            }
            case "double_click" -> events.occur(EventKind.DOUBLE_CLICK, node);
            case "blur" -> events.occur(EventKind.BLUR, node);
            case "focus" -> events.occur(EventKind.FOCUS, node);
            case "change" -> events.text(EventKind.CHANGE, node, text);
            case "select" -> events.text(EventKind.SELECT, node, text);
            case "slide" -> events.slide(node, Double.parseDouble(text));
            case "key_down" -> events.key(node, text, words.length > 2 ? words[2] : "");
            case "enter" -> events.hover(node, true);
            case "leave" -> events.hover(node, false);
            default -> throw new IllegalArgumentException("no such action: " + action);
        }
        engine.drain();
        note(action);
    }

    private void note(String title) {
        engine.propagation().checkInvariants();
        String patches = drawing.takePatches();
        boolean first = title.equals("start");
        out.append(first ? "" : title + ": " + (patches.isEmpty() ? "–" : patches) + "\n");
        String now = drawing.outline();
        if (!now.equals(outline)) {
            out.append(now);
        }
        outline = now;
        for (String line : host.lines()) {
            out.append("! ").append(line.strip().replace("\n", "\n! ")).append('\n');
        }
        host.lines().clear();
        for (Diagnostic diagnostic : host.diagnostics()) {
            out.append("! ").append(diagnostic.render().strip().replace("\n", "\n! ")).append('\n');
        }
        host.diagnostics().clear();
    }
}
