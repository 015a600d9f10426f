package weir.web.site;

import com.google.javascript.rhino.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Walks through a tree of JavaScript. */
final class Nodes {
    private Nodes() {}

    /** Shows {@code visitor} every node below {@code root}, which stays as it is meanwhile. */
    static void visit(Node root, Consumer<Node> visitor) {
        Deque<Node> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            Node node = open.pop();
            visitor.accept(node);
            for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
                open.push(child);
            }
        }
    }
}
