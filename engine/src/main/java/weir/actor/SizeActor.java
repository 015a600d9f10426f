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
    private final int said;

    /**
     * @param said what is said of the size: 0 the number itself, 1 whether it is zero, 2 whether it
     *     is not
     */
    public SizeActor(Place place, @Nullable Ref list, int said) {
        super(place, false);
        this.input = new ListInput(list);
        this.said = said;
    }

    @Override
    protected void wire(Propagation p) {
        input.wire(p, this);
    }

    @Override
    protected void run(Propagation p) {
        if (input.update(p, this, count)) {
            Value now =
                    said == 0
                            ? new Value.Num(count.size())
                            : Value.Tag.of((count.size() == 0) == (said == 1));
            if (!Equality.same(value, now)) {
                p.emit(this, now);
            }
        }
    }
}
