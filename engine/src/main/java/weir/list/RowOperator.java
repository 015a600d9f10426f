package weir.list;

import java.util.List;

/**
 * An operator that follows its input as a {@link Selection} does, and shows rows by a rule of its
 * own.
 */
public abstract class RowOperator<T, R> implements ListObserver<T> {
    final Selection<T, R> rows;
    final RowObserver<T, R> observer;

    RowOperator(ListObserver<R> out, RowObserver<T, R> observer) {
        this.observer = observer;
        this.rows =
                new Selection<>(
                        out,
                        new RowObserver<>() {
                            @Override
                            public void added(Row<T, R> row) {
                                come(row);
                            }

                            @Override
                            public void removed(Row<T, R> row) {
                                go(row);
                            }
                        });
    }

    void come(Row<T, R> row) {
        observer.added(row);
    }

    void go(Row<T, R> row) {
        observer.removed(row);
    }

    /** The rows themselves, in the order of the input. */
    public Selection<T, R> rows() {
        return rows;
    }

    /** The number of items in the input. */
    public int size() {
        return rows.size();
    }

    /** The row of the item at that index of the input. */
    public Row<T, R> at(int index) {
        return rows.at(index);
    }

    @Override
    public void reset(List<T> items) {
        rows.reset(items);
    }

    @Override
    public void insert(int index, T item) {
        rows.insert(index, item);
    }

    @Override
    public void remove(int index) {
        rows.remove(index);
    }

    @Override
    public void move(int from, int to) {
        rows.move(from, to);
    }
}
