package weir.bridge.js;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSString;
import org.teavm.jso.dom.xml.Element;
import org.teavm.jso.dom.xml.Node;

/** Making, placing and dropping nodes. A node's number is its index in {@code nodes}. */
public final class Nodes {
    private Nodes() {}

    @JSBody(params = "tag", script = "return document.createElement(tag);")
    public static native Element createElement(JSString tag);

    @JSBody(
            params = "tag",
            script = "return document.createElementNS('http://www.w3.org/2000/svg', tag);")
    public static native Element createSvgElement(JSString tag);

    @JSBody(params = "text", script = "return document.createTextNode(text);")
    public static native Node createText(String text);

    /** Gives {@code node} a number. */
    @JSBody(
            params = {"nodes", "number", "node"},
            script = "nodes[number] = node;")
    public static native void set(JSArray<Node> nodes, int number, Node node);

    @JSBody(
            params = {"parent", "child"},
            script = "parent.appendChild(child);")
    public static native void append(Node parent, Node child);

    /** Clones a template and numbers the clone's nodes in document order from {@code first}. */
    @JSBody(
            params = {"templates", "template", "nodes", "first"},
            script =
                    "var root = templates[template].cloneNode(true), node = root, next = first;"
                            + "while (true) {"
                            + "  nodes[next++] = node;"
                            + "  if (node.firstChild) { node = node.firstChild; continue; }"
                            + "  while (node !== root && !node.nextSibling) node = node.parentNode;"
                            + "  if (node === root) return;"
                            + "  node = node.nextSibling;"
                            + "}")
    public static native void instantiate(
            JSArray<Node> templates, int template, JSArray<Node> nodes, int first);

    /**
     * Puts a node before another, or last. Where other scripts have wrapped that other one (as
     * translators do), its wrapper counts; where they took it away, last. A node that is in the
     * document already is moved, where the browser can do that, so that it keeps its focus, its
     * caret and how far it is scrolled. What a drop-down list shows does not change when its
     * options do.
     */
    @JSBody(
            params = {"nodes", "parent", "node", "before"},
            script =
                    "var to = nodes[parent], it = nodes[node], next = before < 0 ? null : nodes[before];"
                            + "if (!to || !it) return;"
                            + "while (next && next.parentNode !== to) next = next.parentNode;"
                            + "next = next || null;"
                            + "try {"
                            + "  if (to.moveBefore && it.isConnected && to.isConnected) {"
                            + "    to.moveBefore(it, next);"
                            + "  } else to.insertBefore(it, next);"
                            + "} catch (refused) {"
                            + "  try { to.insertBefore(it, next); } catch (again) { }"
                            + "}"
                            + "if (to.$weirChosen != null) to.value = to.$weirChosen;")
    public static native void insert(JSArray<Node> nodes, int parent, int node, int before);

    /** Whether a node is in a parent, so that inserting it is a move. */
    @JSBody(
            params = {"nodes", "node"},
            script = "var it = nodes[node]; return !!it && it.parentNode !== null;")
    public static native boolean isPlaced(JSArray<Node> nodes, int node);

    /** The focused element when it is {@code node} or inside it, else null. */
    @JSBody(
            params = {"nodes", "node"},
            script =
                    "var it = nodes[node], active = it && it.getRootNode().activeElement;"
                            + "return active && it.contains(active) ? active : null;")
    public static native @Nullable Element focusedIn(JSArray<Node> nodes, int node);

    /**
     * How far what is in {@code root} is scrolled, for {@link #scrollBack}; null where a moved node
     * keeps that by itself. Costs a layout.
     */
    @JSBody(
            params = "root",
            script =
                    "if (root.moveBefore) return null;"
                            + "var all = root.querySelectorAll('*'), found = [];"
                            + "for (var at = 0; at < all.length; at++) {"
                            + "  var it = all[at], left = it.scrollLeft, top = it.scrollTop;"
                            + "  if (left || top) found.push(it, left, top);"
                            + "}"
                            + "return found;")
    public static native @Nullable JSObject scrolledIn(Element root);

    /** Scrolls what {@link #scrolledIn} has found as far as it was. */
    @JSBody(
            params = "found",
            script =
                    "for (var at = 0; at < found.length; at += 3) {"
                            + "  found[at].scrollLeft = found[at + 1];"
                            + "  found[at].scrollTop = found[at + 2];"
                            + "}")
    public static native void scrollBack(JSObject found);

    @JSBody(
            params = {"nodes", "node"},
            script =
                    "var it = nodes[node];"
                            + "if (it && it.parentNode) it.parentNode.removeChild(it);")
    public static native void remove(JSArray<Node> nodes, int node);

    @JSBody(
            params = {"nodes", "parent"},
            script =
                    "var to = nodes[parent];"
                            + "if (to) while (to.firstChild) to.removeChild(to.firstChild);")
    public static native void clear(JSArray<Node> nodes, int parent);

    @JSBody(
            params = {"nodes", "first", "count"},
            script = "for (var at = first; at < first + count; at++) nodes[at] = null;")
    public static native void forget(JSArray<Node> nodes, int first, int count);

    @JSBody(
            params = {"nodes", "node", "text"},
            script = "var it = nodes[node]; if (it) it.data = text;")
    public static native void setText(JSArray<Node> nodes, int node, String text);

    /** Whether {@code node} is {@code ancestor} or inside it. */
    @JSBody(
            params = {"ancestor", "node"},
            script = "return ancestor.contains(node);")
    public static native boolean contains(Node ancestor, Node node);
}
