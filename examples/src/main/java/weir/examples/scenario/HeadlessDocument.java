package weir.examples.scenario;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import weir.document.PatchSink;
import weir.document.Template;

/**
 * A document without a browser: a plain tree that the engine patches, for tests to look at.
 *
 * <p><b>Shape.</b> Nodes by number, as in {@link PatchSink}; the root's tag is {@code app}.
 *
 * <p><b>Errors.</b> A patch that breaks the contract of {@link PatchSink} (an unknown node, a
 * {@code before} that is somewhere else, a number used twice, the focus for a node that is not in
 * the document) is an {@link IllegalStateException}: a browser would be forgiving, and hide it.
 */
public final class HeadlessDocument implements PatchSink {
    private static final Set<String> INHERITED =
            Set.of(
                    "color",
                    "cursor",
                    "font-family",
                    "font-size",
                    "font-style",
                    "font-weight",
                    "line-height",
                    "text-align",
                    "visibility");

    private final HeadlessNode root = new HeadlessNode(ROOT, "app");
    private final Map<Integer, HeadlessNode> nodes = new HashMap<>();
    private final List<Template> templates = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> generatedClasses = new TreeSet<>();
    private final EnumMap<PatchKind, Integer> patches = new EnumMap<>(PatchKind.class);
    private int flushes;
    private @Nullable HeadlessNode focused;
    private @Nullable HeadlessNode newlyFocused;

    private record Rule(String className, String selector, Map<String, String> declarations) {}

    public HeadlessDocument() {
        nodes.put(ROOT, root);
    }

    /** How many patches of {@code kind} were made since {@link #resetCounts}. */
    public int patches(PatchKind kind) {
        return patches.getOrDefault(kind, 0);
    }

    /** How many patches of all kinds were made since {@link #resetCounts}. */
    public int patches() {
        int sum = 0;
        for (int count : patches.values()) {
            sum += count;
        }
        return sum;
    }

    public int flushes() {
        return flushes;
    }

    public void resetCounts() {
        patches.clear();
        flushes = 0;
    }

    /** How many nodes exist, attached or not, the root not counted. */
    public int nodeCount() {
        return nodes.size() - 1;
    }

    /** All texts in document order with nothing between them. */
    public String text() {
        StringBuilder text = new StringBuilder();
        appendText(root, text);
        return text.toString();
    }

    /**
     * The tree, one node a line, two spaces an indent. Classes that the engine generates for styles
     * are left out: their names say nothing.
     */
    public String outline() {
        StringBuilder text = new StringBuilder();
        for (HeadlessNode child : root.children) {
            appendOutline(child, 0, text);
        }
        return text.toString();
    }

    HeadlessNode root() {
        return root;
    }

    @Nullable HeadlessNode focused() {
        return focused;
    }

    void setFocused(@Nullable HeadlessNode node) {
        focused = node;
        if (node != null) {
            node.caret = node.text.length();
        }
    }

    /** The node that the program gave the focus to since the last call. */
    @Nullable HeadlessNode takeNewlyFocused() {
        HeadlessNode node = newlyFocused;
        newlyFocused = null;
        return node;
    }

    /** The node called {@code number}, or null when it is not in the document. */
    @Nullable HeadlessNode find(int number) {
        HeadlessNode node = nodes.get(number);
        return node != null && isShown(node) ? node : null;
    }

    boolean isShown(HeadlessNode node) {
        return node.isIn(root);
    }

    boolean isVisible(HeadlessNode node) {
        for (HeadlessNode around = node; around != null; around = around.parent) {
            if (declared(around, "display").equals("none")) {
                return false;
            }
        }
        return !style(node, "visibility").equals("hidden");
    }

    /** The value of {@code property} that holds for {@code node}; empty when nothing says one. */
    String style(HeadlessNode node, String property) {
        boolean inherited = INHERITED.contains(property);
        for (HeadlessNode around = node; around != null; around = around.parent) {
            String value = declared(around, property);
            if (!value.isEmpty() || !inherited) {
                return value;
            }
        }
        return "";
    }

