package weir.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.Body;
import weir.actor.Evaluation;
import weir.actor.FoldActor;
import weir.actor.ScopeId;
import weir.value.Ref;
import weir.value.Value;

/** The body of the HOLD that {@code Bool/toggle} is: the opposite of the state, at each flip. */
final class Toggling implements Body {
    private final BuiltinCall call;
    private final @Nullable Ref when;

    Toggling(BuiltinCall call, @Nullable Ref when) {
        this.call = call;
        this.when = when;
    }

    @Override
    public void wire() {}

    @Override
    public int node() {
        return -1;
    }

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
        Ref state = inputs[0];
        Ref flip = when;
        return flip == null
                ? null
                : call.add(
                        FoldActor.passing(
                                call.place(),
                                true,
                                flip,
                                (occurrence, p) ->
                                        Value.Tag.of(
                                                !(p.read(state) instanceof Value.Tag tag
                                                        && tag.is(Value.Tag.TRUE)))));
    }

    @Override
    public @Nullable Ref sampled(ScopeId scope, @Nullable Ref... inputs) {
        return live(scope, inputs);
    }
}
