package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.list.IgnoringObserver;
import weir.list.Row;
import weir.list.Selection;
import weir.source.Place;
import weir.value.Item;
import weir.value.Ref;
import weir.value.Value;

/**
 * {@code List/latest}: whatever an item of the list emits, the leftmost one's when several do at
 * once. What an event item said before it came into the list does not count.
 */
public final class NewestActor extends Actor implements PerItem.Listener<Item> {
    private final PerItem<Item> items;
    private final Selection<Item, Item> rows;
    private @Nullable Row<Item, Item> leftmost;

    public NewestActor(Place place, @Nullable Ref list) {
        super(place, true);
        this.items = new PerItem<>(this, list, null, PerItem.OCCURRENCE);
        this.rows = new Selection<>(new IgnoringObserver<>(), items);
    }

    @Override
    protected void wire(Propagation p) {
        items.wire(p);
    }

    @Override
    protected void rowSpoke(Object row) {
        items.spoke(row);
    }

    @Override
    protected void run(Propagation p) {
        if (!items.update(p, rows, rows)) {
            return;
        }
        Row<Item, Item> spoken = leftmost;
        leftmost = null;
        if (spoken != null && rows.contains(spoken)) {
            Value said = p.read(spoken.item().value());
            if (said != null) {
                p.emit(this, said);
            }
        }
    }

    @Override
    public void said(Propagation p, Row<Item, Item> row, Value said) {
        Row<Item, Item> best = leftmost;
        if (best == null || !rows.contains(best) || rows.indexOf(row) < rows.indexOf(best)) {
            leftmost = row;
        }
    }

    @Override
    protected int sweep(Propagation p) {
        return items.waiting();
    }
}
