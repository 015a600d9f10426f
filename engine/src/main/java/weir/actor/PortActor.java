package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.source.Place;
import weir.value.Value;

/** An event from outside: a port of an element, a timer. */
public final class PortActor extends Actor {
    public PortActor(@Nullable Place place) {
        super(place, true);
    }

    @Override
    protected void run(Propagation p) {}

    /** One occurrence; the first thing in an instant. */
    public void occur(Propagation p, Value occurrence) {
        p.emit(this, occurrence);
    }
}
