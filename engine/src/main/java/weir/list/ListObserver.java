package weir.list;

import java.util.List;

/**
 * The language lists speak to each other. Every operator is one of these, and feeds another.
 *
 * <p>Indices are positions in the list <em>as it is when the call arrives</em>, zero-based.
 *
 * @param <T> what an item is; items are never null
 */
public interface ListObserver<T> {
    /**
     * Forget everything; the list is now {@code items}. Always the first call.
     *
     * @param items shared, not copied: whoever calls never changes it afterwards
     */
    void reset(List<T> items);

    void insert(int index, T item);

    void remove(int index);

    /** Take out the item at {@code from}, then put it back at {@code to} of what remains. */
    void move(int from, int to);
}
