package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.list.Row;
import weir.list.Tally;
import weir.source.Place;
import weir.value.Item;
import weir.value.Ref;
import weir.value.Value;

/** {@code List/every} and {@code List/any}: counts the items whose condition holds. */
public final class QuantifierActor extends Actor implements PerItem.Listener<Boolean> {
    private final PerItem<Boolean> items;
    private final Tally<Item> tally;
    private final boolean every;

    public QuantifierActor(Place place, @Nullable Ref list, Body condition, boolean every) {
        super(place, false);
        this.items = new PerItem<>(this, list, condition, PerItem.CONDITION);
        this.tally = new Tally<>(items);
        this.every = every;
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
        if (items.update(p, tally, tally.rows()) && tally.undecided() == 0) {
            Value answer = Value.Tag.of(every ? tally.every() : tally.any());
            if (!Equality.same(value, answer)) {
                p.emit(this, answer);
            }
        }
    }

    @Override
    public void said(Propagation p, Row<Item, Boolean> row, Value said) {
        tally.decide(row, Wanted.condition(p, this, said));
    }

    @Override
    protected int sweep(Propagation p) {
        return items.waiting();
    }
}
