package weir.elaborate;

import org.jspecify.annotations.Nullable;
import weir.actor.ScopeId;
import weir.program.Node;
import weir.value.Ref;

/** An expression whose turn comes with a fresh stack, in the frame where it was met. */
final class Later extends LiveBody {
    private static final int NO_NAME = -1;

    private final Elaborator elaborator;
    private final Frame frame;
    private final Node expression;

    Later(Elaborator elaborator, Frame frame, Node expression) {
        super(NO_NAME);
        this.elaborator = elaborator;
        this.frame = frame;
        this.expression = expression;
    }

    /** Makes actors of it in the scope of its own frame. */
    @Override
    public @Nullable Ref live(ScopeId scope, @Nullable Ref... inputs) {
        return elaborator.elaborateIn(frame, expression);
    }
}
