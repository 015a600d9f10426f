package weir.web.site;

import com.google.javascript.rhino.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Walks through a tree of JavaScript, from its beginning to its end. */
final class Nodes {
    private Nodes() {}

    /** Shows {@code visitor} every node below {@code root}, which stays as it is meanwhile. */
    static void visit(Node root, Consumer<Node> visitor) {
        find(
                root,
                node -> {
                    visitor.accept(node);
                    return false;
                });
    }

    /** Whether {@code test} holds for {@code root} or a node below it. */
    static boolean any(Node root, Predicate<Node> test) {
        return find(root, test) != null;
    }

    /** The first node of which {@code test} holds: there must be one. */
    static Node first(Node root, Predicate<Node> test) {
        Node found = find(root, test);
        if (found == null) {
            throw new NoSuchElementException("nothing like that in " + root);
        }
        return found;
    }

    /** The nodes right below {@code node}, as they are now. */
    static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    private static @Nullable Node find(Node root, Predicate<Node> test) {
        Deque<Node> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (test.test(node)) {
                return node;
            }
            for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
                open.push(child);
            }
        }
        return null;
    }
}
