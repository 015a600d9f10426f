package weir.bridge.dom;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.dom.xml.Element;
import org.teavm.jso.dom.xml.Node;
import weir.bridge.js.Ear;
import weir.bridge.js.Elements;
import weir.bridge.js.Inputs;
import weir.bridge.js.Nodes;
import weir.bridge.js.Sheet;
import weir.document.EventKind;
import weir.document.PatchSink;
import weir.document.Template;

/**
 * An element of a page, as a place for a program to show itself.
 *
 * <p><b>Shape.</b> Nodes stand in a table of JavaScript's by their numbers. A template is built
 * once and cloned whole. Focus and blur wait for {@link #settle}: then everything stands where it
 * belongs, and the layout that focusing asks for is made once.
 *
 * <p><b>Invariants.</b> From the first patch to the end of the flush, and during {@code settle},
 * {@link #isPatching} holds; a blur that comes in that time is our doing and not the user's.
 *
 * <p><b>Errors.</b> None. Other people's scripts and extensions move nodes about: a node that is
 * gone is skipped, one that was moved is put where it belongs when it is next inserted. What a
 * program must not set is refused, and told.
 */
public final class DomPatcher implements PatchSink {
    private final Element root;
    private final Sheet sheet;
    private final Consumer<String> refusals;
    private final JSArray<Node> nodes = new JSArray<>();
    private final JSArray<Node> templates = new JSArray<>();
    private final JSArray<Ear> fresh = new JSArray<>();
    private final ScriptTexts texts = new ScriptTexts();
    private boolean patching;
    private int toFocus = NONE;
    private int toBlur = NONE;
    private @Nullable Element moved;
    private @Nullable JSObject scrolled;
    private boolean moving; // and so scrolled is known

    /**
     * @param refusals gets a sentence about each thing that was not set for safety
     */
    public DomPatcher(Element root, Consumer<String> refusals) {
        this.root = root;
        this.sheet = Sheet.create(root);
        this.refusals = refusals;
        Nodes.set(nodes, ROOT, root);
    }

    /** Whether the document is being changed, so that what happens to the focus is our doing. */
    boolean isPatching() {
        return patching;
    }

    Element root() {
        return root;
    }

    /** The new elements that want to know when they are hovered, if some of them may be. */
    JSArray<Ear> takeFresh() {
        return Ear.takeIfHovered(fresh, root);
    }

    @Override
    public void define(int id, Template template) {
        Nodes.set(templates, id, build(template));
    }

    private Node build(Template template) {
        if (template instanceof Template.Element element) {
            Element made =
                    element.svg()
                            ? Nodes.createSvgElement(texts.of(element.tag()))
                            : Nodes.createElement(texts.of(element.tag()));
            if (!element.classes().isEmpty()) {
                Elements.setAttribute(made, texts.of("class"), element.classes());
            }
            for (int i = 0; i + 1 < element.attributes().size(); i += 2) {
                String name = element.attributes().get(i);
                String value = element.attributes().get(i + 1);
                if (isAllowed(name, value)) {
                    Elements.setAttribute(made, texts.of(name), value);
                }
            }
            for (Template child : element.children()) {
                Nodes.append(made, build(child));
            }
            return made;
        }
        return Nodes.createText(((Template.Text) template).text());
    }

    @Override
    public void instantiate(int id, int firstNode) {
        Nodes.instantiate(templates, id, nodes, firstNode);
    }

    @Override
    public void createText(int node, String text) {
        Nodes.set(nodes, node, Nodes.createText(text));
    }

    @Override
    public void insert(int parent, int node, int before) {
        patching = true;
        if (Nodes.isPlaced(nodes, node)) {
            if (!moving) {
                moving = true;
                scrolled = Nodes.scrolledIn(root);
            }
            Element focused = Nodes.focusedIn(nodes, node);
            if (focused != null) {
                moved = focused;
            }
        }
        Nodes.insert(nodes, parent, node, before);
    }

    @Override
    public void remove(int node) {
        patching = true;
        Nodes.remove(nodes, node);
    }

    @Override
    public void clear(int parent) {
        patching = true;
        Nodes.clear(nodes, parent);
    }

    @Override
    public void forget(int firstNode, int count) {
        Nodes.forget(nodes, firstNode, count);
    }

    @Override
    public void setText(int node, String text) {
        Nodes.setText(nodes, node, text);
    }

    @Override
    public void setAttribute(int node, String name, @Nullable String value) {
        if (value != null && isAllowed(name, value)) {
            Elements.setAttribute(nodes, node, texts.of(name), value);
        } else {
            Elements.removeAttribute(nodes, node, texts.of(name));
        }
    }

    private boolean isAllowed(String name, String value) {
        if (!AttributeNames.allow(name)) {
            refusals.accept("The attribute `" + name + "` is not one that a program can set.");
            return false;
        }
        if (name.equals("href") && !AddressRules.isLink(value)) {
            refusals.accept("A link to `" + value + "` is not allowed: it could run a script.");
            return false;
        }
        return true;
    }

    @Override
    public void setClasses(int node, String classes) {
        Elements.setClasses(nodes, node, texts.of(classes));
    }

    @Override
    public void setStyle(int node, String property, String value) {
        if (value.isEmpty() || !isAllowedStyle(value)) {
            Elements.removeStyle(nodes, node, texts.of(property));
        } else {
            Elements.setStyle(nodes, node, texts.of(property), value);
        }
    }

    private boolean isAllowedStyle(String text) {
        boolean safe = StyleText.isSafe(text, AddressRules::isPicture);
        if (!safe) {
            refusals.accept("The style `" + text + "` is not allowed: it could load anything.");
        }
        return safe;
    }

    @Override
    public void setInputText(int node, String text) {
        Inputs.setText(nodes, node, text);
    }

    @Override
    public void setChecked(int node, boolean checked) {
        Elements.setChecked(nodes, node, checked);
    }

    @Override
    public void setDisabled(int node, boolean disabled) {
        patching = true;
        Elements.setDisabled(nodes, node, disabled);
    }

    @Override
    public void focus(int node) {
        toFocus = node;
        toBlur = NONE;
    }

    @Override
    public void blur(int node) {
        toBlur = node;
        if (toFocus == node) {
            toFocus = NONE;
        }
    }

    @Override
    public void addRule(String className, String selector, String declarations) {
        if (isAllowedStyle(declarations)) {
            Sheet.addRule(sheet, "." + className + selector + "{" + declarations + "}");
        }
    }

    @Override
    public void listen(int node, int kinds) {
        Ear.attach(nodes, node, kinds, root, EventKind.HOVERED.bit(), fresh);
    }

    /** The patches are made; the focus waits for the end of the drain, see {@link #settle}. */
    @Override
    public void flushed() {
        patching = false;
    }

    /** Moves the focus where the patches want it. To be called after each drain, come what may. */
    public void settle() {
        patching = true;
        if (moved != null) {
            Inputs.refocus(moved);
            moved = null;
        }
        if (scrolled != null) {
            Nodes.scrollBack(scrolled);
            scrolled = null;
        }
        moving = false;
        if (toBlur != NONE) {
            Inputs.blur(nodes, toBlur);
            toBlur = NONE;
        }
        if (toFocus != NONE) {
            Inputs.focus(nodes, toFocus);
            toFocus = NONE;
        }
        patching = false;
    }

    /** Takes away what no patch takes away: the nodes, and the app's style sheet. */
    public void close() {
        patching = true;
        Nodes.clear(nodes, ROOT);
        nodes.setLength(0);
        Sheet.remove(sheet);
        patching = false;
    }
}
