package weir.actor;

import weir.source.Place;
import weir.value.Ref;
import weir.value.Value;

/** {@code Timer/interval}: ticks after each period; a new period starts it anew. */
public final class TimerActor extends Actor {
    private final Ref duration;
    private final PeriodReader periods;

    /** Turns a duration value into milliseconds. */
    public interface PeriodReader {
        /**
         * The milliseconds that {@code duration} means, or a negative number when it means none.
         */
        double period(Value duration, Evaluation e);
    }

    public TimerActor(Place place, Ref duration, PeriodReader periods) {
        super(place, true);
        this.duration = duration;
        this.periods = periods;
    }

    @Override
    protected void wire(Propagation p) {
        p.subscribe(this, duration);
    }

    @Override
    protected void run(Propagation p) {
        Value now = p.read(duration);
        if (now == null) {
            return;
        }
        Evaluation e = p.evaluation();
        e.begin(new Ref[0], false);
        double period = periods.period(now, e);
        p.world().stopTimer(id());
        if (period >= 0) {
            p.world().startTimer(id(), period);
        }
    }

    @Override
    protected void destroyed(Propagation p) {
        p.world().stopTimer(id());
    }
}
