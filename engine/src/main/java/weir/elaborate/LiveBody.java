package weir.elaborate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.Body;
import weir.actor.Evaluation;
import weir.actor.Formula;
import weir.actor.ScopeId;
import weir.value.Ref;
import weir.value.Value;

/** A body that is instantiated and never just evaluated. */
abstract class LiveBody implements Body {
    private static final @Nullable Ref[] NOTHING = {};

    private final int node;

    LiveBody(int node) {
        this.node = node;
    }

    @Override
    public final void wire() {}

    @Override
    public final int node() {
        return node;
    }

    @Override
    public final boolean isPure() {
        return false;
    }

    @Override
    public final List<Ref> events() {
        return List.of();
    }

    @Override
    public final @Nullable Value sample(Evaluation e) {
        return null;
    }

    @Override
    public final @Nullable Formula formula() {
        return null;
    }

    @Override
    public final boolean isMatch() {
        return false;
    }

    @Override
    public @Nullable Ref[] reads() {
        return NOTHING;
    }

    @Override
    public final @Nullable Ref sampled(ScopeId scope, @Nullable Ref... inputs) {
        return live(scope, inputs);
    }
}
