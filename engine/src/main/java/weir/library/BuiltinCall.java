package weir.library;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import weir.actor.Actor;
import weir.actor.Body;
import weir.actor.FoldActor;
import weir.actor.Formula;
import weir.actor.FormulaActor;
import weir.actor.Kept;
import weir.actor.Propagation;
import weir.actor.ScopeId;
import weir.program.Signature;
import weir.source.Place;
import weir.value.ActorId;
import weir.value.KindNames;
import weir.value.Ref;
import weir.value.Value;

/**
 * A call being instantiated.
 *
 * @param node the call, by whose name its state is kept
 * @param arguments one per parameter; null when it was not given or never has a value
 * @param body what a list function runs for each item
 */
public record BuiltinCall(
        Propagation propagation,
        ScopeId scope,
        int node,
        Place place,
        Signature signature,
        @Nullable Ref[] arguments,
        @Nullable Body body) {
    @Nullable Ref argument(int index) {
        return arguments[index];
    }

    Body itemBody() {
        return Objects.requireNonNull(body, "a call without a body for its items");
    }

    /** Where the call keeps its state; null when nothing is kept. */
    @Nullable Kept kept() {
        return Kept.of(propagation, scope, node);
    }

    ActorId add(Actor actor) {
        return propagation.add(actor, scope);
    }

    boolean isEvent(@Nullable Ref ref) {
        return propagation.isEvent(ref);
    }

    /**
     * What {@code input} emits of values that are of {@code kind}; an event, so nothing is cut off.
     */
    @Nullable Ref checked(int argument, char kind) {
        Ref input = argument(argument);
        return input == null
                ? null
                : add(
                        FoldActor.passing(
                                place,
                                true,
                                input,
                                (value, p) ->
                                        Kind.is(kind, value)
                                                ? value
                                                : wrong(argument, Kind.name(kind), value)));
    }

    /** An actor for {@code formula} over {@code input}; an event when that is one. */
    ActorId computed(@Nullable Ref input, Formula formula) {
        return add(new FormulaActor(place, isEvent(input), formula, new @Nullable Ref[] {input}));
    }

    /** Says that an argument is not what is wanted. */
    @Nullable Value wrong(int argument, String wanted, Value found) {
        return Call.wrong(
                propagation.evaluation(), place, signature, argument, wanted, KindNames.of(found));
    }
}
