package weir.web.site;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Replaces the functions that only make an object of what they are given, {@code (a, b) => new T(a,
 * b)}: what called one makes the object itself.
 */
final class Makers {
    private Makers() {}

    static void replace(Node script) {
        Functions functions = Functions.of(script);
        for (Map.Entry<String, Node> entry : List.copyOf(functions.declared().entrySet())) {
            String name = entry.getKey();
            Node function = entry.getValue();
            Node made = function.getLastChild();
            if (made.isNew()
                    && made.getFirstChild().isName()
                    && functions.isFree(made.getFirstChild().getString())
                    && isPassedOn(function.getSecondChild(), made)) {
                List<Node> calls = calls(functions.mentions(name), made.getChildCount());
                if (calls.size() == functions.mentions(name).size() - 1) {
                    calls.forEach(call -> make(call, made.getFirstChild().getString()));
                    functions.remove(name);
                }
            }
        }
    }

    private static boolean isPassedOn(Node parameters, Node made) {
        Node argument = made.getSecondChild();
        for (Node parameter : Nodes.children(parameters)) {
            if (argument == null
                    || !parameter.isName()
                    || !argument.matchesName(parameter.getString())) {
                return false;
            }
            argument = argument.getNext();
        }
        return argument == null;
    }

    /** Those of {@code mentions} that are calls, with as many children as {@code count}. */
    private static List<Node> calls(List<Node> mentions, int count) {
        List<Node> calls = new ArrayList<>();
        for (Node mention : mentions) {
            Node parent = mention.getParent();
            if (parent.isCall()
                    && parent.getFirstChild() == mention
                    && parent.getChildCount() == count) {
                calls.add(parent);
            }
        }
        return calls;
    }

    private static void make(Node call, String type) {
        Node made = IR.newNode(IR.name(type)).srcrefTree(call);
        call.getFirstChild().detach();
        while (call.hasChildren()) {
            made.addChildToBack(call.removeFirstChild());
        }
        call.replaceWith(made);
    }
}
