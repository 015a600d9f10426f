package weir.list;

import java.util.List;

/**
 * {@code List/count} and {@code List/is_empty}: how many items there are.
 *
 * <p><b>Law.</b> Its observer is told the size at the first reset, and from then on whenever it is
 * another.
 *
 * <p><b>Costs.</b> O(1) for every call.
 */
public final class Count<T> implements ListObserver<T> {
    /** Whoever wants to know how many there are. */
    @FunctionalInterface
    public interface SizeObserver {
        void size(int size);
    }

    private final SizeObserver out;
    private int size = -1; // before the first reset

    public Count(SizeObserver out) {
        this.out = out;
    }

    @Override
    public void reset(List<T> items) {
        change(items.size());
    }

    @Override
    public void insert(int index, T item) {
        change(size + 1);
    }

    @Override
    public void remove(int index) {
        change(size - 1);
    }

    @Override
    public void move(int from, int to) {}

    private void change(int newSize) {
        if (size != newSize) {
            size = newSize;
            out.size(newSize);
        }
    }
}
