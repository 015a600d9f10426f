package weir.actor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.list.Row;
import weir.list.RowObserver;
import weir.list.Selection;
import weir.source.Place;
import weir.value.Item;
import weir.value.Ref;

/** {@code LIST { … }} with live members: each is in the list once it has a value. */
public final class LiteralListActor extends ListActor implements RowObserver<Item, Item> {
    private final List<Item> members;
    private final Selection<Item, Item> selection = new Selection<>(out, this);
    private final List<Row<Item, Item>> spoken = new ArrayList<>();
    private @Nullable Propagation now;
    private boolean filled;

    public LiteralListActor(Place place, List<Item> members) {
        super(place);
        this.members = members;
    }

    @Override
    protected void update(Propagation p) {
        now = p;
        if (!filled) {
            filled = true;
            int height = height();
            selection.reset(members);
            if (height() > height) {
                p.markDirty(this);
            }
        }
        for (int i = 0; i < spoken.size(); i++) {
            appear(p, spoken.get(i));
        }
        spoken.clear();
        now = null;
    }

    @Override
    @SuppressWarnings("unchecked") // only rows of this selection are subscribed with
    protected void rowSpoke(Object row) {
        spoken.add((Row<Item, Item>) row);
    }

    @Override
    public void added(Row<Item, Item> row) {
        Propagation p = now;
        if (p != null && p.read(row.item().value()) != null) {
            selection.show(row, row.item());
        } else if (p != null) {
            p.subscribe(this, row.item().value(), row);
        }
    }

    private void appear(Propagation p, Row<Item, Item> row) {
        Ref member = row.item().value();
        if (row.result() == null && p.read(member) != null) {
            p.unsubscribe(this, member);
            selection.show(row, row.item());
        }
    }

    @Override
    public void removed(Row<Item, Item> row) {}
}
