package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.list.ListObserver;
import weir.list.Row;
import weir.list.Selection;
import weir.list.SortBy;
import weir.source.Place;
import weir.value.Item;
import weir.value.Ref;
import weir.value.Value;

/** {@code List/sort_by}: the items in the order of their keys, as far as these are known. */
public final class SortByActor extends ItemsActor<SortBy.Place<Item, Value>> {
    private final SortBy<Item, Value> sort = new SortBy<>(out, Ordering::compare, items);

    /**
     * @param key null: the items are their own keys
     */
    public SortByActor(Place place, @Nullable Ref list, @Nullable Body key) {
        super(place, list, key, PerItem.CONDITION);
    }

    @Override
    ListObserver<Item> operator() {
        return sort;
    }

    @Override
    Selection<Item, SortBy.Place<Item, Value>> rows() {
        return sort.rows();
    }

    @Override
    protected void update(Propagation p) {
        sort.begin();
        super.update(p);
        sort.settle();
    }

    @Override
    public void said(Propagation p, Row<Item, SortBy.Place<Item, Value>> row, Value said) {
        sort.rekey(row, said);
    }
}
