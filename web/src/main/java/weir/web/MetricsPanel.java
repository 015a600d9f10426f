package weir.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.xml.Element;
import weir.bridge.js.Nodes;
import weir.bridge.js.Page;
import weir.bridge.js.Turns;
import weir.bridge.js.Values;

/**
 * A box in the page's corner that shows what is measured of an app, as it changes. What is zero is
 * left out.
 */
final class MetricsPanel {
    /** In milliseconds. */
    private static final int INTERVAL = 500;

    private static final String[] RULES = {
        ".weir-metrics{position:fixed;right:8px;bottom:8px;z-index:2147483000;width:300px;"
                + "max-height:45vh;overflow:auto;padding:6px 10px;border-radius:6px;"
                + "background:rgba(20,24,32,.92);color:#e8edf5;"
                + "font:12px/1.4 ui-monospace,monospace;text-align:left;color-scheme:dark}",
        ".weir-metrics summary{cursor:pointer}",
        ".weir-metrics table{width:100%;border-collapse:collapse;table-layout:fixed}",
        ".weir-metrics th{padding:6px 12px 0 0;font-weight:600;text-align:left;color:#9fc1ff}",
        ".weir-metrics td{padding:0 8px 0 0;vertical-align:top;overflow-wrap:anywhere}",
        ".weir-metrics td+td{width:40%;padding:0;text-align:right}",
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
            if (group != null) {
                addGroup(name, group);
            }
        }
    }

    private void addGroup(String title, JSObject group) {
        boolean empty = true;
        for (String name : Values.names(group)) {
            String text = text(Values.member(group, name));
            if (!text.equals("0")) {
                if (empty) {
                    Element heading = panel.add(panel.add(rows, "tr", "", ""), "th", "", title);
                    panel.attribute(heading, "colspan", "2");
                    empty = false;
                }
                Element row = panel.add(rows, "tr", "", "");
                panel.add(row, "td", "", name);
                panel.add(row, "td", "", text);
            }
        }
    }

    /** A number, or what is counted by kind in one line. */
    private static String text(@Nullable JSObject value) {
        if (value == null || !Values.isObject(value)) {
            return Values.text(value);
        }
        StringBuilder line = new StringBuilder();
        for (String kind : Values.names(value)) {
            String count = Values.text(Values.member(value, kind));
            if (!count.equals("0")) {
                line.append(line.length() == 0 ? "" : ", ").append(kind).append(' ').append(count);
            }
        }
        return line.length() == 0 ? "0" : line.toString();
    }

    void close() {
        Turns.cancelTimeout(timer);
        panel.close();
    }
}
