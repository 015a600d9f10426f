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

/**
 * A list operator with a body per item: {@code List/map}, {@code List/retain}, {@code List/remove}.
 *
 * <p>The body is instantiated once per item identity, in a scope of its own that is destroyed with
 * the item. The bodies' results are all heard by this one actor, each with its row.
 *
 * <p><b>Costs.</b> A change of one item or of one result is O(log n).
 */
public abstract class ItemsActor extends ListActor implements RowObserver<Item, Item> {
    private final ListInput input;
    private final Body body;
    private final Selection<Item, Item> selection = new Selection<>(out, this);
    private final List<Row<Item, Item>> spoken = new ArrayList<>();
    private @Nullable Propagation now;

    protected ItemsActor(Place place, @Nullable Ref list, Body body) {
        super(place);
        this.input = new ListInput(list);
        this.body = body;
    }

    /** The body of {@code row} has {@code result}, now or from the start. */
    protected abstract void decide(Propagation p, Row<Item, Item> row, @Nullable Ref result);

    /**
     * Whether an emission of this step, or an existing value, is what {@link #decide} waits for.
     */
    protected boolean heardAtBirth(Propagation p, @Nullable Ref result) {
        return true;
    }

    /** Whether an item is shown before its body says anything. */
    protected boolean showsAtBirth() {
        return false;
    }

    /** Whether what the body of {@code row} says next matters still. */
    protected boolean waits(Row<Item, Item> row) {
        return true;
    }

    protected final void show(Row<Item, Item> row, Item item) {
        selection.show(row, item);
    }

    protected final void hide(Row<Item, Item> row) {
        selection.hide(row);
    }

    protected final ListInput input() {
        return input;
    }

    @Override
    protected void wire(Propagation p) {
        body.wire();
        input.wire(p, this);
    }

    @Override
    @SuppressWarnings("unchecked") // only rows of this selection are subscribed with
    protected final void rowSpoke(Object row) {
        spoken.add((Row<Item, Item>) row);
    }

    @Override
    protected final void update(Propagation p) {
        now = p;
        input.update(p, this, selection);
        int height = height();
        p.wireAll();
        for (int i = 0; i < spoken.size(); i++) {
            Row<Item, Item> row = spoken.get(i);
            if (row.owner instanceof RowScope scope) {
                decide(p, row, scope.result());
            }
        }
        spoken.clear();
        now = null;
        if (height() > height) {
            p.markDirty(this);
        }
    }

    @Override
    public final void added(Row<Item, Item> row) {
        Propagation p = running();
        RowScope kept = RowScope.of(p, scope(), body, row.item());
        Ref result = kept.result();
        row.owner = kept;
        if (showsAtBirth()) {
            show(row, row.item());
        }
        if (p.read(result) != null && heardAtBirth(p, result)) {
            decide(p, row, result);
        }
        if (waits(row)) {
            kept.hear(p, this, row);
        }
    }

    @Override
    public final void removed(Row<Item, Item> row) {
        if (row.owner instanceof RowScope scope) {
            scope.destroy(running(), row);
        }
        row.owner = null;
    }

    private Propagation running() {
        if (now == null) {
            throw new IllegalStateException("a list changed outside its actor's run");
        }
        return now;
    }

    @Override
    protected void forget(Propagation p, Item item) {
        input.forget(p, item);
    }
}
