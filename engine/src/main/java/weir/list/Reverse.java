package weir.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * {@code List/reverse}: the items, the last one first.
 *
 * <p><b>Law.</b> One change in gives one change out.
 *
 * <p><b>Costs.</b> O(1) for a change, O(n) for a reset.
 */
public final class Reverse<T> implements ListObserver<T> {
    private final ListObserver<T> out;
    private int size;

    public Reverse(ListObserver<T> out) {
        this.out = out;
    }

    @Override
    public void reset(List<T> items) {
        size = items.size();
        List<T> reversed = new ArrayList<>(size);
        for (int i = size - 1; i >= 0; i--) {
            reversed.add(items.get(i));
        }
        out.reset(Collections.unmodifiableList(reversed));
    }

    @Override
    public void insert(int index, T item) {
        out.insert(size - index, item);
        size++;
    }

    @Override
    public void remove(int index) {
        size--;
        out.remove(size - index);
    }

    @Override
    public void move(int from, int to) {
        if (from != to) {
            out.move(size - 1 - from, size - 1 - to);
        }
    }
}
