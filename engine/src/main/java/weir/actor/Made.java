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
    /** The path of the maker; null for what was made in this run. */
    public final @Nullable String maker;

    private final @Nullable ScopeId scope;

    /** The construct that makes it; known from the start, or once its maker is found again. */
    public int node;

    public final List<@Nullable Value> inputs;

    /** The names of {@link #reads}. */
    public final List<String> names;

    public final List<Value> reads;
    private int next;

    private Made(
            @Nullable String maker,
            @Nullable ScopeId scope,
            int node,
            List<@Nullable Value> inputs,
            List<String> names,
            List<Value> reads) {
        this.maker = maker;
        this.scope = scope;
        this.node = node;
        this.inputs = inputs;
        this.names = names;
        this.reads = reads;
    }

    /** What was made before, to be made again by who is at the path {@code maker}. */
    public static Made again(
            String maker, List<@Nullable Value> inputs, List<String> names, List<Value> reads) {
        return new Made(maker, null, -1, inputs, names, reads);
    }

    /** The path of the maker; null when it has none. */
    public @Nullable String maker(ActorRegistry registry, Memory memory) {
        return scope == null ? maker : registry.path(scope, memory, node, Kept.NO_ITEM);
    }

    /** What is made by {@code node} in {@code scope} with {@code inputs}, for the first time. */
    static Made now(ScopeId scope, int node, @Nullable Value... inputs) {
        List<@Nullable Value> given = new ArrayList<>(inputs.length);
        for (Value input : inputs) {
            given.add(input);
        }
        return new Made(null, scope, node, given, new ArrayList<>(2), new ArrayList<>(2));
    }

    /** What was read under {@code name} the first time; null when nothing was. */
    public @Nullable Value read(String name) {
        for (int i = maker != null ? next : names.size(); i < names.size(); i++) {
            if (names.get(i).equals(name)) {
                next = i + 1;
                return reads.get(i);
            }
        }
        return null;
    }

    /** Notes what was read, unless it is made again. */
    public void note(String name, Value value) {
        if (maker == null) {
            names.add(name);
            reads.add(value);
        }
    }
}
