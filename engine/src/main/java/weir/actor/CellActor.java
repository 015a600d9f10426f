package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.source.Place;
import weir.value.Value;

/** A signal that others set: a pattern's binding, whether an element is hovered, the route. */
public final class CellActor extends Actor {
    private final @Nullable Value initial;

    /**
     * @param initial emitted when the cell is made, unless null
     */
    public CellActor(@Nullable Place place, @Nullable Value initial) {
        super(place, false);
        this.initial = initial;
    }

    @Override
    protected void run(Propagation p) {
        if (value == null && initial != null) {
            p.emit(this, initial);
        }
    }

    /** A binding is what its pattern says, whenever it was made. */
    @Override
    protected boolean isPassive() {
        return place() == null || Equality.same(value, initial);
    }

    /** Sets the value within a step; an equal one is cut off. */
    public void set(Propagation p, Value newValue) {
        if (!Equality.same(value, newValue)) {
            p.emit(this, newValue);
        }
    }
}
