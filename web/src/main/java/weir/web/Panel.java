package weir.web;

import org.teavm.jso.core.JSString;
import org.teavm.jso.dom.xml.Element;
import org.teavm.jso.dom.xml.Node;
import weir.bridge.js.Elements;
import weir.bridge.js.Listeners;
import weir.bridge.js.Nodes;
import weir.bridge.js.Page;
import weir.bridge.js.Sheet;

/**
 * A box of ours in a page, with a style sheet of its own. Made of elements and texts, never of
 * markup: what it shows comes from programs.
 */
final class Panel {
    private final Element root;
    private final Sheet sheet;
    private final Listeners listeners = Listeners.create();

    /**
     * @param near an element of the document or shadow tree that the panel is for
     * @param rules its style sheet, rule by rule
     */
    Panel(Element near, String tag, String className, String... rules) {
        root = Nodes.createElement(JSString.valueOf(tag));
        attribute(root, "class", className);
        sheet = Sheet.create(near);
        for (String rule : rules) {
            Sheet.addRule(sheet, rule);
        }
    }

    Element root() {
        return root;
    }

    /** Adds an element with a text to {@code parent}. */
    Element add(Element parent, String tag, String className, String text) {
        Element element = Nodes.createElement(JSString.valueOf(tag));
        if (!className.isEmpty()) {
            attribute(element, "class", className);
        }
        if (!text.isEmpty()) {
            Page.setContent(element, text);
        }
        Nodes.append((Node) parent, element);
        return element;
    }

    void attribute(Element element, String name, String value) {
        Elements.setAttribute(element, JSString.valueOf(name), value);
    }

    void onClick(Element element, Runnable action) {
        Listeners.add(listeners, element, "click", event -> action.run());
    }

    /** Takes the panel off the page. */
    void close() {
        Listeners.removeAll(listeners);
        Sheet.remove(sheet);
        Page.remove(root);
    }
}
