package weir.list;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code List/remove}, {@code remove_last} and {@code clear}: passes on its input without what was
 * taken out here, for good.
 *
 * <p>The input still has what was taken out, and goes on counting it; so its row stays behind as a
 * gap, without an owner, until the input lets go of the item too.
 *
 * <p><b>Law.</b> After any calls {@code out} holds the input items whose row was not taken out, in
 * input order. What was taken out does not come back with a move or a reset, but it is a new item
 * when the input itself had removed it in between. Its observer hears that a row goes when it is
 * taken out or when its item leaves the input, whichever is first, once. A row taken out at its
 * birth was never shown.
 *
 * <p><b>Costs.</b> Those of {@link Selection}; {@link #clear} is O(k log n) for k items and gives
 * one change.
 */
public final class Remove<T> extends RowOperator<T, T> {
    private @Nullable Row<T, T> arriving;

    public Remove(ListObserver<T> out, RowObserver<T, T> observer) {
        super(out, observer);
    }

    /** Takes out the item of this row; nothing happens when it is out already. */
    public void remove(Row<T, T> row) {
        if (row == arriving) {
            arriving = null;
            release(row);
        } else if (row.isShown() && rows.contains(row)) {
            rows.hide(row);
            release(row);
        }
    }

    /** Takes out the last item there is, if there is one. */
    public void removeLast() {
        int shown = rows.shownSize();
        if (shown > 0) {
            remove(rows.shownAt(shown - 1));
        }
    }

    /** Takes out all items. */
    public void clear() {
        List<Row<T, T>> taken = new ArrayList<>(rows.shownSize());
        for (int i = 0; i < rows.shownSize(); i++) {
            taken.add(rows.shownAt(i));
        }
        rows.hideAll();
        for (Row<T, T> row : taken) {
            release(row);
        }
    }

    /** Whether this row is only a gap. */
    public boolean isTaken(Row<T, T> row) {
        return !row.isShown() && row != arriving;
    }

    @Override
    void come(Row<T, T> row) {
        arriving = row;
        observer.added(row);
        if (row == arriving) {
            arriving = null;
            rows.show(row, row.item());
        }
    }

    @Override
    void go(Row<T, T> row) {
        if (row.isShown()) {
            observer.removed(row);
        }
    }

    private void release(Row<T, T> row) {
        observer.removed(row);
        row.owner = null;
    }
}
