package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.list.Row;
import weir.list.Total;
import weir.source.Place;
import weir.value.Item;
import weir.value.Ref;
import weir.value.Value;

/**
 * {@code List/sum} and {@code List/product}: what the numbers in a list come to, once every item
 * has a value. What is no number counts for nothing, and is told.
 */
public final class TotalActor extends Actor implements PerItem.Listener<Total.Amount> {
    private final PerItem<Total.Amount> items;
    private final Total<Item> total;
    private final boolean product;

    public TotalActor(Place place, @Nullable Ref list, boolean product) {
        super(place, false);
        this.items = new PerItem<>(this, list, null, PerItem.RESULT);
        this.total = new Total<>(items);
        this.product = product;
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
        if (items.update(p, total, total.rows()) && total.undecided() == 0) {
            Value.Num answer = new Value.Num(product ? total.product() : total.sum());
            if (!Equality.same(value, answer)) {
                p.emit(this, answer);
            }
        }
    }

    @Override
    public void said(Propagation p, Row<Item, Total.Amount> row, Value said) {
        if (said instanceof Value.Num number) {
            total.set(row, number.value());
        } else {
            total.set(row, product ? 1 : 0);
            Wanted.wrong(p, this, "a total needs numbers", said);
        }
    }

    @Override
    protected int sweep(Propagation p) {
        return items.waiting();
    }
}