    private String declared(HeadlessNode node, String property) {
        String value = node.styles.getOrDefault(property, "");
        if (!value.isEmpty()) {
            return value;
        }
        List<String> classes = List.of(node.classes.split(" "));
        for (Rule rule : rules) { // the last rule wins among those with one class in their selector
            if (rule.selector.isEmpty() && classes.contains(rule.className)) {
                value = rule.declarations.getOrDefault(property, value);
            }
        }
        for (Rule rule : rules) { // and one that names two classes wins over all of those
            boolean twice = rule.selector.equals("." + rule.className);
            if (twice && classes.contains(rule.className)
                    || rule.selector.startsWith(">") && leadsTo(node, rule)) {
                value = rule.declarations.getOrDefault(property, value);
            }
        }
        return value;
    }

    /** Whether a rule like {@code .a>*>.b} is about {@code node}. */
    private static boolean leadsTo(HeadlessNode node, Rule rule) {
        int last = rule.selector.lastIndexOf('.');
        if (last < 0 || !hasClass(node, rule.selector.substring(last + 1))) {
            return false;
        }
        HeadlessNode at = node;
        for (int i = 0; i < last && at != null; i++) {
            at = rule.selector.charAt(i) == '>' ? at.parent : at;
        }
        return at != null && hasClass(at, rule.className);
    }

    private static boolean hasClass(HeadlessNode node, String name) {
        return List.of(node.classes.split(" ")).contains(name);
    }

    @Override
    public void define(int id, Template template) {
        count(PatchKind.DEFINE);
        require(id == templates.size(), "template " + id + " is not the next one");
        templates.add(template);
    }

    @Override
    public void instantiate(int id, int firstNode) {
        count(PatchKind.INSTANTIATE);
        require(id >= 0 && id < templates.size(), "no template " + id);
        Template template = templates.get(id);
        int next = build(template, firstNode, null);
        require(
                next == firstNode + template.nodeCount(),
                "template " + id + " says it has " + template.nodeCount() + " nodes");
    }

    private int build(Template template, int number, @Nullable HeadlessNode parent) {
        HeadlessNode node;
        int next = number + 1;
        if (template instanceof Template.Element element) {
            node = create(number, element.tag());
            node.classes = element.classes();
            for (int i = 0; i + 1 < element.attributes().size(); i += 2) {
                node.attributes.put(element.attributes().get(i), element.attributes().get(i + 1));
            }
            for (Template child : element.children()) {
                next = build(child, next, node);
            }
        } else {
            node = create(number, "");
            node.text = ((Template.Text) template).text();
        }
        if (parent != null) {
            parent.children.add(node);
            node.parent = parent;
        }
        return next;
    }

    @Override
    public void createText(int node, String text) {
        count(PatchKind.CREATE_TEXT);
        create(node, "").text = text;
    }

    private HeadlessNode create(int number, String tag) {
        require(!nodes.containsKey(number), "number " + number + " is in use");
        HeadlessNode node = new HeadlessNode(number, tag);
        nodes.put(number, node);
        return node;
    }

    @Override
    public void insert(int parent, int node, int before) {
        count(PatchKind.INSERT);
        HeadlessNode target = element(parent);
        HeadlessNode inserted = node(node);
        require(inserted != root && !target.isIn(inserted), "node " + node + " into itself");
        loseFocusIn(inserted); // a browser takes the focus from what is moved
        inserted.detach();
        int index = target.children.size();
        if (before != NONE) {
            index = target.children.indexOf(node(before));
            require(index >= 0, "node " + before + " is not in node " + parent);
        }
        target.children.add(index, inserted);
        inserted.parent = target;
    }

    @Override
    public void remove(int node) {
        count(PatchKind.REMOVE);
        HeadlessNode removed = node(node);
        require(removed.parent != null, "node " + node + " is in nothing");
        loseFocusIn(removed);
        removed.detach();
    }

    @Override
    public void clear(int parent) {
        count(PatchKind.CLEAR);
        for (HeadlessNode child : List.copyOf(element(parent).children)) {
            loseFocusIn(child);
            child.detach();
        }
    }

    @Override
    public void forget(int firstNode, int count) {
        count(PatchKind.FORGET);
        for (int number = firstNode; number < firstNode + count; number++) {
            require(!isShown(node(number)), "node " + number + " is still in the document");
            nodes.remove(number);
        }
    }

    @Override
    public void setText(int node, String text) {
        count(PatchKind.SET_TEXT);
        require(node(node).isText(), "node " + node + " is not a text");
        node(node).text = text;
    }

