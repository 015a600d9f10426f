package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.list.ListObserver;
import weir.list.Retain;
import weir.list.Row;
import weir.list.Selection;
import weir.source.Place;
import weir.value.Item;
import weir.value.Ref;
import weir.value.Value;

/** {@code List/retain}: shows the items whose condition is {@code True} now. */
public final class RetainActor extends ItemsActor<Item> {
    private final Retain<Item> retain = new Retain<>(out, items);

    public RetainActor(Place place, @Nullable Ref list, Body condition) {
        super(place, list, condition, PerItem.CONDITION);
    }

    @Override
    ListObserver<Item> operator() {
        return retain;
    }

    @Override
    Selection<Item, Item> rows() {
        return retain.rows();
    }

    @Override
    public void said(Propagation p, Row<Item, Item> row, Value said) {
        retain.decide(row, Wanted.condition(p, this, said));
    }
}
