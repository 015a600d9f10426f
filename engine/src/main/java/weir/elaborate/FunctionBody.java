package weir.elaborate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.Body;
import weir.actor.Evaluation;
import weir.actor.Formula;
import weir.actor.ScopeId;
import weir.program.Function;
import weir.source.Place;
import weir.value.Ref;
import weir.value.Value;

/** A function with every argument but one given: what a piped event is called with. */
final class FunctionBody implements Body {
    private final Elaborator elaborator;
    private final Function function;
    private final int node;
    private final Place place;
    private final @Nullable Ref[] arguments;
    private final int open;
    private final @Nullable Ref passed;

    /**
     * @param node the call
     * @param open the parameter that each occurrence fills
     */
    FunctionBody(
            Elaborator elaborator,
            Function function,
            int node,
            Place place,
            @Nullable Ref[] arguments,
            int open,
            @Nullable Ref passed) {
        this.elaborator = elaborator;
        this.function = function;
        this.node = node;
        this.place = place;
        this.arguments = arguments;
        this.open = open;
        this.passed = passed;
    }

    @Override
    public void wire() {}

    @Override
    public int node() {
        return node;
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
    public @Nullable Formula formula() {
        return null;
    }

    @Override
    public boolean isMatch() {
        return false;
    }

    @Override
    public @Nullable Ref[] reads() {
        return arguments;
    }

    @Override
    public @Nullable Ref live(ScopeId scope, @Nullable Ref... inputs) {
        @Nullable Ref[] all = arguments.clone();
        all[open] = inputs[0];
        return elaborator.callIn(scope, function, place, all, passed);
    }

    @Override
    public @Nullable Ref sampled(ScopeId scope, @Nullable Ref... inputs) {
        return live(scope, inputs);
    }
}
