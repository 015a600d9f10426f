package weir.web.site;

import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The functions that a script declares at its top, {@code name = (…) => …}, and who names them.
 *
 * <p>Only those that are never assigned anew and whose names no function uses for something of its
 * own: one of them may be named wherever a script names another.
 */
final class Functions {
    private final Map<String, Node> declared = new LinkedHashMap<>();

    /** Every node of a name, by the name. */
    private final Map<String, List<Node>> names = new HashMap<>();

    /** Names that some function has for something of its own, or that are assigned anew. */
    private final Set<String> hidden = new HashSet<>();

    private Functions() {}

    static Functions of(Node script) {
        Functions functions = new Functions();
        Node top = top(script);
        Nodes.visit(
                script,
                node -> {
                    if (node.isName()) {
                        functions
                                .names
                                .computeIfAbsent(node.getString(), name -> new ArrayList<>())
                                .add(node);
                        if (isAssigned(node)
                                || isDeclaration(node) && node.getGrandparent() != top) {
                            functions.hidden.add(node.getString());
                        }
                    }
                });
        for (Node statement : Nodes.children(top)) {
            if (statement.isLet() || statement.isVar() || statement.isConst()) {
                for (Node name : Nodes.children(statement)) {
                    if (name.hasOneChild()
                            && name.getFirstChild().isArrowFunction()
                            && !functions.hidden.contains(name.getString())) {
                        functions.declared.put(name.getString(), name.getFirstChild());
                    }
                }
            }
        }
        return functions;
    }

    /** The block that holds the program: the one with the most statements. */
    static Node top(Node script) {
        Node[] most = {script};
        Nodes.visit(
                script,
                node -> {
                    if (node.isBlock() && node.getChildCount() > most[0].getChildCount()) {
                        most[0] = node;
                    }
                });
        return most[0];
    }

    /** By name, in the order of the script. */
    Map<String, Node> declared() {
        return declared;
    }

    /** The nodes that name {@code function}, that of its declaration too. */
    List<Node> mentions(String function) {
        return names.getOrDefault(function, List.of());
    }

    /** Whether {@code name} means the same everywhere. */
    boolean isFree(String name) {
        return !hidden.contains(name);
    }

    /** Takes the declaration of {@code function} out. */
    void remove(String function) {
        Node removed = declared.remove(function);
        if (removed != null) {
            detach(removed.getParent());
        }
    }

    /** Takes {@code name} out of the statement that declares it. */
    static void detach(Node name) {
        Node statement = name.getParent();
        name.detach();
        if (!statement.hasChildren()) {
            statement.detach();
        }
    }

    /** Whether {@code name} is declared where it stands. */
    static boolean isDeclaration(Node name) {
        Node parent = name.getParent();
        return switch (parent.getToken()) {
            case LET, VAR, CONST, PARAM_LIST, CATCH -> true;
            case FUNCTION -> parent.getFirstChild() == name && !name.getString().isEmpty();
            default -> false;
        };
    }

    private static boolean isAssigned(Node name) {
        return name.getParent().isAssign() && name.getParent().getFirstChild() == name;
    }
}
