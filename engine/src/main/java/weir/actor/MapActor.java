package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.list.Row;
import weir.source.Place;
import weir.value.Item;
import weir.value.Ref;

/**
 * {@code List/map}: shows an item once its body has a value; the body's later values are the item's
 * own.
 */
public final class MapActor extends ItemsActor {
    public MapActor(Place place, @Nullable Ref list, Body body) {
        super(place, list, body);
    }

    @Override
    protected void decide(Propagation p, Row<Item, Item> row, @Nullable Ref result) {
        if (row.result() == null && result != null && p.read(result) != null) {
            show(row, new Item(result, null, row.item().number()));
            if (row.owner instanceof RowScope scope) {
                scope.stopHearing(p, row);
            }
        }
    }

    @Override
    protected boolean waits(Row<Item, Item> row) {
        return row.result() == null;
    }
}
