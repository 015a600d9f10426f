package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.list.IgnoringObserver;
import weir.list.ListObserver;
import weir.source.Place;
import weir.value.Item;
import weir.value.Ref;
import weir.value.Value;

/**
 * {@code List/get} and {@code List/last}: whatever the item at an index is now.
 *
 * <p><b>Costs.</b> O(log n) for a change of the list, O(1) for one of the item.
 */
public final class GetActor extends Actor {
    private final ListInput input;
    private final @Nullable Ref index;
    private final boolean last;
    private final ListObserver<Item> nobody = new IgnoringObserver<>();
    private @Nullable Ref followed;

    /**
     * @param index of the item, from 1
     */
    public static GetActor at(Place place, @Nullable Ref list, Ref index) {
        return new GetActor(place, list, index, false);
    }

    /** The last item. */
    public static GetActor last(Place place, @Nullable Ref list) {
        return new GetActor(place, list, null, true);
    }

    private GetActor(Place place, @Nullable Ref list, @Nullable Ref index, boolean last) {
        super(place, false);
        this.input = new ListInput(list);
        this.index = index;
        this.last = last;
    }

    @Override
    protected void wire(Propagation p) {
        input.wire(p, this);
        p.subscribe(this, index);
    }

    @Override
    protected void run(Propagation p) {
        boolean listed = input.update(p, this, nobody);
        double at = last ? input.size(p) : Wanted.whole(p, this, index, "index");
        if (!listed || (Double.isNaN(at) && !(p.read(index) instanceof Value.Num))) {
            return;
        }
        boolean found = at >= 1 && at <= input.size(p);
        int height = height();
        follow(p, found ? input.get(p, (int) at - 1).value() : null);
        if (height() > height) { // the item may still change in this step
            p.markDirty(this);
            return;
        }
        Value now = found ? p.read(followed) : last ? null : Value.Tag.OUT_OF_BOUNDS;
        if (now != null && !Equality.same(value, now)) {
            p.emit(this, now);
        }
    }

    private void follow(Propagation p, @Nullable Ref item) {
        if (item != followed) {
            p.subscribe(this, item);
            p.unsubscribe(this, followed);
            followed = item;
        }
    }
}
