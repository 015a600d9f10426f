package weir.list;

/**
 * {@code List/retain(item, if: …)}: passes on the items whose condition currently holds.
 *
 * <p>The condition of each item is live, so it arrives from outside: an item enters as dropped, and
 * {@link #decide} takes it in or out whenever its condition speaks.
 *
 * <p><b>Law.</b> After any calls {@code out} holds exactly the input items last decided {@code
 * true}, in input order. A decision gives one insert, one remove or nothing, never a reset: any
 * number of them in one instant give that many changes at most.
 *
 * <p><b>Costs.</b> Those of {@link Selection}.
 */
public final class Retain<T> extends RowOperator<T, T> {
    public Retain(ListObserver<T> out, RowObserver<T, T> observer) {
        super(out, observer);
    }

    /** The condition of this row's item now holds, or no longer does. */
    public void decide(Row<T, T> row, boolean keep) {
        if (keep) {
            rows.show(row, row.item());
        } else {
            rows.hide(row);
        }
    }
}
