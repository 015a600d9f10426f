package weir.list;

import org.jspecify.annotations.Nullable;

/**
 * One item of a list for as long as it is in that list, with what an operator made of it.
 *
 * <p>A row that has gone keeps its result and its owner, for whoever has to let go of them.
 *
 * @param <T> the item
 * @param <R> the result; the row is shown while it has one
 */
public final class Row<T, R> extends RankedSequence.Node<Row<T, R>> {
    /** Whatever belongs to this item and must go with it, such as its scope. The caller's own. */
    public @Nullable Object owner;

    private final T item;
    @Nullable R result;

    Row(T item) {
        super(false);
        this.item = item;
    }

    public T item() {
        return item;
    }

    public @Nullable R result() {
        return result;
    }

    public boolean isShown() {
        return result != null;
    }
}
