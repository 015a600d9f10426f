package weir.actor;

import weir.source.Place;
import weir.value.ActorId;
import weir.value.Ref;
import weir.value.Value;

/** {@code value |> LINK { slot }} where the value changes: each one fills the slot. */
public final class LinkActor extends Actor {
    private final Ref linked;
    private final ActorId slot;

    public LinkActor(Place place, Ref linked, ActorId slot) {
        super(place, false);
        this.linked = linked;
        this.slot = slot;
    }

    @Override
    protected void wire(Propagation p) {
        p.subscribe(this, linked);
    }

    @Override
    protected void run(Propagation p) {
        Value now = p.read(linked);
        if (now != null && p.actorOf(slot) instanceof SlotActor target) {
            target.link(p, now, p.occurs(linked));
        }
    }
}
