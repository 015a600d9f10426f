package weir.actor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.list.Remove;
import weir.list.Row;
import weir.list.RowObserver;
import weir.source.Place;
import weir.value.Item;
import weir.value.Ref;

/**
 * {@code List/clear} and {@code List/remove_last}: each emission of {@code on} takes out all items
 * there are, or the last one, for good.
 */
public final class ClearActor extends ListActor implements RowObserver<Item, Item> {
    private final ListInput input;
    private final Ref on;
    private final boolean lastOnly;
    private final Remove<Item> remove = new Remove<>(out, this);
    private final List<Item> taken = new ArrayList<>();
    private final @Nullable Kept kept;
    private boolean taking;
    private int heardAt = -1;

    /**
     * @param kept where it is kept what was taken out and is still in the list before; or null
     */
    public ClearActor(
            Place place, @Nullable Ref list, Ref on, boolean lastOnly, @Nullable Kept kept) {
        super(place);
        this.kept = kept;
        this.input = new ListInput(list);
        this.on = on;
        this.lastOnly = lastOnly;
    }

    @Override
    protected void wire(Propagation p) {
        input.wire(p, this);
        p.subscribe(this, on);
    }

    @Override
    protected void update(Propagation p) {
        boolean due = p.read(on) != null && p.speaks(this, on) && heardAt != p.step();
        if (!input.update(p, this, remove) || !due) {
            return;
        }
        heardAt = p.step();
        taking = true;
        if (lastOnly) {
            remove.removeLast();
        } else {
            remove.clear();
        }
        taking = false;
        for (int i = 0; i < taken.size(); i++) {
            if (kept != null && !input.letsGo(p, taken.get(i))) {
                kept.mark(taken.get(i));
            }
            input.forget(p, taken.get(i));
        }
        taken.clear();
    }

    @Override
    boolean letsGo(Propagation p, Item item) {
        return input.letsGo(p, item);
    }

    @Override
    protected void forget(Propagation p, Item item) {
        input.forget(p, item);
    }

    @Override
    public void added(Row<Item, Item> row) {
        if (kept != null && kept.isMarked(row.item())) {
            remove.remove(row);
        }
    }

    @Override
    public void removed(Row<Item, Item> row) {
        if (taking) {
            taken.add(row.item());
        }
    }
}
