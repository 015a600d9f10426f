package weir.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list holds now, for those who want to read it rather than follow it.
 *
 * <p>A snapshot is shared, not copied: everyone who asks between two changes gets the same one, and
 * it never changes. A list that is reset and then only read is never copied at all.
 *
 * <p><b>Shape.</b> The same items twice, each made from the other when it is wanted: as a list that
 * may be shared, and as a sequence that can be changed.
 *
 * <p><b>Invariants.</b> At least one of the two is up to date.
 *
 * <p><b>Costs.</b> A change is O(log n), the first one after a reset O(n). {@link #snapshot} is
 * O(1) unless there was a change since the last one, and then O(n). {@link #get} is O(log n).
 */
public final class Contents<T> implements ListObserver<T> {
    private static final class Cell<T> extends RankedSequence.Node<Cell<T>> {
        final T item;

        Cell(T item) {
            super(true);
            this.item = item;
        }
    }

    private final RankedSequence<Cell<T>> cells = new RankedSequence<>();
    private boolean cellsAreCurrent = true;
    private @Nullable List<T> shared = List.of();

    public int size() {
        return shared != null ? shared.size() : cells.size();
    }

    /** Whether a snapshot is there already. */
    public boolean isShared() {
        return shared != null;
    }

    /** Whether there is nothing but a snapshot, so that the next change has to copy it. */
    public boolean isOnlyShared() {
        return !cellsAreCurrent;
    }

    public T get(int index) {
        return shared != null ? shared.get(index) : cells.at(index).item;
    }

    public List<T> snapshot() {
        if (shared == null) {
            List<T> items = new ArrayList<>(cells.size());
            for (Cell<T> cell = cells.first(); cell != null; cell = cells.next(cell)) {
                items.add(cell.item);
            }
            shared = Collections.unmodifiableList(items);
        }
        return shared;
    }

    @Override
    public void reset(List<T> items) {
        cells.clear();
        cellsAreCurrent = items.isEmpty();
        shared = items;
    }

    @Override
    public void insert(int index, T item) {
        beginChange().insert(index, new Cell<>(item));
    }

    @Override
    public void remove(int index) {
        RankedSequence<Cell<T>> sequence = beginChange();
        sequence.remove(sequence.at(index));
    }

    @Override
    public void move(int from, int to) {
        RankedSequence<Cell<T>> sequence = beginChange();
        Cell<T> cell = sequence.at(from);
        sequence.remove(cell);
        sequence.insert(to, cell);
    }

    private RankedSequence<Cell<T>> beginChange() {
        if (!cellsAreCurrent) {
            List<T> items = snapshot();
            List<Cell<T>> made = new ArrayList<>(items.size());
            for (T item : items) {
                made.add(new Cell<>(item));
            }
            cells.reset(made);
            cellsAreCurrent = true;
        }
        shared = null;
        return cells;
    }

    void checkInvariants() {
        cells.checkInvariants();
        if (cellsAreCurrent && shared != null && shared.size() != cells.size()) {
            throw new IllegalStateException("snapshot and sequence differ in size");
        }
        if (!cellsAreCurrent && shared == null) {
            throw new IllegalStateException("neither snapshot nor sequence is up to date");
        }
    }
}
