package weir.elaborate;

import org.jspecify.annotations.Nullable;
import weir.actor.ScopeId;
import weir.program.Region;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Shape;

/**
 * One instance of a region: what its slots are here.
 *
 * <p>A frozen frame belongs to one occurrence: whatever is read through it from further out is
 * frozen as a snapshot sees it. The body of a HOLD that was made for an occurrence lives on, and
 * what it reads does too.
 */
@SuppressWarnings("ReferenceEquality") // two marks are like no other ref
final class Frame {
    private static final @Nullable Ref[] NO_SLOTS = {};

    /** What is in a slot that is being worked out right now, and in one that never has a value. */
    private static final Ref OPEN = new RecordValue(Shape.of(null));

    private static final Ref NEVER = new RecordValue(Shape.of(null));

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
        this.slots = region.slots() == 0 ? NO_SLOTS : new Ref[region.slots()];
    }

    boolean isDone(int slot) {
        return slots[slot] != null && slots[slot] != OPEN;
    }

    /** Whether {@code slot} is being worked out right now. */
    boolean isOpen(int slot) {
        return slots[slot] == OPEN;
    }

    void open(int slot) {
        slots[slot] = OPEN;
    }

    void set(int slot, @Nullable Ref ref) {
        slots[slot] = ref == null ? NEVER : ref;
    }

    /** What was set; null for a slot that is not done. */
    @Nullable Ref ref(int slot) {
        Ref ref = slots[slot];
        return ref == NEVER || ref == OPEN ? null : ref;
    }
}
