package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.value.Ref;

/** What a list operator keeps for one item: the scope of its body there, and the body's result. */
final class RowScope {
    private final ScopeId scope;
    private final @Nullable Ref result;
    private int edge = Subscriptions.NONE;

    RowScope(ScopeId scope, @Nullable Ref result) {
        this.scope = scope;
        this.result = result;
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
        p.destroy(scope);
    }
}
