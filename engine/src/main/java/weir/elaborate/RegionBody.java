package weir.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.Body;
import weir.actor.Evaluation;
import weir.actor.Formula;
import weir.actor.ScopeId;
import weir.program.Region;
import weir.value.Ref;
import weir.value.Value;

/** A region in the frame it was written in. */
final class RegionBody implements Body {
    private static final @Nullable Ref[] NOTHING = {};

    private final Elaborator elaborator;
    private final Region region;
    private final Frame captured;
    private final @Nullable Plan pure;
    private @Nullable Ref @Nullable [] inputs;

    /**
     * @param pure the plan of the region, when it is pure: for sampling, or of an item's body for
     *     evaluating it live
     */
    RegionBody(Elaborator elaborator, Region region, Frame captured, @Nullable Plan pure) {
        this.elaborator = elaborator;
        this.region = region;
        this.captured = captured;
        this.pure = pure;
    }

    @Override
    public void wire() {
        if (pure != null && inputs == null) {
            inputs = elaborator.refs(pure.leaves(), captured);
        }
    }

    @Override
    public int node() {
        return region.node();
    }

    @Override
    public boolean isPure() {
        return pure != null;
    }

    @Override
    public List<Ref> events() {
        List<Ref> events = new ArrayList<>();
        if (inputs != null) {
            for (Ref input : inputs) {
                if (input != null && elaborator.isEvent(input)) {
                    events.add(input);
                }
            }
        }
        return events;
    }

    @Override
    public @Nullable Value sample(Evaluation e) {
        if (pure == null || inputs == null) {
            throw new IllegalStateException("a sample of a body that is not pure or not wired");
        }
        return e.sampled(pure.pure(), inputs);
    }

    @Override
    public @Nullable Formula formula() {
        return pure == null ? null : pure.pure();
    }

    @Override
    public boolean isMatch() {
        return pure != null && pure.matches();
    }

    @Override
    public @Nullable Ref[] reads() {
        return inputs == null ? NOTHING : inputs;
    }

    @Override
    public @Nullable Ref live(ScopeId scope, @Nullable Ref... given) {
        return elaborator.instantiate(
                region, captured, scope, captured.passed, false, captured.calls, given);
    }

    @Override
    public @Nullable Ref sampled(ScopeId scope, @Nullable Ref... given) {
        return elaborator.instantiate(
                region, captured, scope, captured.passed, true, captured.calls, given);
    }
}
