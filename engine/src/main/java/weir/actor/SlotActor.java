package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.source.Place;
import weir.value.ActorId;
import weir.value.ElementValue;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Value;

/**
 * {@code LINK}: a slot that elements are linked to, the newest one counting. It stays what it is
 * when the element goes.
 *
 * <p>A path from a slot, such as {@code toggle.event.click}, is one actor for everybody who follows
 * it; it lives with the slot.
 */
public final class SlotActor extends Actor {
    /** An actor that follows a path, and the one that was made before it. */
    private static final class Path {
        final String written;
        final ActorId actor;
        final @Nullable Path before;

        Path(String written, ActorId actor, @Nullable Path before) {
            this.written = written;
            this.actor = actor;
            this.before = before;
        }
    }

    private @Nullable Path newest;

    public SlotActor(Place place) {
        super(place, false);
    }

    @Override
    protected void run(Propagation p) {}

    /** The actor that follows {@code path}, as written, from here; null when there is none yet. */
    public @Nullable ActorId path(String path) {
        for (Path known = newest; known != null; known = known.before) {
            if (known.written.equals(path)) {
                return known.actor;
            }
        }
        return null;
    }

    /** Makes {@code actor} the one that follows {@code path}. */
    public ActorId share(Propagation p, String path, Actor actor) {
        ActorId id = p.add(actor, scope());
        newest = new Path(path, id, newest);
        return id;
    }

    /**
     * Has {@code linked} become the slot's value when this step is over.
     *
     * @param again whether it counts although it is what is linked already: it is an occurrence
     */
    public void link(Propagation p, Value linked, boolean again) {
        p.stage(
                committing -> {
                    if (committing.registry().find(id()) == this && (again || value != linked)) {
                        if (value != null && mayBeLive(committing, value)) {
                            committing.registry().linkedTwice();
                        }
                        committing.emitCommitted(this, linked);
                    }
                });
    }

    /** Whether {@code linked}, an element, is still there: its ports tell. */
    private static boolean mayBeLive(Propagation p, Value linked) {
        if (linked instanceof ElementValue element
                && element.settings().field("element") instanceof RecordValue own) {
            Ref port = own.field("hovered");
            if (port == null && own.field("event") instanceof RecordValue ports) {
                port = ports.shape().size() == 0 ? null : ports.field(0);
            }
            return port == null || p.actorOf(port) != null;
        }
        return true;
    }
}