    @Override
    public void setAttribute(int node, String name, @Nullable String value) {
        count(PatchKind.SET_ATTRIBUTE);
        if (value == null) {
            element(node).attributes.remove(name);
        } else {
            element(node).attributes.put(name, value);
        }
    }

    @Override
    public void setClasses(int node, String classes) {
        count(PatchKind.SET_CLASSES);
        require(
                classes.equals(String.join(" ", classes.strip().split(" +"))),
                "classes '" + classes + "' are not separated by single spaces");
        element(node).classes = classes;
    }

    @Override
    public void setStyle(int node, String property, String value) {
        count(PatchKind.SET_STYLE);
        if (value.isEmpty()) {
            element(node).styles.remove(property);
        } else {
            element(node).styles.put(property, value);
        }
    }

    @Override
    public void setInputText(int node, String text) {
        count(PatchKind.SET_INPUT_TEXT);
        HeadlessNode input = element(node);
        if (!input.text.equals(text)) {
            boolean keepsCaret =
                    text.length() >= input.caret
                            && text.startsWith(input.text.substring(0, input.caret));
            input.caret = keepsCaret ? input.caret : text.length();
            input.text = text;
        }
    }

    @Override
    public void setChecked(int node, boolean checked) {
        count(PatchKind.SET_CHECKED);
        element(node).checked = checked;
    }

    @Override
    public void setDisabled(int node, boolean disabled) {
        count(PatchKind.SET_DISABLED);
        element(node).disabled = disabled;
    }

    @Override
    public void focus(int node) {
        count(PatchKind.FOCUS);
        HeadlessNode target = element(node);
        require(isShown(target), "node " + node + " gets the focus before it is in the document");
        if (focused != target) {
            setFocused(target);
            newlyFocused = target;
        }
    }

    @Override
    public void blur(int node) {
        count(PatchKind.BLUR);
        if (focused == element(node)) {
            focused = null;
        }
    }

    @Override
    public void addRule(String className, String selector, String declarations) {
        count(PatchKind.ADD_RULE);
        generatedClasses.add(className);
        generatedClasses.add(selector.substring(selector.lastIndexOf('.') + 1)); // where it leads
        Map<String, String> values = new LinkedHashMap<>();
        for (String declaration : declarations.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                values.put(
                        declaration.substring(0, colon).strip(),
                        declaration.substring(colon + 1).strip());
            }
        }
        rules.add(new Rule(className, selector, values));
    }

    @Override
    public void listen(int node, int kinds) {
        count(PatchKind.LISTEN);
        element(node).listensTo = kinds;
    }

    @Override
    public void flushed() {
        flushes++;
    }

    private void count(PatchKind kind) {
        patches.merge(kind, 1, Integer::sum);
    }

    private HeadlessNode node(int number) {
        HeadlessNode node = nodes.get(number);
        if (node == null) {
            throw new IllegalStateException("no node " + number);
        }
        return node;
    }

    private HeadlessNode element(int number) {
        HeadlessNode node = node(number);
        require(!node.isText(), "node " + number + " is a text");
        return node;
    }

    private void loseFocusIn(HeadlessNode node) {
        if (focused != null && focused.isIn(node)) {
            focused = null;
        }
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalStateException(message);
        }
    }

    private static void appendText(HeadlessNode node, StringBuilder text) {
        if (node.isText()) {
            text.append(node.text);
        }
        for (HeadlessNode child : node.children) {
            appendText(child, text);
        }
    }

    private void appendOutline(HeadlessNode node, int depth, StringBuilder text) {
        text.append("  ".repeat(depth));
        if (node.isText()) {
            text.append(Arguments.quoted(node.text)).append('\n');
            return;
        }
        text.append(node.tag);
        for (String name : node.classes.split(" ")) {
            if (!name.isEmpty() && !generatedClasses.contains(name)) {
                text.append('.').append(name);
            }
        }
        node.attributes.forEach(
                (name, value) ->
                        text.append(' ').append(name).append('=').append(Arguments.quoted(value)));
        node.styles.forEach(
                (name, value) -> text.append(' ').append(name).append(':').append(value));
        if (node.isTyped()) {
            text.append(" shows ").append(Arguments.quoted(node.text));
        }
        text.append(node.checked ? " checked" : "");
        text.append(node.disabled ? " disabled" : "");
        text.append(node == focused ? " focused" : "");
        text.append('\n');
        for (HeadlessNode child : node.children) {
            appendOutline(child, depth + 1, text);
        }
    }
}
