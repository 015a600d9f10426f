package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.list.Count;
import weir.source.Place;
import weir.value.Item;
import weir.value.Ref;
import weir.value.Value;

/**
 * Something that depends only on how many items a list has: {@code List/count}, {@code is_empty}.
 */
public final class SizeActor extends Actor {
    private final ListInput input;
    private final Count<Item> count = new Count<>();
    private final Measure measure;

    /** What is said of a size. */
    public interface Measure {
        Value of(int size);
    }

    public SizeActor(Place place, @Nullable Ref list, Measure measure) {
        super(place, false);
        this.input = new ListInput(list);
        this.measure = measure;
    }

    @Override
    protected void wire(Propagation p) {
        input.wire(p, this);
    }

    @Override
    protected void run(Propagation p) {
        if (input.update(p, this, count)) {
            Value now = measure.of(count.size());
            if (!Equality.same(value, now)) {
                p.emit(this, now);
            }
        }
    }
}
