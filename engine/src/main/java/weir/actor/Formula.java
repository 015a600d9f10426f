package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.value.Value;

/**
 * A pure expression, compiled once and evaluated for many instances: operators, texts, field reads
 * and matches that only feed one another, fused.
 *
 * <p>What it reads from outside are the inputs of the {@link Evaluation}, by number.
 */
public interface Formula {
    /** The value for the present inputs, or null while there is none. */
    @Nullable Value evaluate(Evaluation e);

    /**
     * Whether it leads to a value rather than work one out, and says to which: see {@link
     * Evaluation#show}. Then each emission of that one is passed on.
     */
    default boolean leads() {
        return false;
    }
}
