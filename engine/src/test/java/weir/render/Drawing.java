package weir.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import weir.document.EventKind;
import weir.document.PatchSink;
import weir.document.Template;
import weir.value.ElementKind;

/**
 * A document written down: one node a line, with the CSS that it has come to have. What every
 * element of a tag has anyway (see {@link Traits}) is left out.
 */
final class Drawing implements PatchSink {
    private static final class Node {
        final String tag;
        final Map<String, String> attributes = new LinkedHashMap<>();
        final Map<String, String> styles = new TreeMap<>();
        final List<Node> children = new ArrayList<>();
        final Set<String> states = new TreeSet<>();
        @Nullable Node parent;
        String classes = "";
        String text = "";
        @Nullable String input;
        int hears;

        Node(String tag) {
            this.tag = tag;
        }

        void detach() {
            if (parent != null) {
                parent.children.remove(this);
                parent = null;
            }
        }
    }

    private record Rule(String className, String selector, String declarations) {}

    private final Map<Integer, Node> nodes = new HashMap<>();
    private final List<Template> templates = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, Integer> patches = new TreeMap<>();

    Drawing() {
        nodes.put(ROOT, new Node("app"));
    }

    /** The node whose element has that id. */
    int node(String id) {
        for (Map.Entry<Integer, Node> entry : nodes.entrySet()) {
            if (id.equals(entry.getValue().attributes.get("id"))) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("no element has the id `" + id + "`");
    }

    /** How many nodes the deepest node is inside of. */
    int depth() {
        int deepest = 0;
        for (Node node : nodes.values()) {
            int depth = 0;
            for (Node at = node.parent; at != null; at = at.parent) {
                depth++;
            }
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    /** Every kind of patch made since the last call, and how often. */
    String takePatches() {
        String taken = patches.toString();
        patches.clear();
        return taken.substring(1, taken.length() - 1).replace('=', ' ');
    }

    String outline() {
        StringBuilder out = new StringBuilder();
        for (Node child : node(ROOT).children) {
            write(child, "  ", out);
        }
        return out.toString();
    }

    private void write(Node node, String indent, StringBuilder out) {
        out.append(indent);
        if (node.tag.isEmpty()) {
            out.append('"').append(node.text).append("\"\n");
            return;
        }
        out.append(node.tag);
        node.attributes.forEach(
                (name, value) ->
                        out.append(' ').append(name).append("=\"").append(value).append('"'));
        for (String name : node.classes.split(" ")) {
            boolean own = !name.isEmpty() && !name.startsWith("t-"); // which ours begin with
            out.append(own ? " ." + name : "");
        }
        if (node.input != null) {
            out.append(" shows \"").append(node.input).append('"');
        }
        for (String state : node.states) {
            out.append(' ').append(state);
        }
        for (EventKind kind : EventKind.values()) {
            boolean hears = (node.hears & kind.bit()) != 0;
            out.append(hears ? " hears " + kind.name().toLowerCase(java.util.Locale.ROOT) : "");
        }
        for (String state : List.of("", "::placeholder", ":active", ">*")) {
            String css = css(node, state);
            out.append(css.isEmpty() ? "" : " " + state + "{" + css + "}");
        }
        out.append('\n');
        for (Node child : node.children) {
            write(child, indent + "  ", out);
        }
    }

    private String css(Node node, String state) {
        Map<String, String> css = new LinkedHashMap<>();
        List<String> classes = List.of(node.classes.split(" "));
        for (boolean twice : new boolean[] {false, true}) {
            for (Rule rule : rules) {
                String selector = (twice ? "." + rule.className : "") + state;
                boolean holds = classes.contains(rule.className) && rule.selector.equals(selector);
                if (holds || twice && state.isEmpty() && leadsTo(node, rule)) {
                    css.putAll(parse(rule.declarations));
                }
            }
        }
        if (state.isEmpty()) {
            css.putAll(node.styles);
            css.entrySet().removeAll(ordinary(node.tag.replace("svg:", "")).entrySet());
        }
        StringBuilder out = new StringBuilder();
        css.forEach(
                (property, value) ->
                        out.append(out.length() == 0 ? "" : "; ")
                                .append(property)
                                .append(": ")
                                .append(value));
        return out.toString();
    }

    /** Whether a rule like {@code .a>*>.b} is about {@code node}. */
    private static boolean leadsTo(Node node, Rule rule) {
        int last = rule.selector.lastIndexOf('.');
        if (!rule.selector.startsWith(">")
                || last < 0
                || !hasClass(node, rule.selector.substring(last + 1))) {
            return false;
        }
        Node at = node;
        for (int i = 0; i < last && at != null; i++) {
            at = rule.selector.charAt(i) == '>' ? at.parent : at;
        }
        return at != null && hasClass(at, rule.className);
    }

    private static boolean hasClass(Node node, String name) {
        return List.of(node.classes.split(" ")).contains(name);
    }

    private static Map<String, String> ordinary(String tag) {
        Map<String, String> all = new HashMap<>();
        boolean known = false;
        for (ElementKind kind : ElementKind.values()) {
            if (Traits.of(kind).tag().equals(tag)) {
                all.putAll(parse(Traits.of(kind).css()));
                known = true;
            }
        }
        if (!known) {
            all.putAll(ordinary("div"));
        }
        if (tag.equals("div")) {
            all.put("display", "flex");
        }
        return all;
    }

    private static Map<String, String> parse(String declarations) {
        Map<String, String> css = new LinkedHashMap<>();
        for (String declaration : declarations.split(";(?=[a-z-]+:)")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                String value = declaration.substring(colon + 1);
                css.put(
                        declaration.substring(0, colon),
                        value.endsWith(";") ? value.substring(0, value.length() - 1) : value);
            }
        }
        return css;
    }

    // ── patches ──────────────────────────────────────────────────────────────────────────────

    private Node node(int number) {
        Node node = nodes.get(number);
        if (node == null) {
            throw new IllegalStateException("there is no node " + number);
        }
        return node;
    }

    private void count(String kind) {
        patches.merge(kind, 1, Integer::sum);
    }

    @Override
    public void define(int id, Template template) {
        templates.add(template);
    }

    @Override
    public void instantiate(int id, int firstNode) {
        count("instantiate");
        build(templates.get(id), firstNode, null);
    }

    private int build(Template template, int number, @Nullable Node parent) {
        int next = number + 1;
        Node node;
        if (template instanceof Template.Element element) {
            node = new Node(element.svg() ? "svg:" + element.tag() : element.tag());
            node.classes = element.classes();
            for (int i = 0; i < element.attributes().size(); i += 2) {
                node.attributes.put(element.attributes().get(i), element.attributes().get(i + 1));
            }
            for (Template child : element.children()) {
                next = build(child, next, node);
            }
        } else {
            node = new Node("");
            node.text = ((Template.Text) template).text();
        }
        nodes.put(number, node);
        if (parent != null) {
            parent.children.add(node);
            node.parent = parent;
        }
        return next;
    }

    @Override
    public void createText(int node, String text) {
        count("createText");
        Node made = new Node("");
        made.text = text;
        nodes.put(node, made);
    }

    @Override
    public void insert(int parent, int node, int before) {
        count("insert");
        Node placed = node(node);
        placed.detach();
        List<Node> children = node(parent).children;
        children.add(before == NONE ? children.size() : children.indexOf(node(before)), placed);
        placed.parent = node(parent);
    }

    @Override
    public void remove(int node) {
        count("remove");
        node(node).detach();
    }

    @Override
    public void clear(int parent) {
        count("clear");
        for (Node child : List.copyOf(node(parent).children)) {
            child.detach();
        }
    }

    @Override
    public void forget(int firstNode, int count) {
        for (int node = firstNode; node < firstNode + count; node++) {
            nodes.remove(node);
        }
    }

    @Override
    public void setText(int node, String text) {
        count("setText");
        node(node).text = text;
    }

    @Override
    public void setAttribute(int node, String name, @Nullable String value) {
        count("setAttribute");
        if (value == null) {
            node(node).attributes.remove(name);
        } else {
            node(node).attributes.put(name, value);
        }
    }

    @Override
    public void setClasses(int node, String classes) {
        count("setClasses");
        node(node).classes = classes;
    }

    @Override
    public void setStyle(int node, String property, String value) {
        count("setStyle");
        if (value.isEmpty()) {
            node(node).styles.remove(property);
        } else {
            node(node).styles.put(property, value);
        }
    }

    @Override
    public void setInputText(int node, String text) {
        count("setInputText");
        node(node).input = text;
    }

    @Override
    public void setChecked(int node, boolean checked) {
        count("setChecked");
        set(node, "checked", checked);
    }

    @Override
    public void setDisabled(int node, boolean disabled) {
        count("setDisabled");
        set(node, "disabled", disabled);
    }

    private void set(int node, String state, boolean on) {
        if (on) {
            node(node).states.add(state);
        } else {
            node(node).states.remove(state);
        }
    }

    @Override
    public void focus(int node) {
        count("focus");
        for (Node other : nodes.values()) {
            other.states.remove("focused");
        }
        set(node, "focused", true);
    }

    @Override
    public void blur(int node) {
        count("blur");
        set(node, "focused", false);
    }

    @Override
    public void addRule(String className, String selector, String declarations) {
        rules.add(new Rule(className, selector, declarations));
    }

    @Override
    public void listen(int node, int kinds) {
        node(node).hears = kinds;
    }

    @Override
    public void flushed() {}
}
