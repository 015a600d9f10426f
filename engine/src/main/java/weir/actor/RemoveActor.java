package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.list.Row;
import weir.source.Place;
import weir.value.Item;
import weir.value.Ref;

/**
 * {@code List/remove}: an item is shown until its trigger emits, and never again after. All
 * triggers are heard by this one actor.
 *
 * <p>When nobody else listens to the list before, the item is let go there too, so that what
 * belongs to it is freed.
 */
public final class RemoveActor extends ItemsActor {
    public RemoveActor(Place place, @Nullable Ref list, Body trigger) {
        super(place, list, trigger);
    }

    @Override
    protected void decide(Propagation p, Row<Item, Item> row, @Nullable Ref result) {
        if (p.read(result) != null && row.result() != null) {
            hide(row);
            input().forget(p, row.item());
        }
    }

    @Override
    protected boolean showsAtBirth() {
        return true;
    }

    @Override
    protected boolean heardAtBirth(Propagation p, @Nullable Ref result) {
        return !p.isEvent(result);
    }
}
