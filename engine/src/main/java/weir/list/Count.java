package weir.list;

import java.util.List;

/**
 * {@code List/count} and {@code List/is_empty}: how many items there are.
 *
 * <p><b>Law.</b> {@link #size} is the number of items after the calls so far.
 *
 * <p><b>Costs.</b> O(1) for every call.
 */
public final class Count<T> implements ListObserver<T> {
    private int size;

    public int size() {
        return size;
    }

    @Override
    public void reset(List<T> items) {
        size = items.size();
    }

    @Override
    public void insert(int index, T item) {
        size++;
    }

    @Override
    public void remove(int index) {
        size--;
    }

    @Override
    public void move(int from, int to) {}
}
