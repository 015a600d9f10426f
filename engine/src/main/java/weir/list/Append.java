package weir.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * {@code List/append}: the items of a list, and behind them those that were appended.
 *
 * <p><b>Law.</b> After any calls {@code out} holds the input and then the appended items, in the
 * order of their appending. One change in gives one change out, a removal of what was removed none.
 * What is appended before the first reset comes with it; later resets leave what was appended.
 * {@link #clear} gives a removal for each appended item, or one reset when nothing else is there.
 *
 * <p><b>Costs.</b> O(1) for a change of the input, O(log n) in the number of appended items for one
 * of those, O(n) for a reset.
 */
public final class Append<T> implements ListObserver<T> {
    /** One appended item: the handle by which it can be taken out again. */
    public static final class Entry<T> extends RankedSequence.Node<Entry<T>> {
        private final T item;

        Entry(T item) {
            super(true);
            this.item = item;
        }

        public T item() {
            return item;
        }
    }

    private final ListObserver<T> out;
    private final RankedSequence<Entry<T>> entries = new RankedSequence<>();
    private int inputSize;
    private boolean started;

    public Append(ListObserver<T> out) {
        this.out = out;
    }

    /** The number of items in the input. */
    public int inputSize() {
        return inputSize;
    }

    /** The number of items that were appended and are still here. */
    public int appendedSize() {
        return entries.size();
    }

    /** The appended item at {@code index} among those. */
    public T appendedAt(int index) {
        return entries.at(index).item;
    }

    public Entry<T> append(T item) {
        Entry<T> entry = new Entry<>(item);
        int index = entries.size();
        entries.insert(index, entry);
        if (started) {
            out.insert(inputSize + index, item);
        }
        return entry;
    }

    public void removeAppended(Entry<T> entry) {
        if (!entries.contains(entry)) {
            return;
        }
        int index = entries.indexOf(entry);
        entries.remove(entry);
        if (started) {
            out.remove(inputSize + index);
        }
    }

    /** Lets all appended items go. */
    public void clear() {
        int appended = entries.size();
        entries.clear();
        if (!started) {
            return;
        }
        if (inputSize == 0 && appended > 1) {
            out.reset(List.of());
            return;
        }
        for (int i = inputSize + appended - 1; i >= inputSize; i--) {
            out.remove(i);
        }
    }

    @Override
    public void reset(List<T> items) {
        started = true;
        inputSize = items.size();
        if (entries.size() == 0) {
            out.reset(items);
            return;
        }
        List<T> all = new ArrayList<>(inputSize + entries.size());
        all.addAll(items);
        for (Entry<T> entry = entries.first(); entry != null; entry = entries.next(entry)) {
            all.add(entry.item);
        }
        out.reset(Collections.unmodifiableList(all));
    }

    @Override
    public void insert(int index, T item) {
        inputSize++;
        out.insert(index, item);
    }

    @Override
    public void remove(int index) {
        inputSize--;
        out.remove(index);
    }

    @Override
    public void move(int from, int to) {
        if (from != to) {
            out.move(from, to);
        }
    }
}
