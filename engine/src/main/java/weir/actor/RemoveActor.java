package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.list.ListObserver;
import weir.list.Remove;
import weir.list.Row;
import weir.list.RowObserver;
import weir.list.Selection;
import weir.metrics.Metrics;
import weir.source.Place;
import weir.value.Item;
import weir.value.Ref;
import weir.value.Value;

/**
 * {@code List/remove}: an item is shown until its trigger emits, and never again after. All
 * triggers are heard by this one actor.
 *
 * <p>When nobody else listens to the list before, the item is let go there too, so that what
 * belongs to it is freed.
 */
public final class RemoveActor extends ItemsActor<Item> implements RowObserver<Item, Item> {
    private final Remove<Item> remove = new Remove<>(out, this);
    private final @Nullable Kept kept;

    /**
     * @param kept where it is kept what was taken out and is still in the list before; or null
     */
    public RemoveActor(Place place, @Nullable Ref list, Body trigger, @Nullable Kept kept) {
        super(place, list, trigger, PerItem.TRIGGER);
        this.kept = kept;
    }

    @Override
    protected void wire(Propagation p) {
        super.wire(p);
        count(p, 1);
    }

    @Override
    protected void destroyed(Propagation p) {
        count(p, -1);
    }

    private static void count(Propagation p, int change) {
        Metrics metrics = p.metrics();
        if (metrics != null) {
            metrics.removeTriggersActive.add(change);
        }
    }

    @Override
    ListObserver<Item> operator() {
        return remove;
    }

    @Override
    Selection<Item, Item> rows() {
        return remove.rows();
    }

    @Override
    public void said(Propagation p, Row<Item, Item> row, Value said) {
        if (kept != null && !items.input().letsGo(p, row.item())) {
            kept.mark(row.item());
        }
        remove.remove(row);
        items.input().forget(p, row.item());
    }

    @Override
    public void added(Row<Item, Item> row) {
        items.added(row);
        if (kept != null && kept.isMarked(row.item())) {
            remove.remove(row);
        }
    }

    @Override
    public void removed(Row<Item, Item> row) {
        items.removed(row);
    }
}
