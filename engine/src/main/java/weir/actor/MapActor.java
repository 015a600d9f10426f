package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.list.ListObserver;
import weir.list.Row;
import weir.list.Selection;
import weir.source.Place;
import weir.value.Item;
import weir.value.Ref;
import weir.value.Value;

/**
 * {@code List/map}, and {@code LIST { … }} with live members: shows an item once its body, or
 * without a body the item itself, has a value; later values are the item's own.
 */
public final class MapActor extends ItemsActor<Item> {
    private final Selection<Item, Item> selection = new Selection<>(out, items);
    private final boolean hasBody;

    public MapActor(Place place, @Nullable Ref list, @Nullable Body body) {
        super(place, list, body, PerItem.RESULT);
        this.hasBody = body != null;
    }

    @Override
    ListObserver<Item> operator() {
        return selection;
    }

    @Override
    Selection<Item, Item> rows() {
        return selection;
    }

    @Override
    public void said(Propagation p, Row<Item, Item> row, Value said) {
        Watch watch = PerItem.watch(row);
        Ref result = watch == null ? null : watch.result();
        if (row.isShown() || watch == null || result == null) {
            return;
        }
        Item shown = watch.shown;
        if (shown == null) {
            Item item = row.item();
            boolean spoken = !items.isArriving() || item.isSpoken();
            boolean same = !hasBody && spoken == item.isSpoken();
            shown = same ? item : new Item(result, null, item.number(), spoken);
            watch.shown = shown;
        }
        selection.show(row, shown);
        items.stopHearing(p, row);
    }
}
