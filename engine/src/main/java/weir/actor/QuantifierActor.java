package weir.actor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.list.ListObserver;
import weir.list.Row;
import weir.list.RowObserver;
import weir.list.Selection;
import weir.source.Place;
import weir.value.Item;
import weir.value.Ref;
import weir.value.Value;

/**
 * {@code List/every} and {@code List/any}: counts the items whose condition holds.
 *
 * <p><b>Costs.</b> O(log n) for a change of the list, O(1) for a change of a condition; the states
 * of the conditions are never copied.
 */
public final class QuantifierActor extends Actor implements RowObserver<Item, Boolean> {
    private final ListInput input;
    private final Body condition;
    private final boolean every;
    private final Selection<Item, Boolean> rows = new Selection<>(new Ignore(), this);
    private final List<Row<Item, Boolean>> spoken = new ArrayList<>();
    private @Nullable Propagation now;
    private int size;
    private int holding;
    private int silent;

    public QuantifierActor(Place place, @Nullable Ref list, Body condition, boolean every) {
        super(place, false);
        this.input = new ListInput(list);
        this.condition = condition;
        this.every = every;
    }

    @Override
    protected void wire(Propagation p) {
        condition.wire();
        input.wire(p, this);
    }

    @Override
    @SuppressWarnings("unchecked") // only rows of this actor are subscribed with
    protected void rowSpoke(Object row) {
        spoken.add((Row<Item, Boolean>) row);
    }

    @Override
    protected void run(Propagation p) {
        now = p;
        int height = height();
        boolean listed = input.update(p, this, rows);
        p.wireAll();
        for (int i = 0; i < spoken.size(); i++) {
            decide(p, spoken.get(i));
        }
        spoken.clear();
        now = null;
        if (height() > height) {
            p.markDirty(this);
            return;
        }
        if (listed && silent == 0) {
            Value answer = Value.Tag.of(every ? holding == size : holding > 0);
            if (!Equality.same(value, answer)) {
                p.emit(this, answer);
            }
        }
    }

    private void decide(Propagation p, Row<Item, Boolean> row) {
        if (!(row.owner instanceof RowScope scope)) {
            return;
        }
        Value answer = p.read(scope.result());
        if (answer == null) {
            return;
        }
        boolean holds = answer instanceof Value.Tag tag && tag.is(Value.Tag.TRUE);
        Boolean before = row.result();
        silent -= before == null ? 1 : 0;
        holding += (holds ? 1 : 0) - (before != null && before ? 1 : 0);
        rows.show(row, holds);
    }

    @Override
    public void added(Row<Item, Boolean> row) {
        Propagation p = running();
        RowScope kept = RowScope.of(p, scope(), condition, row.item());
        row.owner = kept;
        size++;
        silent++;
        kept.hear(p, this, row);
        decide(p, row);
    }

    @Override
    public void removed(Row<Item, Boolean> row) {
        size--;
        Boolean last = row.result();
        silent -= last == null ? 1 : 0;
        holding -= last != null && last ? 1 : 0;
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

    /** The rows are only counted: nobody needs to know where they stand. */
    private static final class Ignore implements ListObserver<Boolean> {
        @Override
        public void reset(List<Boolean> items) {}

        @Override
        public void insert(int index, Boolean item) {}

        @Override
        public void remove(int index) {}

        @Override
        public void move(int from, int to) {}
    }
}
