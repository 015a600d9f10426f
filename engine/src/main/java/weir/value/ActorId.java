package weir.value;

import org.jspecify.annotations.Nullable;
import weir.collection.Arena;

/** The address of a live actor. Stale once the actor's scope has been destroyed. */
public record ActorId(int slot, int generation) implements Arena.Key, Ref {
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
