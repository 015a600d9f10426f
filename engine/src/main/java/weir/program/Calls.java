package weir.program;

import java.util.ArrayList;
import java.util.List;
import weir.source.Place;
import weir.source.SourceText;

/**
 * Which function calls which: what tells that nothing calls one, or that nothing is passed to it.
 *
 * <p>Functions go by the number of their body; {@link #TOP} is the top level of a program.
 *
 * <p><b>Costs.</b> O(functions + calls).
 */
final class Calls {
    static final int TOP = -1;

    private final List<Function> declared = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<Reader> readers = new ArrayList<>();

    private record Call(int from, Function to, boolean passes) {}

    /** A {@code PASSED} in a function. */
    private record Reader(int function, Place place) {}

    void declare(Function function) {
        declared.add(function);
    }

    void call(int from, Function to, boolean passes) {
        calls.add(new Call(from, to, passes));
    }

    void reads(int function, Place place) {
        readers.add(new Reader(function, place));
    }

    /** Tells {@code checks} what is doubtful; a module may have functions that nobody needs. */
    void look(SourceText entry, int regions, Checks checks) {
        boolean[] called = new boolean[regions];
        boolean[] passed = new boolean[regions];
        int[] first = new int[regions]; // of the calls in a function, one more than its index
        int[] next = new int[calls.size()];
        List<Function> reached = new ArrayList<>();
        for (int i = 0; i < next.length; i++) {
            Call call = calls.get(i);
            int to = call.to().body().id();
            called[to] = true;
            if (call.passes()) {
                passed[to] = true;
                reached.add(call.to());
            } else if (call.from() != TOP) {
                next[i] = first[call.from()];
                first[call.from()] = i + 1;
            }
        }
        while (!reached.isEmpty()) { // what is passed to a function is passed on to those it calls
            int from = reached.remove(reached.size() - 1).body().id();
            for (int i = first[from]; i > 0; i = next[i - 1]) {
                Function to = calls.get(i - 1).to();
                if (!passed[to.body().id()]) {
                    passed[to.body().id()] = true;
                    reached.add(to);
                }
            }
        }
        for (Reader reader : readers) {
            if (called[reader.function()] && !passed[reader.function()]) {
                checks.neverPassed(reader.place());
            }
        }
        for (Function function : declared) {
            if (function.place().source() == entry && !called[function.body().id()]) {
                checks.neverCalled(function);
            }
        }
    }
}
