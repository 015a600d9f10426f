package weir.web.site;

import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.List;

/** Joins declarations that follow one another: {@code let a; let b;} is {@code let a, b;}. */
final class Declarations {
    private Declarations() {}

    static void join(Node script) {
        List<Node> declarations = new ArrayList<>();
        Nodes.visit(
                script,
                node -> {
                    if (node.isLet() || node.isVar()) {
                        declarations.add(node);
                    }
                });
        for (Node declaration : declarations) {
            Node before = declaration.getPrevious();
            if (before != null && before.getToken() == declaration.getToken()) {
                while (declaration.hasChildren()) {
                    before.addChildToBack(declaration.removeFirstChild());
                }
                declaration.detach();
            }
        }
    }
}
