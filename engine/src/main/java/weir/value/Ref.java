package weir.value;

import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from: a {@link Value} itself, which never changes, or the {@link ActorId} of
 * an actor whose value does.
 *
 * <p>Everything that has inputs holds them as refs, so what is constant costs no actor.
 */
public sealed interface Ref permits Value, ActorId {
    /** The value now, or null while there is none. */
    @Nullable Value read(Reader reader);

    /** This ref as the address of an actor, or null when it is a constant. */
    @Nullable ActorId actor();

    /** Finds the value of an actor: its newest, or the one that a snapshot sees. */
    interface Reader {
        @Nullable Value valueOf(ActorId id);
    }
}
