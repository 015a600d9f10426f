package weir.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.list.ListObserver;
import weir.value.ActorId;
import weir.value.Item;
import weir.value.ListValue;
import weir.value.Ref;

/**
 * A list as an input: hands its changes to an observer, whichever list it is at the moment.
 *
 * <p>The observer gets one reset when it joins a list, and the list's own changes from then on.
 */
public final class ListInput {
    private final @Nullable Ref ref;
    private @Nullable ListValue seen;
    private @Nullable ActorId source;

    /** The step whose changes were handed on already: an actor may run twice in a step. */
    private int heardAt = -1;

    public ListInput(@Nullable Ref ref) {
        this.ref = ref;
    }

    /** Subscribes {@code owner} to whatever says which list it is. */
    public void wire(Propagation p, Actor owner) {
        p.subscribe(owner, ref);
    }

    /**
     * Brings {@code observer} up to date.
     *
     * @return whether there is a list; false also when {@code owner} had to rise above the list it
     *     joins and will run again in this step
     */
    public boolean update(Propagation p, Actor owner, ListObserver<Item> observer) {
        if (!(p.read(ref) instanceof ListValue now)) {
            return false;
        }
        if (now != seen) {
            return join(p, owner, now, observer);
        }
        if (heardAt != p.step()
                && p.actorOf(source) instanceof ListActor live
                && live.emittedAt == p.step()) {
            heardAt = p.step();
            live.replay(observer);
        }
        return true;
    }

    private boolean join(Propagation p, Actor owner, ListValue now, ListObserver<Item> observer) {
        ActorId from = now.source();
        if (from != null && !from.equals(ref) && !from.equals(source)) {
            int height = owner.height;
            p.unsubscribe(owner, source != null && !source.equals(ref) ? source : null);
            source = from;
            p.subscribe(owner, from);
            if (owner.height > height && p.isRunning()) { // the list may still change in this step
                p.markDirty(owner);
                return false;
            }
        } else if (from == null || from.equals(ref)) {
            p.unsubscribe(owner, source != null && !source.equals(ref) ? source : null);
            source = from;
        }
        seen = now;
        heardAt = p.step();
        observer.reset(items(p, now));
        return true;
    }

    private static List<Item> items(Propagation p, ListValue list) {
        return p.actorOf(list.source()) instanceof ListActor live ? live.snapshot() : list.items();
    }

    /** Tells the list that {@code item} is gone for good, if nobody else listens to it. */
    void forget(Propagation p, Item item) {
        if (p.actorOf(source) instanceof ListActor live && p.listeners(live) == 1) {
            live.forget(p, item);
        }
    }
}
