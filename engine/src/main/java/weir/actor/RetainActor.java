package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.list.Row;
import weir.source.Place;
import weir.value.Item;
import weir.value.Ref;
import weir.value.Value;

/** {@code List/retain}: shows the items whose condition is {@code True} now. */
public final class RetainActor extends ItemsActor {
    public RetainActor(Place place, @Nullable Ref list, Body condition) {
        super(place, list, condition);
    }

    @Override
    protected void decide(Propagation p, Row<Item, Item> row, @Nullable Ref result) {
        if (p.read(result) instanceof Value.Tag tag && tag.is(Value.Tag.TRUE)) {
            show(row, row.item());
        } else {
            hide(row);
        }
    }
}
