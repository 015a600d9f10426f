package weir.elaborate;

import org.jspecify.annotations.Nullable;
import weir.actor.ScopeId;
import weir.program.Region;
import weir.value.Ref;

/**
 * One instance of a region: what its slots are here.
 *
 * <p>A frozen frame belongs to one occurrence: whatever is read through it from further out is
 * frozen as a snapshot sees it. The body of a HOLD that was made for an occurrence lives on, and
 * what it reads does too.
 */
final class Frame {
    private static final byte OPEN = 1;
    private static final byte DONE = 2;
    private static final @Nullable Ref[] NO_SLOTS = {};
    private static final byte[] NO_STATES = {};

    final Region region;
    final @Nullable Frame outer;
    final ScopeId scope;
    final @Nullable Ref passed;
    final boolean frozen;

    /** Whether what is read here from further out may have to be frozen. */
    final boolean inOccurrence;

    /** How many calls of functions this is inside of. */
    final int calls;

    private final @Nullable Ref[] slots;
    private final byte[] states;

    Frame(
            Region region,
            @Nullable Frame outer,
            ScopeId scope,
            @Nullable Ref passed,
            boolean frozen,
            int calls) {
        this.region = region;
        this.outer = outer;
        this.scope = scope;
        this.passed = passed;
        this.frozen = frozen;
        this.calls = calls;
        this.inOccurrence =
                frozen || (outer != null && outer.inOccurrence && !region.holdsState());
        this.slots = region.slots() == 0 ? NO_SLOTS : new Ref[region.slots()];
        this.states = region.slots() == 0 ? NO_STATES : new byte[region.slots()];
    }

    boolean isDone(int slot) {
        return states[slot] == DONE;
    }

    /** Whether {@code slot} is being worked out right now. */
    boolean isOpen(int slot) {
        return states[slot] == OPEN;
    }

    void open(int slot) {
        states[slot] = OPEN;
    }

    void set(int slot, @Nullable Ref ref) {
        slots[slot] = ref;
        states[slot] = DONE;
    }

    @Nullable Ref ref(int slot) {
        return slots[slot];
    }
}
