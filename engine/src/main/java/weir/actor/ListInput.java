package weir.actor;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import weir.list.ListObserver;
import weir.metrics.Metrics;
import weir.source.Place;
import weir.value.ActorId;
import weir.value.Item;
import weir.value.KindNames;
import weir.value.ListValue;
import weir.value.Ref;
import weir.value.Value;

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
        Value value = p.read(ref);
        if (!(value instanceof ListValue now)) {
            Place place = owner.place();
            if (value != null && place != null) {
                p.mistake(
                        place,
                        "wrong-kind",
                        "this needs a list",
                        "I found " + KindNames.of(value),
                        "check what this is when it is read");
            }
            return false;
        }
        if (now != seen) {
            return join(p, owner, now, observer);
        }
        if (heardAt != p.step()
                && p.actorOf(source) instanceof ListActor live
                && live.emittedAt == p.step()) {
            heardAt = p.step();
            live.replay(p, observer);
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
        Metrics metrics = p.metrics();
        if (metrics != null) {
            metrics.replaceFanoutSends.count++;
        }
        observer.reset(p.items(now));
        return true;
    }

    /** How many items the list has that was joined. */
    int size(Propagation p) {
        ListValue list = seen;
        return p.actorOf(source) instanceof ListActor live
                ? live.size()
                : list == null ? 0 : list.items().size();
    }

    /** The item at an index that is less than {@link #size}. */
    Item get(Propagation p, int index) {
        if (p.actorOf(source) instanceof ListActor live) {
            return live.get(index);
        }
        return Objects.requireNonNull(seen, "no list was joined").items().get(index);
    }

    /** Whether {@link #forget} lets go of {@code item} where it comes from. */
    boolean letsGo(Propagation p, Item item) {
        return p.actorOf(source) instanceof ListActor live
                && p.registry().listeners(live) == 1
                && live.letsGo(p, item);
    }

    /** Tells the list that {@code item} is gone for good, if nobody else listens to it. */
    void forget(Propagation p, Item item) {
        if (p.actorOf(source) instanceof ListActor live && p.registry().listeners(live) == 1) {
            live.forget(p, item);
        }
    }
}
