package weir.actor;

import weir.list.Range;
import weir.source.Place;
import weir.value.Item;
import weir.value.Ref;
import weir.value.Value;

/** {@code List/range}: the whole numbers from one to another. */
public final class RangeActor extends ListActor {
    private final Ref from;
    private final Ref to;
    private final Range<Item> range =
            new Range<>(out, number -> new Item(new Value.Num(number), null, number, false));

    public RangeActor(Place place, Ref from, Ref to) {
        super(place);
        this.from = from;
        this.to = to;
    }

    @Override
    protected void wire(Propagation p) {
        p.subscribe(this, from);
        p.subscribe(this, to);
    }

    @Override
    protected void update(Propagation p) {
        double first = Wanted.whole(p, this, from, "from");
        double last = Wanted.whole(p, this, to, "to");
        if (first > last) {
            range.set(1, 0);
        } else if (last - first < MAX_ITEMS && Math.abs(last) <= Integer.MAX_VALUE - MAX_ITEMS) {
            range.set((int) first, (int) last);
        } else if (last >= first) {
            tooLong(p);
        }
    }
}
