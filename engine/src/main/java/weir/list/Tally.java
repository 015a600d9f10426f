package weir.list;

/**
 * {@code List/every} and {@code List/any}: how many items say yes, how many say no, and how many
 * have not spoken yet.
 *
 * <p><b>Law.</b> The counts are those of the last answer of each row in the input.
 *
 * <p><b>Costs.</b> O(log n) for an answer or a change of the input, O(n) for a reset; O(1) to read.
 * No answer is kept twice.
 */
public final class Tally<T> extends RowOperator<T, Boolean> {
    private int yes;

    public Tally(RowObserver<T, Boolean> observer) {
        super(new IgnoringObserver<>(), observer);
    }

    /** The item of this row says yes or no; before its first answer it is undecided. */
    public void decide(Row<T, Boolean> row, boolean answer) {
        if (!rows.contains(row)) {
            return;
        }
        if (Boolean.TRUE.equals(row.result())) {
            yes--;
        }
        if (answer) {
            yes++;
        }
        rows.show(row, answer ? Boolean.TRUE : Boolean.FALSE);
    }

    public int yes() {
        return yes;
    }

    public int no() {
        return rows.shownSize() - yes;
    }

    public int undecided() {
        return rows.size() - rows.shownSize();
    }

    /** Whether no item says no; so also for no items at all. */
    public boolean every() {
        return no() == 0;
    }

    /** Whether some item says yes. */
    public boolean any() {
        return yes > 0;
    }

    @Override
    void go(Row<T, Boolean> row) {
        if (Boolean.TRUE.equals(row.result())) {
            yes--;
        }
        observer.removed(row);
    }
}
