package weir.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.xml.Element;
import weir.bridge.js.Nodes;
import weir.bridge.js.Page;
import weir.bridge.js.Turns;
import weir.bridge.js.Values;

/** A box in the page's corner that shows what is measured of an app, as it changes. */
final class MetricsPanel {
    /** In milliseconds. */
    private static final int INTERVAL = 500;

    private static final String[] RULES = {
        ".weir-metrics{position:fixed;right:8px;bottom:8px;z-index:2147483000;max-width:320px;"
                + "max-height:60vh;overflow:auto;padding:6px 10px;border-radius:6px;"
                + "background:rgba(20,24,32,.92);color:#e8edf5;"
                + "font:12px/1.4 ui-monospace,monospace;text-align:left;color-scheme:dark}",
        ".weir-metrics summary{cursor:pointer}",
        ".weir-metrics table{border-collapse:collapse}",
        ".weir-metrics th{padding:6px 12px 0 0;font-weight:600;text-align:left;color:#9fc1ff}",
        ".weir-metrics td{padding:0 12px 0 0;font-weight:400}",
        ".weir-metrics td+td{padding:0;text-align:right}",
    };

    private final App app;
    private final Panel panel;
    private final Element rows;
    private String shown = "";
    private int timer;

    MetricsPanel(App app, Element target) {
        this.app = app;
        panel = new Panel(target, "details", "weir-metrics", RULES);
        Element root = panel.root();
        panel.attribute(root, "open", "");
        panel.attribute(root, "aria-label", "Metrics of " + app.name());
        panel.add(root, "summary", "", app.name());
        rows = panel.add(panel.add(root, "table", "", ""), "tbody", "", "");
        Nodes.append(Page.body(), root);
        refresh();
    }

    private void refresh() {
        String now = app.metricsJson();
        if (!now.equals(shown)) {
            shown = now;
            Page.setContent(rows, "");
            addGroups(Values.parse(now));
        }
        timer = Turns.timeout(this::refresh, INTERVAL);
    }

    private void addGroups(JSObject groups) {
        for (String name : Values.names(groups)) {
            JSObject group = Values.member(groups, name);
            Element heading = panel.add(panel.add(rows, "tr", "", ""), "th", "", name);
            panel.attribute(heading, "colspan", "2");
            if (group != null) {
                addRows(group);
            }
        }
    }

    private void addRows(JSObject group) {
        for (String name : Values.names(group)) {
            JSObject value = Values.member(group, name);
            Element row = panel.add(rows, "tr", "", "");
            panel.add(row, "td", "", name);
            panel.add(row, "td", "", Values.isObject(value) ? inOneLine(value) : Values.text(value));
        }
    }

    /** What is counted by kind: the kinds that there are. */
    private static String inOneLine(@Nullable JSObject kinds) {
        if (kinds == null) {
            return "";
        }
        StringBuilder line = new StringBuilder();
        for (String kind : Values.names(kinds)) {
            String value = Values.text(Values.member(kinds, kind));
            if (!value.equals("0")) {
                line.append(line.length() == 0 ? "" : ", ").append(kind).append(' ').append(value);
            }
        }
        return line.length() == 0 ? "0" : line.toString();
    }

    void close() {
        Turns.cancelTimeout(timer);
        panel.close();
    }
}
