package weir.web.site;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs the static initializers of classes when the script is loaded, and takes out the calls that
 * see to it that they have run: some 450, many of them where the engine is busiest.
 *
 * <p>TeaVM writes {@code x = () => { x = done(Type); initialize(); }} for each class, and {@code
 * x();} wherever the class may be needed first. Here those that an initializer needs, by anything
 * that it may come to call, run before it. Of two that need each other, Java has the one go first
 * that is asked for first: those stay as they are, and so does one that the script needs while it
 * is loaded. What our static initializers make are constants, so that nobody can tell when they
 * ran.
 */
final class StaticInitializers {
    /** What the top of the script declares, by name. */
    private final Map<String, Node> declared = new HashMap<>();

    /** The functions that objects have by this name. */
    private final Map<String, List<Node>> methods = new HashMap<>();

    private final Map<String, List<Node>> mentions = new HashMap<>();

    /** By the name of the function that is asked: that of the function which initializes. */
    private final Map<String, String> initializers = new LinkedHashMap<>();

    /** By the name of the function that is asked: the others that it may come to ask. */
    private final Map<String, Set<String>> needs = new HashMap<>();

    private final Set<String> begun = new LinkedHashSet<>();
    private final Node top;

    private StaticInitializers(Node script) {
        this.top = Functions.top(script);
    }

    static void runFirst(Node script) {
        new StaticInitializers(script).rewrite(script);
    }

    private void rewrite(Node script) {
        Nodes.visit(script, this::read);
        initializers.keySet().removeIf(name -> !isOnlyAskedWithinFunctions(name));
        for (Map.Entry<String, String> entry : initializers.entrySet()) {
            needs.put(entry.getKey(), neededBy(entry.getValue()));
        }
        initializers.keySet().removeIf(name -> reaches(name, name));
        initializers.keySet().forEach(this::begin);
        begun.forEach(this::takeOut);
    }

    private void read(Node node) {
        if (node.isMemberFunctionDef()) {
            method(node.getString(), node.getFirstChild());
        } else if (node.isStringKey() && node.hasChildren()) {
            method(node.getString(), node.getFirstChild());
        } else if (node.isAssign() && node.getFirstChild().isGetProp()) {
            method(node.getFirstChild().getString(), node.getLastChild());
        } else if (node.isName() && !node.getString().isEmpty()) {
            mentions.computeIfAbsent(node.getString(), name -> new ArrayList<>()).add(node);
            if (Functions.isDeclaration(node)) {
                declare(node);
            }
        }
    }

    private void method(String name, Node function) {
        methods.computeIfAbsent(name, it -> new ArrayList<>()).add(function);
    }

    private void declare(Node name) {
        if (name.getParent().isFunction() && name.getGrandparent() == top) {
            declared.put(name.getString(), name.getParent());
        } else if (name.hasOneChild() && name.getGrandparent() == top) {
            declared.put(name.getString(), name.getFirstChild());
            String initializer = initializer(name);
            if (!initializer.isEmpty()) {
                initializers.put(name.getString(), initializer);
            }
        }
    }

    /** Of {@code x = () => { x = …; initialize(); }} what initializes; else nothing. */
    private static String initializer(Node name) {
        Node function = name.getFirstChild();
        if (!function.isArrowFunction() || function.getSecondChild().hasChildren()) {
            return "";
        }
        Node body = function.getLastChild();
        if (!body.isBlock() || !body.hasTwoChildren()) {
            return "";
        }
        Node first = body.getFirstFirstChild();
        Node second = body.getLastChild().getFirstChild();
        return first != null
                        && first.isAssign()
                        && first.getFirstChild().matchesName(name.getString())
                        && second != null
                        && isPlainCall(second)
                ? second.getFirstChild().getString()
                : "";
    }

    private static boolean isPlainCall(Node node) {
        return node.isCall() && node.hasOneChild() && node.getFirstChild().isName();
    }

    /** Whether whoever names {@code name}, but for itself, is a function that asks, and no more. */
    private boolean isOnlyAskedWithinFunctions(String name) {
        int others = 0;
        for (Node mention : mentions.getOrDefault(name, List.of())) {
            others += isAsked(mention) ? 0 : 1;
        }
        return others == 2; // its declaration, and where it is told that it has run
    }

    /** Whether {@code name} stands in {@code name();}, within a function. */
    private boolean isAsked(Node name) {
        Node call = name.getParent();
        return isPlainCall(call)
                && call.getParent().isExprResult()
                && call.getGrandparent().isBlock()
                && call.getGrandparent() != top;
    }

    /** What {@code initializer} may come to ask, whatever it calls. */
    private Set<String> neededBy(String initializer) {
        Set<String> needed = new LinkedHashSet<>();
        Set<Node> seen = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>();
        open.push(declared.getOrDefault(initializer, top));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (!seen.add(node)) {
                continue;
            }
            for (Node child : Nodes.children(node)) {
                if (!isMethod(child)) { // it runs where it is called by its name
                    open.push(child);
                }
            }
            if (isCalledByName(node)) {
                methods.getOrDefault(node.getString(), List.of()).forEach(open::push);
            } else if (node.isName() && initializers.containsKey(node.getString())) {
                needed.add(node.getString());
            } else if (node.isName() && declared.containsKey(node.getString())) {
                open.push(declared.getOrDefault(node.getString(), top));
            }
        }
        return needed;
    }

    private static boolean isMethod(Node function) {
        Node parent = function.getParent();
        return function.isFunction()
                && (parent.isMemberFunctionDef()
                        || parent.isStringKey()
                        || (parent.isAssign() && parent.getFirstChild().isGetProp()));
    }

    /** Whether {@code node} is the {@code it.name} of {@code it.name(…)}. */
    private boolean isCalledByName(Node node) {
        Node call = node.getParent();
        return node.isGetProp()
                && call.isCall()
                && call.getFirstChild() == node
                && !(node.getString().equals("call") && isConstructor(node.getFirstChild(), call));
    }

    /** Whether {@code it.call(this)} is how the constructor of a class has its parent's run. */
    private boolean isConstructor(Node it, Node call) {
        return it.isName() && declared.containsKey(it.getString())
                || call.hasMoreThanOneChild() && call.getSecondChild().isThis();
    }

    private boolean reaches(String from, String to) {
        Set<String> reached = new LinkedHashSet<>(needs.getOrDefault(from, Set.of()));
        reached.remove(from); // one asks for itself as a rule: it has begun by then
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (String next : needs.getOrDefault(open.pop(), Set.of())) {
                if (next.equals(to)) {
                    return true;
                }
                if (reached.add(next)) {
                    open.push(next);
                }
            }
        }
        return false;
    }

    /** Has {@code name} run at the end of the script, after all that it needs. */
    private void begin(String name) {
        if (!initializers.containsKey(name) || !begun.add(name)) {
            return;
        }
        for (String before : needs.getOrDefault(name, Set.of())) {
            begin(before);
        }
        Node initializer = IR.name(initializers.getOrDefault(name, ""));
        top.addChildToBack(IR.exprResult(IR.call(initializer)).srcrefTree(top));
    }

    private void takeOut(String name) {
        for (Node mention : mentions.getOrDefault(name, List.of())) {
            if (isAsked(mention)) {
                mention.getGrandparent().detach();
            }
        }
        Functions.detach(
                Nodes.first(
                        top,
                        node ->
                                node.matchesName(name)
                                        && Functions.isDeclaration(node)
                                        && node.getGrandparent() == top));
    }
}
