package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.source.Place;
import weir.value.Ref;
import weir.value.Value;

/**
 * A value folded from the occurrences of an input, each counting even when equal to the last:
 * {@code Math/sum}, {@code Stream/skip}.
 */
public final class FoldActor extends Actor {
    private final Ref input;
    private final Fold fold;
    private final boolean passesOn;
    private final @Nullable Kept kept;
    private int heardAt = -1;

    /** The state of a fold and its next step. */
    public interface Fold {
        /** What comes out for {@code occurrence}, or null for nothing. */
        @Nullable Value next(Value occurrence, Propagation p);

        /** Goes on from {@code result}, which came out last before the page was left. */
        default void resume(Value result) {}
    }

    /**
     * A total of what {@code input} emits: a signal, and so an equal total is not emitted.
     *
     * @param kept where the newest total is kept, or null
     */
    public static FoldActor total(Place place, Ref input, Fold fold, @Nullable Kept kept) {
        return new FoldActor(place, false, false, input, fold, kept);
    }

    /**
     * Some of what {@code input} emits, as it came: equal ones too.
     *
     * @param event as which it comes out
     */
    public static FoldActor passing(Place place, boolean event, Ref input, Fold fold) {
        return new FoldActor(place, event, true, input, fold, null);
    }

    private FoldActor(
            Place place,
            boolean event,
            boolean passesOn,
            Ref input,
            Fold fold,
            @Nullable Kept kept) {
        super(place, event);
        this.passesOn = passesOn;
        this.kept = kept;
        this.input = input;
        this.fold = fold;
    }

    @Override
    protected void wire(Propagation p) {
        p.subscribe(this, input);
    }

    @Override
    protected void run(Propagation p) {
        if (kept != null && value == null && p.isBorn(this) && resume(p, kept)) {
            return;
        }
        Value occurrence = p.read(input);
        boolean due = p.speaks(this, input);
        if (occurrence == null || !due || heardAt == p.step()) {
            return;
        }
        heardAt = p.step();
        Value result = fold.next(occurrence, p);
        if (result != null && (passesOn || !Equality.same(value, result))) {
            p.passOn(this, result, passesOn ? input : null);
            if (kept != null) {
                kept.keep(result);
            }
        }
    }

    /** What a signal shows at the start was counted before the page was left. */
    private boolean resume(Propagation p, Kept from) {
        Value result = from.recall();
        if (result != null) {
            heardAt = p.step();
            fold.resume(result);
            p.emit(this, result);
        }
        return result != null;
    }

    @Override
    protected void destroyed(Propagation p) {
        if (kept != null) {
            kept.forget();
        }
    }
}
