package weir.elaborate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.Body;
import weir.actor.Evaluation;
import weir.actor.ScopeId;
import weir.program.Node;
import weir.value.Ref;
import weir.value.Value;

/** An expression whose turn comes with a fresh stack, in the frame where it was met. */
final class Later implements Body {
    private final Elaborator elaborator;
    private final Frame frame;
    private final Node node;

    Later(Elaborator elaborator, Frame frame, Node node) {
        this.elaborator = elaborator;
        this.frame = frame;
        this.node = node;
    }

    @Override
    public void wire() {}

    @Override
    public boolean isPure() {
        return false;
    }

    @Override
    public List<Ref> events() {
        return List.of();
    }

    @Override
    public @Nullable Value sample(Evaluation e) {
        return null;
    }

    @Override
    public @Nullable Ref live(ScopeId scope, @Nullable Ref... inputs) {
        return elaborator.elaborateIn(frame, node);
    }

    @Override
    public @Nullable Ref sampled(ScopeId scope, @Nullable Ref... inputs) {
        return live(scope, inputs);
    }
}
