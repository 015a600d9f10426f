package weir.actor;

import weir.source.Place;
import weir.value.Value;

/**
 * {@code LINK}: a slot that elements are linked to, the newest one counting. It stays what it is when
 * the element goes.
 */
public final class SlotActor extends Actor {
    public SlotActor(Place place) {
        super(place, false);
    }

    @Override
    protected void run(Propagation p) {}

    /** Has {@code linked} become the slot's value when this step is over. */
    public void link(Propagation p, Value linked) {
        p.stage(
                committing -> {
                    if (committing.registry().find(id()) == this && value != linked) {
                        committing.emitCommitted(this, linked);
                    }
                });
    }
}
