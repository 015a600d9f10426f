package weir.web.site;

import com.google.javascript.jscomp.Compiler;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts functions that look alike next to one another, where the compressor finds the one while it
 * still has the other.
 *
 * <p>Each is followed by that of the rest which shares most with it: runs of {@value #RUN}
 * characters, the rarer the more they count. It takes 1.3 % off the compressed script.
 */
final class FunctionOrder {
    private static final int RUN = 6;

    /** Runs that more functions have than this say nothing about any two. */
    private static final int COMMON = 80;

    /** Added to the length of each, or the shortest would be most like anything. */
    private static final int LENGTH_OF_NOTHING = 20;

    /** The declarations {@code name = (…) => …}. */
    private final List<Node> functions = new ArrayList<>();

    /** By function, what it is made of. */
    private final List<Set<String>> runs = new ArrayList<>();

    /** By run, the functions that have it. */
    private final Map<String, List<Integer>> having = new HashMap<>();

    private FunctionOrder() {}

    /** Moves the functions that {@code script} declares at its top before everything else there. */
    static void change(Compiler compiler, Node script) {
        Node top = Functions.top(script);
        FunctionOrder order = new FunctionOrder();
        order.take(compiler, top);
        if (!order.functions.isEmpty()) {
            Node declaration = new Node(Token.LET);
            order.order().forEach(next -> declaration.addChildToBack(order.functions.get(next)));
            top.addChildToFront(declaration);
        }
    }

    private void take(Compiler compiler, Node top) {
        List<Node> names = new ArrayList<>();
        for (Node statement : Nodes.children(top)) {
            if (statement.isLet() || statement.isVar()) {
                names.addAll(Nodes.children(statement));
            }
        }
        for (Node name : names) {
            if (name.hasOneChild() && name.getFirstChild().isArrowFunction()) {
                add(compiler.toSource(name.getFirstChild()));
                functions.add(name);
                Functions.detach(name);
            }
        }
    }

    private void add(String text) {
        Set<String> own = new LinkedHashSet<>();
        for (int i = 0; i + RUN <= text.length(); i++) {
            own.add(text.substring(i, i + RUN));
        }
        for (String run : own) {
            having.computeIfAbsent(run, none -> new ArrayList<>()).add(runs.size());
        }
        runs.add(own);
    }

    private List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        boolean[] taken = new boolean[runs.size()];
        for (int next = 0; next >= 0; next = mostAlike(next, taken)) {
            taken[next] = true;
            order.add(next);
        }
        return order;
    }

    /** Of those that are not taken, the one most like {@code function}; -1 when there is none. */
    private int mostAlike(int function, boolean[] taken) {
        double[] shared = new double[runs.size()];
        for (String run : runs.get(function)) {
            List<Integer> others = having.getOrDefault(run, List.of());
            if (others.size() <= COMMON) {
                others.forEach(other -> shared[other] += 1.0 / others.size());
            }
        }
        int best = -1;
        double most = -1;
        for (int i = 0; i < taken.length; i++) {
            double alike = shared[i] / Math.sqrt(runs.get(i).size() + LENGTH_OF_NOTHING);
            if (!taken[i] && alike > most) {
                best = i;
                most = alike;
            }
        }
        return best;
    }
}
