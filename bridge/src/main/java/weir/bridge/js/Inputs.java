package weir.bridge.js;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.dom.xml.Element;
import org.teavm.jso.dom.xml.Node;

/**
 * What an input shows, and where its caret is.
 *
 * <p>While an input method composes a character, the input belongs to it: {@link #setText} only
 * leaves a note ({@code $weirPending}), to be taken when the composition has ended. A drop-down
 * list remembers what it is to show ({@code $weirChosen}), because its options may come later. What
 * has the focus is asked of an input's own root: it may be in a shadow tree.
 */
public final class Inputs {
    private Inputs() {}

    /** What {@code element} shows; empty when it is not an input. */
    @JSBody(
            params = "element",
            script = "return typeof element.value === 'string' ? element.value : '';")
    public static native String text(Element element);

    @JSBody(params = "element", script = "return element.type === 'range';")
    public static native boolean isSlider(Element element);

    @JSBody(params = "element", script = "return element.tagName === 'SELECT';")
    public static native boolean isDropDown(Element element);

    @JSBody(params = "element", script = "return Number(element.value);")
    public static native double number(Element element);

    /**
     * Shows {@code text}. The caret stays when what is before it stays; else it goes to the end.
     */
    @JSBody(
            params = {"nodes", "node", "text"},
            script =
                    "var it = nodes[node], old, caret = null;"
                            + "if (!it) return;"
                            + "old = it.value;"
                            + "it.$weirPending = null;"
                            + "if (it.options) it.$weirChosen = text;"
                            + "if (old === text) return;"
                            + "if (it.$weirComposing) { it.$weirPending = text; return; }"
                            + "if (it === it.getRootNode().activeElement)"
                            + "  try { caret = it.selectionStart; } catch (ignored) { }"
                            + "it.value = text;"
                            + "if (typeof caret !== 'number') return;"
                            + "if (text.slice(0, caret) !== old.slice(0, caret)) caret = text.length;"
                            + "try { it.setSelectionRange(caret, caret); } catch (ignored) { }")
    public static native void setText(JSArray<Node> nodes, int node, String text);

    @JSBody(params = "element", script = "element.$weirComposing = true;")
    public static native void beginComposition(Element element);

    @JSBody(params = "element", script = "element.$weirComposing = false;")
    public static native void endComposition(Element element);

    /** The text that {@link #setText} could not show, unless it has been overtaken; else null. */
    @JSBody(
            params = "element",
            script =
                    "var text = element.$weirPending;"
                            + "element.$weirPending = null;"
                            + "return typeof text === 'string' ? text : null;")
    public static native @Nullable String takePending(Element element);

    /** Which option the user chose; remembered, for when the options change. */
    @JSBody(params = "element", script = "return element.$weirChosen = element.value;")
    public static native String choice(Element element);

    /** Focuses a node that is not focused yet, with the caret after its text. */
    @JSBody(
            params = {"nodes", "node"},
            script =
                    "var it = nodes[node];"
                            + "if (!it || it === it.getRootNode().activeElement) return;"
                            + "it.focus();"
                            + "if (typeof it.value === 'string')"
                            + "  try { it.setSelectionRange(it.value.length, it.value.length); }"
                            + "  catch (ignored) { }")
    public static native void focus(JSArray<Node> nodes, int node);

    @JSBody(
            params = {"nodes", "node"},
            script =
                    "var it = nodes[node];"
                            + "if (it && it === it.getRootNode().activeElement) it.blur();")
    public static native void blur(JSArray<Node> nodes, int node);

    /** Gives the focus back to an element that lost it by being moved; its caret stays. */
    @JSBody(
            params = "element",
            script = "if (element !== element.getRootNode().activeElement) element.focus();")
    public static native void refocus(Element element);
}
