package weir.web.site;

import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes out the checks of TeaVM's {@code strict} mode that JavaScript makes by itself when the
 * value is used: that an object is not null, which is written around every use of a field or
 * method, some four thousand times, and that it is of the type of a cast, which is mostly what a
 * list or a table gave back. Checks of bounds stay.
 *
 * <p>Nothing is lost by that. JavaScript throws at a use of null and at a call of a method that is
 * not there, and TeaVM hands what is thrown to Java's {@code catch (RuntimeException)} all the
 * same. And NullAway, and the compiler's warnings about unchecked casts, hold our own code to never
 * coming that far. It takes 5 kB off the compressed script and a call off every use.
 */
final class UseChecks {
    private String nullCheck = "";
    private String interfaceCheck = "";
    private String classCheck = "";
    private final List<Node> calls = new ArrayList<>();

    private UseChecks() {}

    static void remove(Node script) {
        new UseChecks().removeFrom(script);
    }

    private void removeFrom(Node root) {
        Nodes.visit(root, this::findChecks);
        Nodes.visit(
                root,
                node -> {
                    if (node.isCall()
                            && (isCallOf(node, nullCheck, 1)
                                    || isCallOf(node, interfaceCheck, 2)
                                    || isCallOf(node, classCheck, 2))) {
                        calls.add(node);
                    }
                });
        for (Node call : calls) {
            call.replaceWith(call.getSecondChild().detach());
        }
    }

    private static boolean isCallOf(Node call, String function, int arguments) {
        return call.getFirstChild().matchesName(function) && call.getChildCount() == arguments + 1;
    }

    /** {@code check = (value, …) => { if (…) { … } return value; }}. */
    private void findChecks(Node node) {
        if (!node.isName() || !node.hasOneChild() || !node.getFirstChild().isFunction()) {
            return;
        }
        Node parameters = node.getFirstChild().getSecondChild();
        Node body = node.getFirstChild().getLastChild();
        if (!parameters.hasChildren()
                || !parameters.getFirstChild().isName()
                || !body.isBlock()
                || !body.hasTwoChildren()
                || !body.getFirstChild().isIf()
                || !body.getLastChild().isReturn()) {
            return;
        }
        Node condition = body.getFirstFirstChild();
        Node result = body.getLastChild().getFirstChild();
        String value = parameters.getFirstChild().getString();
        if (result == null || !result.matchesName(value)) {
            return;
        }
        if (parameters.hasOneChild() && isComparedWithNull(condition, Token.SHEQ, value)) {
            nullCheck = node.getString();
        } else if (parameters.hasTwoChildren()
                && condition.isAnd()
                && isComparedWithNull(condition.getFirstChild(), Token.SHNE, value)
                && condition.getLastChild().isNot()) {
            Node test = condition.getLastChild().getFirstChild();
            if (test.isCall()) {
                interfaceCheck = node.getString();
            } else if (test.isInstanceOf() && test.getFirstChild().matchesName(value)) {
                classCheck = node.getString();
            }
        }
    }

    private static boolean isComparedWithNull(Node test, Token how, String value) {
        return test.getToken() == how
                && test.getFirstChild().matchesName(value)
                && test.getLastChild().isNull();
    }
}
