package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.source.Place;
import weir.value.ActorId;
import weir.value.Ref;
import weir.value.Value;

/** {@code Stream/debounce}: the newest value, once nothing new has come for a while. */
public final class DebounceActor extends Actor {
    /** In milliseconds, one frame: a wait that is shorter would be one of a frame too. */
    private static final double SHORTEST = 16;

    private final Ref stream;
    private final Ref wait;
    private @Nullable ActorId quiet;
    private @Nullable Value pending;

    /**
     * @param wait a number of milliseconds; it counts from the next value on
     */
    public DebounceActor(Place place, boolean event, Ref stream, Ref wait) {
        super(place, event);
        this.stream = stream;
        this.wait = wait;
    }

    @Override
    protected void wire(Propagation p) {
        quiet = p.addListener(new PortActor(place()), scope());
        p.subscribe(this, quiet);
        p.subscribe(this, stream);
        p.follow(this, wait);
    }

    @Override
    protected void run(Propagation p) {
        ActorId timer = quiet;
        if (timer == null) {
            return;
        }
        if (p.emitted(timer)) {
            p.world().stopTimer(timer);
            Value settled = pending;
            pending = null;
            if (settled != null && (isEvent() || !Equality.same(value, settled))) {
                p.emit(this, settled);
            }
        }
        Value newest = p.read(stream);
        if (newest != null
                && p.speaks(this, stream)
                && p.read(wait) instanceof Value.Num milliseconds) {
            pending = newest;
            p.world().stopTimer(timer);
            p.world().startTimer(timer, Math.max(SHORTEST, milliseconds.value()));
        }
    }

    @Override
    protected void destroyed(Propagation p) {
        if (quiet != null) {
            p.world().stopTimer(quiet);
        }
    }
}
