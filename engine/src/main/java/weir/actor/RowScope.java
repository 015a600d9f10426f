package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.value.Item;
import weir.value.Ref;

/** What a list operator keeps for one item: the scope of its body there, and the body's result. */
final class RowScope {
    private final @Nullable ScopeId scope;
    private final @Nullable Ref result;
    private int edge = Subscriptions.NONE;

    private RowScope(@Nullable ScopeId scope, @Nullable Ref result) {
        this.scope = scope;
        this.result = result;
    }

    /**
     * Instantiates {@code body} for {@code item} in a scope below {@code parent}. A body that only
     * reads what is there already leaves nothing in it, so it goes again.
     */
    static RowScope of(Propagation p, ScopeId parent, Body body, Item item) {
        ScopeId scope = p.createScope(parent, body.node(), item.number());
        Ref result = body.live(scope, item.value());
        if (p.registry().isEmpty(scope)) {
            p.destroy(scope);
            return new RowScope(null, result);
        }
        return new RowScope(scope, result);
    }

    @Nullable Ref result() {
        return result;
    }

    /** Has {@code actor} hear the result, as {@code row}. */
    void hear(Propagation p, Actor actor, Object row) {
        edge = p.subscribe(actor, result, row);
    }

    void stopHearing(Propagation p, Object row) {
        p.unsubscribeRow(edge, row);
        edge = Subscriptions.NONE;
    }

    void destroy(Propagation p, Object row) {
        stopHearing(p, row);
        if (scope != null) {
            p.destroy(scope);
        }
    }
}
