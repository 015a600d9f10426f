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
    final Region region;
    final @Nullable Frame outer;
    final ScopeId scope;
    final @Nullable Ref passed;
    final boolean frozen;

    /** Whether what is read here from further out may have to be frozen. */
    final boolean inOccurrence;

    /** How many calls of functions this is inside of. */
    final int calls;

    /**
     * By slot: nothing yet; this frame, while it is worked out; the region: never a value; a ref.
     */
    private final @Nullable Object[] slots;

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
        this.inOccurrence = frozen || (outer != null && outer.inOccurrence && !region.holdsState());
        this.slots = new Object[region.slots()];
    }

    boolean isDone(int slot) {
        Object now = slots[slot];
        return now != null && now != this;
    }

    /** Whether {@code slot} is being worked out right now. */
    boolean isOpen(int slot) {
        return slots[slot] == this;
    }

    void open(int slot) {
        slots[slot] = this;
    }

    void set(int slot, @Nullable Ref ref) {
        slots[slot] = ref == null ? region : ref;
    }

    /** What was set; null for a slot that is not done. */
    @Nullable Ref ref(int slot) {
        Object now = slots[slot];
        return now == this || now == region ? null : (Ref) now;
    }
}
