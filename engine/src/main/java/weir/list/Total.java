package weir.list;

import org.jspecify.annotations.Nullable;

/**
 * {@code List/sum} and {@code List/product}: what the numbers of all items come to.
 *
 * <p><b>Law.</b> The sum is that of the last number of each row in the input, exact and then
 * rounded once; so it does not depend on what happened before. (Ten times 0.1 is 1.) The product is
 * taken in input order.
 *
 * <p><b>Costs.</b> O(log n) for a number or a change of the input, O(n) for a reset; O(1) to read
 * the sum, O(n) to read the product.
 */
public final class Total<T> extends RowOperator<T, Total.Amount> {
    /** The number of one row. */
    public static final class Amount {
        private double number;

        Amount(double number) {
            this.number = number;
        }

        public double number() {
            return number;
        }
    }

    private final ExactSum sum = new ExactSum();

    public Total(RowObserver<T, Amount> observer) {
        super(new IgnoringObserver<>(), observer);
    }

    /** The item of this row now counts as {@code number}; before its first it counts as nothing. */
    public void set(Row<T, Amount> row, double number) {
        if (!rows.contains(row)) {
            return;
        }
        Amount amount = row.result();
        if (amount == null) {
            rows.show(row, new Amount(number));
        } else {
            sum.subtract(amount.number);
            amount.number = number;
        }
        sum.add(number);
    }

    /** The number of items that have no number yet. */
    public int undecided() {
        return rows.size() - rows.shownSize();
    }

    public double sum() {
        if (!sum.isExact()) {
            sum.clear();
            for (Row<T, Amount> row = rows.first(); row != null; row = rows.next(row)) {
                sum.add(numberOf(row, 0));
            }
        }
        return sum.isExact() ? sum.value() : sumInOrder();
    }

    public double product() {
        double product = 1;
        for (Row<T, Amount> row = rows.first(); row != null; row = rows.next(row)) {
            product *= numberOf(row, 1);
        }
        return product;
    }

    /** For totals out of range, where only infinities are to be told apart. */
    private double sumInOrder() {
        double total = 0;
        for (Row<T, Amount> row = rows.first(); row != null; row = rows.next(row)) {
            total += numberOf(row, 0);
        }
        return total;
    }

    private double numberOf(Row<T, Amount> row, double otherwise) {
        @Nullable Amount amount = row.result();
        return amount == null ? otherwise : amount.number;
    }

    @Override
    void go(Row<T, Amount> row) {
        Amount amount = row.result();
        if (amount != null) {
            sum.subtract(amount.number);
        }
        observer.removed(row);
    }
}
