package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.source.Place;
import weir.value.Ref;
import weir.value.Value;

/**
 * What a text input shows: mirrored host state. It is the input's {@code text:} argument whenever
 * that emits, and what the user typed in between.
 */
public final class InputTextActor extends Actor {
    private final @Nullable Ref argument;

    public InputTextActor(Place place, @Nullable Ref argument) {
        super(place, false);
        this.argument = argument;
    }

    @Override
    protected void wire(Propagation p) {
        p.subscribe(this, argument);
    }

    @Override
    protected void run(Propagation p) {
        Value shown = argument == null ? Value.Text.EMPTY : p.read(argument);
        if (shown != null && (p.isBorn(this) || p.emitted(argument))) {
            set(p, shown);
        }
    }

    /** The user changed it. */
    public void set(Propagation p, Value shown) {
        if (!Equality.same(value, shown)) {
            p.emit(this, shown);
        }
    }
}
