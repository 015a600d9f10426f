package weir.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.xml.Element;
import weir.bridge.js.Nodes;
import weir.bridge.js.Page;

/**
 * The box that shows what is wrong with a program, at the element that the program is for: in it
 * when the program could not start, behind it while one runs there.
 */
final class ErrorPanel {
    /** How many problems are shown; of those after that only the number is. */
    private static final int LIMIT = 20;

    private static final List<ErrorPanel> OPEN = new ArrayList<>();

    private static final String[] RULES = {
        ".weir-errors{box-sizing:border-box;margin:8px 0;padding:12px 16px;"
                + "border:1px solid #c62828;border-radius:6px;background:#fff5f5;color:#5f1414;"
                + "font:14px/1.5 system-ui,sans-serif;text-align:left;color-scheme:light}",
        ".weir-errors h2{margin:0 32px 8px 0;font-size:15px;font-weight:600}",
        ".weir-errors p{margin:8px 0 0}",
        ".weir-errors .weir-title{font-weight:600}",
        ".weir-errors .weir-code{margin-left:8px;font-weight:400;color:#8d4b4b}",
        ".weir-errors pre{margin:4px 0;padding:8px 12px;overflow:auto;border-radius:4px;"
                + "background:#fff;color:#222;font:13px/1.4 ui-monospace,monospace;white-space:pre}",
        ".weir-errors button{float:right;min-width:28px;min-height:28px;padding:0;border:0;"
                + "border-radius:4px;background:none;color:inherit;font:inherit;font-size:18px;"
                + "line-height:1;cursor:pointer}",
        ".weir-errors .weir-offer{float:none;margin:8px 0 0;padding:2px 12px;"
                + "border:1px solid #c62828;font-size:14px}",
        ".weir-errors button:hover,.weir-errors button:focus-visible{background:#f3d6d6}",
    };

    private final Element target;
    private final Panel panel;
    private final Element heading;
    private final Element list;
    private @Nullable Element more;
    private int count;

    private ErrorPanel(Element target, String program, boolean running) {
        this.target = target;
        panel = new Panel(target, "div", "weir-errors", RULES);
        Element root = panel.root();
        panel.attribute(root, "role", "alert");
        Element dismiss = panel.add(root, "button", "", "×");
        panel.attribute(dismiss, "type", "button");
        panel.attribute(dismiss, "aria-label", "Dismiss");
        panel.onClick(dismiss, this::close);
        String title = running ? program + " has a problem" : program + " cannot start";
        heading = panel.add(root, "h2", "", title);
        list = panel.add(root, "div", "", "");
        if (running) {
            Page.addAfter(target, root);
        } else {
            Nodes.append(target, root);
        }
        OPEN.add(this);
    }

    /**
     * Shows {@code problems} at {@code target}, below those already shown there.
     *
     * @param running whether the program runs all the same
     */
    static void show(Element target, String program, boolean running, List<Problem> problems) {
        ErrorPanel open = on(target);
        ErrorPanel panel = open == null ? new ErrorPanel(target, program, running) : open;
        for (Problem problem : problems) {
            panel.add(problem);
        }
        if (running && panel.count > 1) {
            Page.setContent(panel.heading, program + " has " + panel.count + " problems");
        }
    }

    /** Adds a button to what is shown at {@code target}. It closes the panel. */
    static void offer(Element target, String label, Runnable action) {
        ErrorPanel open = on(target);
        if (open != null) {
            Panel panel = open.panel;
            Element button = panel.add(panel.root(), "button", "weir-offer", label);
            panel.attribute(button, "type", "button");
            panel.onClick(
                    button,
                    () -> {
                        open.close();
                        action.run();
                    });
        }
    }

    /** Closes the panel at {@code target}, if there is one. */
    static void closeOn(Element target) {
        ErrorPanel open = on(target);
        if (open != null) {
            open.close();
        }
    }

    private static @Nullable ErrorPanel on(Element target) {
        for (ErrorPanel panel : OPEN) {
            if (Page.isSame(panel.target, target)) {
                return panel;
            }
        }
        return null;
    }

    private void add(Problem problem) {
        count++;
        if (count > LIMIT) {
            if (more == null) {
                more = panel.add(panel.root(), "p", "", "");
            }
            Page.setContent(more, "… and " + (count - LIMIT) + " more");
            return;
        }
        Element title = panel.add(list, "p", "weir-title", problem.title());
        panel.add(title, "span", "weir-code", problem.code());
        if (!problem.excerpt().isEmpty()) {
            panel.add(list, "pre", "", problem.excerpt());
        }
        if (!problem.hint().isEmpty()) {
            panel.add(list, "p", "", "Hint: " + problem.hint());
        }
    }

    private void close() {
        OPEN.remove(this);
        panel.close();
    }
}
