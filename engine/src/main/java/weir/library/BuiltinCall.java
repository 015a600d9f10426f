package weir.library;

import org.jspecify.annotations.Nullable;
import weir.actor.Actor;
import weir.actor.Body;
import weir.actor.Kept;
import weir.actor.Propagation;
import weir.actor.ScopeId;
import weir.source.Place;
import weir.value.ActorId;
import weir.value.Ref;

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
        @Nullable Ref[] arguments,
        @Nullable Body body) {
    @Nullable Ref argument(int index) {
        return arguments[index];
    }

    Body itemBody() {
        if (body == null) {
            throw new IllegalStateException("a call without a body for its items");
        }
        return body;
    }

    /** Where the call keeps its state; null when nothing is kept. */
    @Nullable Kept kept() {
        return Kept.of(propagation, scope, node);
    }

    ActorId add(Actor actor) {
        return propagation.add(actor, scope);
    }
}
