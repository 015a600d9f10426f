package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.source.Place;
import weir.value.Value;

/**
 * An event from outside: a port of an element.
 *
 * <p>What an occurrence carries is made into a value when an actor reads it; see {@link Payload}.
 */
public final class PortActor extends Actor {
    private @Nullable Payload newest;

    /** What an occurrence carries. */
    public interface Payload {
        /** The same value every time; made the first time. */
        Value read();
    }

    public PortActor(@Nullable Place place) {
        super(place, true);
    }

    @Override
    protected void run(Propagation p) {}

    @Override
    protected boolean isPassive() {
        return value == null && newest == null;
    }

    /** One occurrence; the first thing in an instant. */
    public void occur(Propagation p, Value occurrence) {
        newest = null;
        p.emit(this, occurrence);
    }

    /** One occurrence whose value nobody may ever want; the first thing in an instant. */
    public void occur(Propagation p, Payload occurrence) {
        newest = occurrence;
        p.emitUnread(this);
    }

    @Override
    public @Nullable Value value() {
        if (value == null && newest != null) {
            value = newest.read();
        }
        return value;
    }
}
