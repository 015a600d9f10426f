package weir.web.site;

import com.google.javascript.jscomp.CompilerPass;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes out the null checks that TeaVM's {@code strict} mode writes around every object whose field
 * or method is used, some four thousand of them; its checks of bounds and casts stay.
 *
 * <p>Nothing is lost by that. JavaScript throws at a use of null by itself, and TeaVM hands what is
 * thrown to Java's {@code catch (RuntimeException)} all the same; and NullAway holds our own code
 * to never coming that far. It takes 3.4 kB off the compressed script, and a call off every use.
 */
final class NullChecks implements CompilerPass {
    private String check = "";
    private final List<Node> calls = new ArrayList<>();

    @Override
    public void process(Node externs, Node root) {
        Nodes.visit(root, this::findCheck);
        if (check.isEmpty()) {
            return;
        }
        Nodes.visit(
                root,
                node -> {
                    if (node.isCall()
                            && node.hasTwoChildren()
                            && node.getFirstChild().matchesName(check)) {
                        calls.add(node);
                    }
                });
        for (Node call : calls) {
            call.replaceWith(call.getLastChild().detach());
        }
    }

    /** {@code check = value => { if (value === null) { throw …; } return value; }}. */
    private void findCheck(Node node) {
        if (!node.isName() || !node.hasOneChild() || !node.getFirstChild().isFunction()) {
            return;
        }
        Node parameters = node.getFirstChild().getSecondChild();
        Node body = node.getFirstChild().getLastChild();
        if (!parameters.hasOneChild() || !body.isBlock() || !body.hasTwoChildren()) {
            return;
        }
        Node test = body.getFirstChild();
        Node result = body.getLastChild();
        String value =
                parameters.getFirstChild().isName() ? parameters.getFirstChild().getString() : "";
        if (test.isIf()
                && test.hasTwoChildren()
                && test.getFirstChild().getToken() == Token.SHEQ
                && test.getFirstFirstChild().matchesName(value)
                && test.getFirstChild().getLastChild().isNull()
                && result.isReturn()
                && result.hasOneChild()
                && result.getFirstChild().matchesName(value)) {
            check = node.getString();
        }
    }
}
