package weir.web.site;

import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the table of classes shorter, and methods as methods.
 *
 * <p>TeaVM says eight things of every class, most of which nothing reads: its modifiers, the class
 * around it, its initializer. Here a class is followed only by what it has of these: its name and
 * the number of its package, where the name is kept; {@code [parent, interface, …]}, unless that is
 * {@code [Object]}; {@code {name(…) { … }}}, its methods. And where TeaVM hands {@code this} from a
 * wrapper to a function, the method itself takes it: a call less, each time one is called.
 *
 * <p>It knows what TeaVM 0.15 writes; a script without such a table stays as it is.
 */
final class ClassTable {
    private static final String READER =
            """
            (data) => {
                for (let i = 0; i < data.length;) {
                    let cls = data[i++], m = ABOUT(), above = data[i];
                    cls[KEY] = m;
                    if (typeof above === "string") {
                        m.name = (PACKAGES[data[i + 1]] || "") + above;
                        i += 2;
                    }
                    above = Array.isArray(data[i]) ? data[i++] : [OBJECT];
                    m.parent = above[0] || null;
                    m.superinterfaces = above.slice(1);
                    cls.prototype = Object.create((m.parent || Object).prototype);
                    if (typeof data[i] === "object" && !Array.isArray(data[i])) {
                        Object.assign(cls.prototype, data[i++]);
                    }
                    cls.prototype.constructor = cls;
                }
            }
            """;

    private final Compiler compiler;

    private final Map<String, Node> functions = new HashMap<>();

    /** How often a name stands anywhere. */
    private final Map<String, Integer> mentions = new HashMap<>();

    private final List<Node> tables = new ArrayList<>();
    private String reader = "";
    private String root = "";

    private ClassTable(Compiler compiler) {
        this.compiler = compiler;
    }

    static void shorten(Compiler compiler, Node script) {
        new ClassTable(compiler).rewrite(script);
    }

    private void rewrite(Node script) {
        Nodes.visit(script, this::read);
        if (reader.isEmpty()) {
            return;
        }
        Nodes.visit(script, this::findTable);
        root = tables.get(0).getFirstChild().getString();
        replaceReader(function(reader));
        for (Node table : tables) {
            table.replaceWith(shorter(table));
        }
    }

    private void read(Node node) {
        if (!node.isName()) {
            return;
        }
        mentions.merge(node.getString(), 1, Integer::sum);
        if (node.hasOneChild() && node.getFirstChild().isFunction()) {
            functions.put(node.getString(), node.getFirstChild());
            if (Nodes.any(
                    node, below -> below.isGetProp() && below.getString().equals("simpleName"))) {
                reader = node.getString();
            }
        }
    }

    private void findTable(Node node) {
        if (node.isCall() && node.getFirstChild().matchesName(reader)) {
            tables.add(node.getSecondChild());
        }
    }

    /** The names of what the old reader works with go into the new one. */
    private void replaceReader(Node function) {
        String key =
                Nodes.first(
                                function,
                                node -> node.isGetElem() && node.getFirstChild().matchesName("cls"))
                        .getSecondChild()
                        .getString();
        String about = valueOf(function, "m").getFirstChild().getString();
        String packages = valueOf(function, "packages").getString();
        String text =
                READER.replace("KEY", key)
                        .replace("ABOUT", about)
                        .replace("PACKAGES", packages)
                        .replace("OBJECT", root);
        Node parsed = compiler.parse(SourceFile.fromCode("classes.js", text));
        function.replaceWith(parsed.getFirstFirstChild().detach());
    }

    private static Node valueOf(Node function, String variable) {
        return Nodes.first(
                        function,
                        node -> node.isName() && node.hasOneChild() && node.matchesName(variable))
                .getFirstChild();
    }

    private Node shorter(Node table) {
        Node result = IR.arraylit().srcref(table);
        Node next = table.getFirstChild();
        while (next != null) {
            Node name = next.getNext();
            Node parent = name.isStringLit() ? name.getNext().getNext() : name.getNext();
            Node interfaces = parent.getNext();
            Node methods = interfaces.getNext().getNext().getNext().getNext();
            Node end = methods.getNext();
            add(result, next);
            if (name.isStringLit()) {
                Node number = name.getNext();
                add(result, name);
                add(result, number);
            }
            boolean isRoot = parent.isNumber();
            if (isRoot || interfaces.hasChildren() || !parent.matchesName(root)) {
                parent.detach();
                if (!isRoot) {
                    interfaces.addChildToFront(parent);
                }
                add(result, interfaces);
            }
            if (methods.isArrayLit()) {
                result.addChildToBack(methods(methods));
            }
            next = end;
        }
        return result;
    }

    private static void add(Node list, Node part) {
        list.addChildToBack(part.detach());
    }

    /** {@code {name(…) { … }, …}} of {@code [name, wrapper(function), …]}. */
    private Node methods(Node pairs) {
        Node result = IR.objectlit().srcref(pairs);
        for (Node name = pairs.getFirstChild(); name != null; name = name.getNext().getNext()) {
            Node wrapped = name.getNext();
            if (!name.isStringLit() || !wrapped.isCall() || !wrapped.getSecondChild().isName()) {
                throw unknown("method", wrapped);
            }
            String function = wrapped.getSecondChild().getString();
            Node method =
                    mentions.getOrDefault(function, 0) == 2
                            ? method(function(function))
                            : callOf(function, parameters(wrapped.getFirstChild().getString()));
            result.addChildToBack(
                    IR.memberFunctionDef(name.getString(), method).srcrefTree(wrapped));
        }
        return result;
    }

    /** How many parameters {@code wrapper}, {@code f => function (a, …) { … }}, passes on. */
    private int parameters(String wrapper) {
        Node inner = Nodes.first(function(wrapper).getLastChild(), Node::isFunction);
        return inner.getSecondChild().getChildCount();
    }

    /** The {@code function} that only the table names, as a method; nothing is left of it. */
    private static Node method(Node function) {
        Node parameters = function.getSecondChild().detach();
        Node body = function.getLastChild().detach();
        Node self = parameters.removeFirstChild();
        body.addChildToFront(IR.let(self, IR.thisNode()).srcrefTreeIfMissing(body));
        Functions.detach(function.getParent());
        return IR.function(IR.name(""), parameters, body);
    }

    /** {@code (a, …) { return function(this, a, …); }}. */
    private static Node callOf(String function, int count) {
        Node parameters = IR.paramList();
        Node call = IR.call(IR.name(function), IR.thisNode());
        for (int i = 0; i < count; i++) {
            String parameter = String.valueOf((char) ('a' + i));
            parameters.addChildToBack(IR.name(parameter));
            call.addChildToBack(IR.name(parameter));
        }
        return IR.function(IR.name(""), parameters, IR.block(IR.returnNode(call)));
    }

    private Node function(String name) {
        Node function = functions.get(name);
        if (function == null) {
            throw new IllegalStateException("no function " + name);
        }
        return function;
    }

    private static IllegalStateException unknown(String what, Node place) {
        return new IllegalStateException("no " + what + " as TeaVM 0.15 writes it: " + place);
    }
}
