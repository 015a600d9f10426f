package weir.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * {@code List/range}: the whole numbers from one to another, both included, as items.
 *
 * <p><b>Law.</b> After {@link #set} the list has one item for each number, in order. A number that
 * was in the range before keeps its item: what overlaps the old range is edited at its ends, one
 * change for each number that comes or goes. What does not is one change.
 *
 * <p><b>Costs.</b> O(1) for each number that comes or goes.
 *
 * <p><b>Errors.</b> {@link IllegalArgumentException} for a range of more than 2³¹ − 1 numbers.
 */
public final class Range<T> {
    /** Makes the item that stands for a number. */
    @FunctionalInterface
    public interface ItemMaker<T> {
        T item(int number);
    }

    private final ListObserver<T> out;
    private final ItemMaker<T> maker;
    private boolean started;
    private int from;
    private int size;

    public Range(ListObserver<T> out, ItemMaker<T> maker) {
        this.out = out;
        this.maker = maker;
    }

    /** The range is now this one; it is empty when {@code newFrom} is above {@code newTo}. */
    public void set(int newFrom, int newTo) {
        int newSize = newFrom > newTo ? 0 : newTo - newFrom + 1;
        if (newSize < 0 || (newSize == 0 && newFrom <= newTo)) {
            throw new IllegalArgumentException("range too long: " + newFrom + " to " + newTo);
        }
        if (!started) {
            started = true;
            out.reset(items(newFrom, newSize));
        } else if (size > 0 && newSize > 0 && newFrom <= from + (size - 1) && newTo >= from) {
            edit(newFrom, newTo);
        } else {
            replace(newFrom, newSize);
        }
        from = newFrom;
        size = newSize;
    }

    private void edit(int newFrom, int newTo) {
        int to = from + (size - 1);
        for (int number = to; number > newTo; number--) {
            out.remove(number - from);
        }
        for (int number = from; number < newFrom; number++) {
            out.remove(0);
        }
        for (int number = newFrom; number < from; number++) {
            out.insert(number - newFrom, maker.item(number));
        }
        for (int i = to - newFrom + 1; i <= newTo - newFrom; i++) {
            out.insert(i, maker.item(newFrom + i));
        }
    }

    private void replace(int newFrom, int newSize) {
        if (size + newSize > 1) {
            out.reset(items(newFrom, newSize));
        } else if (newSize == 1) {
            out.insert(0, maker.item(newFrom));
        } else if (size == 1) {
            out.remove(0);
        }
    }

    private List<T> items(int first, int count) {
        List<T> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(maker.item(first + i));
        }
        return Collections.unmodifiableList(items);
    }
}
