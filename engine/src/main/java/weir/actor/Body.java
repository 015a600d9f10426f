package weir.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.value.Ref;
import weir.value.Value;

/**
 * A body of the program together with the frame it was written in, ready to be instantiated any
 * number of times. The elaborator implements it: the call goes up, the import goes down.
 */
public interface Body {
    /**
     * Looks up what the body reads from outside. Called once, when everything around is in place.
     */
    void wire();

    /** The node whose name an instance goes by in paths of what is kept; -1 when it has none. */
    int node();

    /** Whether it can be evaluated at once, without instantiating anything. After {@link #wire}. */
    boolean isPure();

    /** The event actors that a sample reads: they must have run before it. After {@link #wire}. */
    List<Ref> events();

    /** Evaluates a pure body; its inputs are the first locals of {@code e}. */
    @Nullable Value sample(Evaluation e);

    /**
     * The body as a formula over its first input as the first local, to be evaluated live again and
     * again without instantiating anything; null when it is more than that. After {@link #wire}.
     */
    @Nullable Formula formula();

    /** Whether the formula has a match, which over events is none. */
    boolean isMatch();

    /** The inputs of the formula: what the body reads from outside. After {@link #wire}. */
    @Nullable Ref[] reads();

    /** Instantiates the body live in {@code scope}. Null when it never has a value. */
    @Nullable Ref live(ScopeId scope, @Nullable Ref... inputs);

    /**
     * Instantiates the body for one occurrence: what it reads from outside is frozen as a snapshot
     * sees it now, the bodies of functions it calls are live.
     */
    @Nullable Ref sampled(ScopeId scope, @Nullable Ref... inputs);
}
