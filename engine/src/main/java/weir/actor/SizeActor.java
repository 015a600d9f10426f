package weir.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.list.ListObserver;
import weir.source.Place;
import weir.value.Item;
import weir.value.Ref;
import weir.value.Value;

/**
 * Something that depends only on how many items a list has: {@code List/count}, {@code is_empty}.
 */
public final class SizeActor extends Actor implements ListObserver<Item> {
    private final ListInput input;
    private final Measure measure;
    private int size;

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
        if (input.update(p, this, this)) {
            Value now = measure.of(size);
            if (!Equality.same(value, now)) {
                p.emit(this, now);
            }
        }
    }

    @Override
    public void reset(List<Item> items) {
        size = items.size();
    }

    @Override
    public void insert(int index, Item item) {
        size++;
    }

    @Override
    public void remove(int index) {
        size--;
    }

    @Override
    public void move(int from, int to) {}
}
