package weir.bridge.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSString;
import org.teavm.jso.dom.xml.Element;
import org.teavm.jso.dom.xml.Node;

/** What an element says of itself: attributes, classes, styles, states. */
public final class Elements {
    private Elements() {}

    @JSBody(
            params = {"nodes", "node", "name", "value"},
            script = "var it = nodes[node]; if (it) it.setAttribute(name, value);")
    public static native void setAttribute(
            JSArray<Node> nodes, int node, JSString name, String value);

    @JSBody(
            params = {"nodes", "node", "name"},
            script = "var it = nodes[node]; if (it) it.removeAttribute(name);")
    public static native void removeAttribute(JSArray<Node> nodes, int node, JSString name);

    @JSBody(
            params = {"element", "name", "value"},
            script = "element.setAttribute(name, value);")
    public static native void setAttribute(Element element, JSString name, String value);

    /** An SVG element has an object for a class name, and needs the attribute. */
    @JSBody(
            params = {"nodes", "node", "classes"},
            script =
                    "var it = nodes[node];"
                            + "if (!it) return;"
                            + "if (typeof it.className === 'string') it.className = classes;"
                            + "else it.setAttribute('class', classes);")
    public static native void setClasses(JSArray<Node> nodes, int node, JSString classes);

    @JSBody(
            params = {"nodes", "node", "property", "value"},
            script = "var it = nodes[node]; if (it) it.style.setProperty(property, value);")
    public static native void setStyle(
            JSArray<Node> nodes, int node, JSString property, String value);

    @JSBody(
            params = {"nodes", "node", "property"},
            script = "var it = nodes[node]; if (it) it.style.removeProperty(property);")
    public static native void removeStyle(JSArray<Node> nodes, int node, JSString property);

    @JSBody(
            params = {"nodes", "node", "checked"},
            script =
                    "var it = nodes[node], text = checked ? 'true' : 'false';"
                            + "if (!it) return;"
                            + "if (it.getAttribute('aria-checked') !== text)"
                            + "  it.setAttribute('aria-checked', text);"
                            + "if (it.checked !== checked) it.checked = checked;")
    public static native void setChecked(JSArray<Node> nodes, int node, boolean checked);

    @JSBody(
            params = {"nodes", "node", "disabled"},
            script =
                    "var it = nodes[node];"
                            + "if (!it) return;"
                            + "if ('disabled' in it) it.disabled = disabled;"
                            + "if (disabled) it.setAttribute('aria-disabled', 'true');"
                            + "else it.removeAttribute('aria-disabled');")
    public static native void setDisabled(JSArray<Node> nodes, int node, boolean disabled);

    @JSBody(
            params = "element",
            script =
                    "return !!element.disabled || element.getAttribute('aria-disabled') === 'true';")
    public static native boolean isDisabled(Element element);

    /** Whether the Tab key reaches {@code element} and no key presses it by itself. */
    @JSBody(
            params = "element",
            script =
                    "return element.hasAttribute('tabindex')"
                            + "  && !/^(button|input|select|textarea|a|summary)$/i"
                            + "    .test(element.tagName);")
    public static native boolean needsKeys(Element element);

    @JSBody(params = "element", script = "element.click();")
    public static native void click(Element element);

    /**
     * Clicks the checkbox that the label around {@code element} is for, as a browser does for its
     * own.
     */
    @JSBody(
            params = "element",
            script =
                    "var label = element.closest ? element.closest('label[for]') : null;"
                            + "var root = label && label.getRootNode ? label.getRootNode() : document;"
                            + "var it = label && root.getElementById(label.htmlFor);"
                            + "if (it && it.getAttribute('role') === 'checkbox') {"
                            + "  it.focus();"
                            + "  it.click();"
                            + "}")
    public static native void clickLabelled(Element element);

    /** Whether {@code element} is part of a drawing. */
    @JSBody(
            params = "element",
            script = "return element.namespaceURI === 'http://www.w3.org/2000/svg';")
    public static native boolean isSvg(Element element);

    /** The left edge, in pixels of the viewport, of the drawing that {@code element} is part of. */
    @JSBody(
            params = "element",
            script = "return (element.ownerSVGElement || element).getBoundingClientRect().left;")
    public static native double drawingLeft(Element element);

    /** The top edge, as {@link #drawingLeft}. */
    @JSBody(
            params = "element",
            script = "return (element.ownerSVGElement || element).getBoundingClientRect().top;")
    public static native double drawingTop(Element element);
}
