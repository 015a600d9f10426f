package weir.elaborate;

import org.jspecify.annotations.Nullable;
import weir.actor.ScopeId;
import weir.program.Function;
import weir.source.Place;
import weir.value.Ref;

/** A function with every argument but one given: what a piped event is called with. */
final class FunctionBody extends LiveBody {
    private final Calls maker;
    private final Function function;
    private final Place place;
    private final int calls;
    private final @Nullable Ref[] arguments;
    private final int open;
    private final @Nullable Ref passed;

    /**
     * @param node the call
     * @param open the parameter that each occurrence fills
     */
    FunctionBody(
            Calls maker,
            Function function,
            int node,
            Place place,
            int calls,
            @Nullable Ref[] arguments,
            int open,
            @Nullable Ref passed) {
        super(node);
        this.maker = maker;
        this.function = function;
        this.place = place;
        this.calls = calls;
        this.arguments = arguments;
        this.open = open;
        this.passed = passed;
    }

    @Override
    public @Nullable Ref[] reads() {
        return arguments;
    }

    @Override
    public @Nullable Ref live(ScopeId scope, @Nullable Ref... inputs) {
        @Nullable Ref[] all = arguments.clone();
        all[open] = inputs[0];
        return maker.callIn(scope, function, place, calls, all, passed);
    }
}
