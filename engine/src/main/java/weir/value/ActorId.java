package weir.value;

import org.jspecify.annotations.Nullable;
import weir.collection.Arena;

/**
 * The address of a live actor. Stale once the actor's scope has been destroyed.
 *
 * @param fromWithin whether this is a state as the body of its own HOLD reads it
 */
public record ActorId(int slot, int generation, boolean fromWithin) implements Arena.Key, Ref {
    public ActorId(int slot, int generation) {
        this(slot, generation, false);
    }

    /** The same actor, as the body of its own HOLD reads it. */
    public ActorId within() {
        return new ActorId(slot, generation, true);
    }

    /** Whether {@code other} is the same actor, read in the same way. */
    public boolean is(ActorId other) {
        return slot == other.slot
                && generation == other.generation
                && fromWithin == other.fromWithin;
    }

    @Override
    public @Nullable Value read(Reader reader) {
        return reader.valueOf(this);
    }

    @Override
    public ActorId actor() {
        return this;
    }

    /** Short form for logs and graph dumps: {@code actor 12v3}. */
    @Override
    public String toString() {
        return "actor " + slot + "v" + generation;
    }
}
