package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.value.Item;
import weir.value.Ref;

/**
 * What a list operator keeps for one item: what it hears for it; and unless the body is only a
 * formula, the scope of the body there and the body's result.
 */
final class Watch extends ReadSet {
    private @Nullable ScopeId scope;
    private @Nullable Ref result;
    private boolean instantiated;
    private int edge = Subscriptions.NONE;

    /** Takes {@code ref}, which owns nothing, as the result. */
    void follow(@Nullable Ref ref) {
        result = ref;
        instantiated = true;
    }

    /**
     * Instantiates {@code body} for {@code item} in a scope below {@code parent}. A body that only
     * reads what is there already leaves nothing in it, so it goes again.
     */
    void instantiate(Propagation p, ScopeId parent, Body body, Item item) {
        ScopeId made = p.createScope(parent, body.node(), item.number());
        follow(body.live(made, item.value()));
        if (p.registry().isEmpty(made)) {
            p.destroy(made);
        } else {
            scope = made;
        }
    }

    /** Whether there is a result to hear, rather than a formula to evaluate. */
    boolean isInstantiated() {
        return instantiated;
    }

    @Nullable Ref result() {
        return result;
    }

    /** Has {@code actor} hear the result, as {@code row}. */
    void hear(Propagation p, Actor actor, Object row) {
        edge = p.subscribe(actor, result, row);
    }

    @Override
    void stopHearing(Propagation p, @Nullable Object row) {
        super.stopHearing(p, row);
        if (row != null) {
            p.unsubscribeRow(edge, row);
        }
        edge = Subscriptions.NONE;
    }

    void destroy(Propagation p, Object row) {
        stopHearing(p, row);
        if (scope != null) {
            p.destroy(scope);
        }
    }
}
