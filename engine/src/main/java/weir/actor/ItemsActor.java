package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.list.ListObserver;
import weir.list.Selection;
import weir.source.Place;
import weir.value.Item;
import weir.value.Ref;

/**
 * A list operator that knows something of each item: {@code List/map}, {@code List/retain}, {@code
 * List/remove}, {@code List/sort_by}, and {@code LIST { … }} with live members.
 *
 * <p><b>Costs.</b> A change of one item, or of what is said of it, is O(log n).
 */
abstract class ItemsActor<R> extends ListActor implements PerItem.Listener<R> {
    final PerItem<R> items;

    ItemsActor(@Nullable Place place, @Nullable Ref list, @Nullable Body body, int mode) {
        super(place);
        this.items = new PerItem<>(this, list, body, mode);
    }

    /** What the changes of the input go to. */
    abstract ListObserver<Item> operator();

    abstract Selection<Item, R> rows();

    @Override
    protected void wire(Propagation p) {
        items.wire(p);
    }

    @Override
    protected final void rowSpoke(Object row) {
        items.spoke(row);
    }

    @Override
    protected void update(Propagation p) {
        items.update(p, operator(), rows());
    }

    @Override
    boolean letsGo(Propagation p, Item item) {
        return items.input().letsGo(p, item);
    }

    @Override
    protected void forget(Propagation p, Item item) {
        items.input().forget(p, item);
    }

    @Override
    protected int sweep(Propagation p) {
        return items.waiting();
    }
}
