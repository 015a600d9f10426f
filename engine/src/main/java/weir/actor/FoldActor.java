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
    private int heardAt = -1;

    /** The state of a fold and its next step. */
    public interface Fold {
        /** What comes out for {@code occurrence}, or null for nothing. */
        @Nullable Value next(Value occurrence, Propagation p);
    }

    /** A total of what {@code input} emits: a signal, and so an equal total is not emitted. */
    public static FoldActor total(Place place, Ref input, Fold fold) {
        return new FoldActor(place, false, false, input, fold);
    }

    /**
     * Some of what {@code input} emits, as it came: equal ones too.
     *
     * @param event as which it comes out
     */
    public static FoldActor passing(Place place, boolean event, Ref input, Fold fold) {
        return new FoldActor(place, event, true, input, fold);
    }

    private FoldActor(Place place, boolean event, boolean passesOn, Ref input, Fold fold) {
        super(place, event);
        this.passesOn = passesOn;
        this.input = input;
        this.fold = fold;
    }

    @Override
    protected void wire(Propagation p) {
        p.subscribe(this, input);
    }

    @Override
    protected void run(Propagation p) {
        Value occurrence = p.read(input);
        boolean due = p.speaks(this, input);
        if (occurrence == null || !due || heardAt == p.step()) {
            return;
        }
        heardAt = p.step();
        Value result = fold.next(occurrence, p);
        if (result != null && (passesOn || !Equality.same(value, result))) {
            p.emit(this, result);
        }
    }
}
