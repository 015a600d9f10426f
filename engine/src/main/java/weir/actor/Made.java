package weir.actor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.value.Value;

/**
 * What it takes to make again what was made for one occurrence: which construct made it, in which
 * arm, with what, and what it read.
 *
 * <p>A read is found again by its name, the next of that name: so that one that the program has not
 * any more is passed over, and one that it did not have reads what is there now.
 */
public final class Made {
    /** The path of the maker. */
    public final @Nullable String maker;

    /** Where the maker is, for what was made in this run. */
    public final @Nullable ScopeId scope;

    public final int node;
    public final List<@Nullable Value> inputs;
    public final List<String> names;
    public final List<Value> reads;
    private final boolean again;
    private int next;

    /**
     * @param maker null while it is not known; then it is the construct {@code node} in {@code
     *     scope}
     * @param names those of {@code reads}
     * @param again whether it is being made again, and not for the first time
     */
    public Made(
            @Nullable String maker,
            @Nullable ScopeId scope,
            int node,
            List<@Nullable Value> inputs,
            List<String> names,
            List<Value> reads,
            boolean again) {
        this.maker = maker;
        this.scope = scope;
        this.node = node;
        this.inputs = inputs;
        this.names = names;
        this.reads = reads;
        this.again = again;
    }

    /** What is made by {@code node} in {@code scope} with {@code inputs}, for the first time. */
    static Made now(ScopeId scope, int node, @Nullable Value... inputs) {
        List<@Nullable Value> given = new ArrayList<>(inputs.length);
        for (Value input : inputs) {
            given.add(input);
        }
        return new Made(null, scope, node, given, new ArrayList<>(2), new ArrayList<>(2), false);
    }

    /** What was read under {@code name} the first time; null when nothing was. */
    public @Nullable Value read(String name) {
        for (int i = again ? next : names.size(); i < names.size(); i++) {
            if (names.get(i).equals(name)) {
                next = i + 1;
                return reads.get(i);
            }
        }
        return null;
    }

    /** Notes what was read, unless it is made again. */
    public void note(String name, Value value) {
        if (!again) {
            names.add(name);
            reads.add(value);
        }
    }
}
