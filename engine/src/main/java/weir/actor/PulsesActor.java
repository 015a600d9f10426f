package weir.actor;

import weir.source.Place;
import weir.value.Ref;
import weir.value.Value;

/**
 * {@code Stream/pulses}: asks for as many instants as its input says, and emits 1, 2, … in them.
 */
public final class PulsesActor extends Actor {
    private final Ref count;

    public PulsesActor(Place place, Ref count) {
        super(place, true);
        this.count = count;
    }

    @Override
    protected void wire(Propagation p) {
        p.subscribe(this, count);
    }

    @Override
    protected void run(Propagation p) {
        boolean due = p.speaks(this, count);
        if (due && p.read(count) instanceof Value.Num number) {
            p.world().pulses(id(), Math.max(0, (int) number.value()));
        }
    }
}
