package weir.actor;

import weir.source.Place;
import weir.value.Ref;
import weir.value.Value;

/** {@code Timer/interval}: ticks after each period; a new period starts it anew. */
public final class TimerActor extends Actor {
    private final Ref period;

    /**
     * @param period a number of milliseconds
     */
    public TimerActor(Place place, Ref period) {
        super(place, true);
        this.period = period;
    }

    @Override
    protected void wire(Propagation p) {
        p.subscribe(this, period);
    }

    @Override
    protected void run(Propagation p) {
        if (p.read(period) instanceof Value.Num milliseconds) {
            p.world().stopTimer(id());
            p.world().startTimer(id(), milliseconds.value());
        }
    }

    @Override
    protected void destroyed(Propagation p) {
        p.world().stopTimer(id());
    }
}
