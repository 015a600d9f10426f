package weir.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The core of every operator that has something of its own for each item: {@code map}, {@code
 * retain}, {@code remove}, and {@code LIST} literals with their {@code SKIP}s.
 *
 * <p>Each item has a {@link Row} from the moment it comes to the moment it goes, through every move
 * and every reset that still has it. A row is shown while it has a result.
 *
 * <p><b>Law.</b> After any calls {@code out} holds the results of the shown rows, in the order of
 * the input. One insert, remove or move in gives at most one change out; so does one {@link #show}
 * or {@link #hide}, but that one result in place of another is a remove and an insert. A row that
 * is given the result it has gives nothing. A reset in gives, whatever the rows do meanwhile, the
 * fewest edits out, or one reset where those were more than one and more than half of what is shown
 * then.
 *
 * <p><b>Costs.</b> O(log n) for a change; O(n) for a reset, and O(n log n) where it changes the
 * order.
 *
 * <p><b>Errors.</b> To show or hide a row that has gone does nothing. {@link RowObserver#added} and
 * {@link RowObserver#removed} may show and hide any row, but not change the input.
 */
public final class Selection<T, R> implements ListObserver<T> {
    private final RankedSequence<Row<T, R>> rows = new RankedSequence<>();
    private final ListObserver<R> out;
    private final RowObserver<T, R> observer;
    private boolean started;
    private boolean gathering;

    public Selection(ListObserver<R> out, RowObserver<T, R> observer) {
        this.out = out;
        this.observer = observer;
    }

    /** The number of rows, shown or not. */
    public int size() {
        return rows.size();
    }

    public int shownSize() {
        return rows.presentSize();
    }

    /** The row of the item at that index of the input. */
    public Row<T, R> at(int index) {
        return rows.at(index);
    }

    public Row<T, R> shownAt(int index) {
        return rows.presentAt(index);
    }

    public @Nullable Row<T, R> first() {
        return rows.first();
    }

    public @Nullable Row<T, R> next(Row<T, R> row) {
        return rows.next(row);
    }

    public boolean contains(Row<T, R> row) {
        return rows.contains(row);
    }

    /** The index of the row in the input. */
    public int indexOf(Row<T, R> row) {
        return rows.indexOf(row);
    }

    /** The number of shown rows before this one: where in {@code out} it is, or would be. */
    public int shownBefore(Row<T, R> row) {
        return rows.presentBefore(row);
    }

    public void show(Row<T, R> row, R result) {
        if (row.result == result || !rows.contains(row)) {
            return;
        }
        boolean again = row.result != null;
        row.result = result;
        rows.setPresent(row, true);
        if (gathering) {
            return;
        }
        int index = rows.presentBefore(row);
        if (again) {
            out.remove(index);
        }
        out.insert(index, result);
    }

    public void hide(Row<T, R> row) {
        if (row.result == null || !rows.contains(row)) {
            return;
        }
        row.result = null;
        rows.setPresent(row, false);
        if (!gathering) {
            out.remove(rows.presentBefore(row));
        }
    }

    /** Hides all rows, with one change at most. */
    public void hideAll() {
        int shown = rows.presentSize();
        Row<T, R> row = rows.firstPresent();
        while (row != null) {
            Row<T, R> next = rows.nextPresent(row);
            row.result = null;
            rows.setPresent(row, false);
            row = next;
        }
        if (gathering || shown == 0) {
            return;
        }
        if (shown == 1) {
            out.remove(0);
        } else {
            out.reset(List.of());
        }
    }

    @Override
    public void insert(int index, T item) {
        Row<T, R> row = new Row<>(item);
        rows.insert(index, row);
        observer.added(row);
    }

    @Override
    public void remove(int index) {
        Row<T, R> row = rows.at(index);
        int shownIndex = rows.presentBefore(row);
        rows.remove(row);
        if (row.result != null) {
            out.remove(shownIndex);
        }
        observer.removed(row);
    }

    @Override
    public void move(int from, int to) {
        Row<T, R> row = rows.at(from);
        if (from == to) {
            return;
        }
        int before = rows.presentBefore(row);
        rows.remove(row);
        rows.insert(to, row);
        int after = rows.presentBefore(row);
        if (row.result != null && before != after) {
            out.move(before, after);
        }
    }

    @Override
    public void reset(List<T> items) {
        List<Row<T, R>> old = rows.toList();
        int[] shownIndex = new int[old.size()]; // in out, or −1
        List<@Nullable R> shown = new ArrayList<>(old.size());
        List<T> before = new ArrayList<>(old.size());
        int shownCount = 0;
        for (int i = 0; i < old.size(); i++) {
            R result = old.get(i).result;
            before.add(old.get(i).item());
            shown.add(result);
            shownIndex[i] = result == null ? -1 : shownCount++;
        }
        int[] origins = IdentityMatch.origins(before, items);
        gathering = true;
        try {
            exchange(old, origins, items);
        } finally {
            gathering = false;
        }
        List<R> results = new ArrayList<>(rows.presentSize());
        int[] resultOrigins = new int[rows.presentSize()];
        int index = 0;
        for (Row<T, R> row = rows.first(); row != null; row = rows.next(row)) {
            if (row.result != null) {
                int origin = origins[index];
                boolean same = origin >= 0 && shown.get(origin) == row.result;
                resultOrigins[results.size()] = same ? shownIndex[origin] : -1;
                results.add(row.result);
            }
            index++;
        }
        List<R> after = Collections.unmodifiableList(results);
        if (started) {
            new Rearrangement(shownCount, resultOrigins).deliver(after, out);
        } else {
            started = true;
            out.reset(after);
        }
    }

    private void exchange(List<Row<T, R>> old, int[] origins, List<T> items) {
        boolean[] goesOn = new boolean[old.size()];
        List<Row<T, R>> now = new ArrayList<>(items.size());
        for (int i = 0; i < origins.length; i++) {
            if (origins[i] >= 0) {
                goesOn[origins[i]] = true;
                now.add(old.get(origins[i]));
            } else {
                now.add(new Row<>(items.get(i)));
            }
        }
        rows.reset(now);
        for (int i = 0; i < goesOn.length; i++) {
            if (!goesOn[i]) {
                observer.removed(old.get(i));
            }
        }
        for (int i = 0; i < origins.length; i++) {
            if (origins[i] < 0) {
                observer.added(now.get(i));
            }
        }
    }

    void checkInvariants() {
        rows.checkInvariants();
        for (Row<T, R> row = rows.first(); row != null; row = rows.next(row)) {
            if (rows.isPresent(row) != (row.result != null)) {
                throw new IllegalStateException("a row is shown without a result, or not with one");
            }
        }
    }
}
