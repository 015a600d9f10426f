package weir.program;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The order in which a region's definitions are instantiated: each after those whose value it needs
 * at once.
 *
 * <p><b>Costs.</b> One depth-first search with a stack of its own: O(definitions + needs).
 *
 * <p><b>Errors.</b> A definition that needs itself is handed to {@code circular} as the cycle's
 * definitions, once per cycle found.
 */
final class Order {
    private static final int NEW = 0;
    private static final int OPEN = 1;
    private static final int DONE = 2;

    private Order() {}

    static int[] of(List<Definition> definitions, Consumer<List<Definition>> circular) {
        List<Definition> sorted = new ArrayList<>();
        List<Definition> path = new ArrayList<>();
        List<int[]> next = new ArrayList<>();
        for (Definition start : definitions) {
            if (start.mark == NEW) {
                open(start, path, next);
            }
            while (!path.isEmpty()) {
                Definition top = path.get(path.size() - 1);
                int[] at = next.get(next.size() - 1);
                if (at[0] < top.needs.size()) {
                    Definition need = top.needs.get(at[0]++);
                    if (need.mark == NEW) {
                        open(need, path, next);
                    } else if (need.mark == OPEN) {
                        circular.accept(cycle(path, need));
                    }
                } else {
                    top.mark = DONE;
                    sorted.add(top);
                    path.remove(path.size() - 1);
                    next.remove(next.size() - 1);
                }
            }
        }
        return slots(sorted);
    }

    private static void open(Definition definition, List<Definition> path, List<int[]> next) {
        definition.mark = OPEN;
        path.add(definition);
        next.add(new int[1]);
    }

    /** What of {@code path} leads from {@code need} back to it. */
    private static List<Definition> cycle(List<Definition> path, Definition need) {
        List<Definition> cycle = new ArrayList<>();
        for (Definition definition : path) {
            if (definition == need || !cycle.isEmpty()) {
                cycle.add(definition);
            }
        }
        return cycle;
    }

    private static int[] slots(List<Definition> sorted) {
        int count = 0;
        for (Definition definition : sorted) {
            count += definition.slot >= 0 ? 1 : 0;
        }
        int[] order = new int[count];
        int at = 0;
        for (Definition definition : sorted) {
            if (definition.slot >= 0) {
                order[at++] = definition.slot;
            }
        }
        return order;
    }
}
