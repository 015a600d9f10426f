package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.value.ElementValue;
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

    /** What a list shows for the item: the same one again when it has been hidden. */
    @Nullable Item shown;

    private @Nullable Object hiddenBy;
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

    /**
     * Leaves what was made for {@code item} as it is, until {@link #returning} or the end of the
     * item: for an element of an item that is its own owner, where nobody can tell the difference.
     *
     * @param by whose it is
     * @return false when it is to be destroyed instead
     */
    boolean hide(Propagation p, Object by, Item item) {
        ScopeId home = AppendActor.home(item);
        if (home == null
                || scope == null
                || shown == null
                || !(result instanceof ElementValue)
                || (item.waiting() instanceof Watch other && other.isLive(p))
                || !p.registry().canWait(scope)
                || !p.registry().endWith(scope, home)) {
            return false;
        }
        hiddenBy = by;
        item.setWaiting(this);
        if (shown.waiting() == null) { // else its view waits already
            shown.setWaiting(scope);
        }
        return true;
    }

    private boolean isLive(Propagation p) {
        return scope != null && p.registry().isLive(scope);
    }

    /** What {@code by} has hidden for {@code item}, which is shown again; null when it has not. */
    static @Nullable Watch returning(Propagation p, Object by, Item item) {
        if (!(item.waiting() instanceof Watch watch)
                || watch.hiddenBy != by
                || watch.scope == null
                || watch.shown == null
                || !watch.isLive(p)) {
            return null;
        }
        item.setWaiting(null);
        p.registry().setFree(watch.scope);
        if (watch.shown.waiting() instanceof ScopeId) {
            watch.shown.setWaiting(null);
        }
        if (p.registry().canWait(watch.scope)) {
            return watch;
        }
        p.destroy(watch.scope); // something happened to it
        return null;
    }

    void destroy(Propagation p, Object row) {
        stopHearing(p, row);
        if (scope != null) {
            p.destroy(scope);
        }
    }
}
