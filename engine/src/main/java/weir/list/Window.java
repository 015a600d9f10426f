package weir.list;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code List/take}, {@code List/drop} and {@code List/slice}: the items whose index is within two
 * bounds.
 *
 * <p><b>Law.</b> After any calls {@code out} holds the input items at the indices from {@code
 * start}, included, to {@code end}, excluded, as far as there are any. An insert, remove or move in
 * gives two changes out at most: what it does within the bounds, or one item that leaves them and
 * one that enters them. Bounds that change give one change for each item that leaves or enters, or
 * one reset where no item stays.
 *
 * <p><b>Costs.</b> O(log n) for a change, O(n) for a reset, O(log n) for each item that leaves or
 * enters.
 */
public final class Window<T> implements ListObserver<T> {
    private final ListObserver<T> out;
    private final Contents<T> items = new Contents<>();
    private int start;
    private int end = Integer.MAX_VALUE;
    private boolean started;

    public Window(ListObserver<T> out) {
        this.out = out;
    }

    /**
     * @param newStart not negative
     * @param newEnd smaller than {@code newStart} for no items at all
     */
    public void bound(int newStart, int newEnd) {
        int lastEnd = Math.max(newStart, newEnd);
        int from = Math.min(start, items.size());
        int to = Math.min(end, items.size());
        int newFrom = Math.min(newStart, items.size());
        int newTo = Math.min(lastEnd, items.size());
        start = newStart;
        end = lastEnd;
        if (!started || (from == newFrom && to == newTo) || (from == to && newFrom == newTo)) {
            return;
        }
        if (newFrom >= to || newTo <= from) {
            out.reset(shown());
            return;
        }
        for (int i = to; i > newTo; i--) {
            out.remove(i - 1 - from);
        }
        for (int i = from; i < newFrom; i++) {
            out.remove(0);
        }
        for (int i = newFrom; i < from; i++) {
            out.insert(i - newFrom, items.get(i));
        }
        for (int i = to; i < newTo; i++) {
            out.insert(i - newFrom, items.get(i));
        }
    }

    private List<T> shown() {
        int to = Math.min(end, items.size());
        List<T> all = items.snapshot();
        List<T> shown = new ArrayList<>();
        for (int i = start; i < to; i++) {
            shown.add(all.get(i));
        }
        return shown;
    }

    @Override
    public void reset(List<T> newItems) {
        started = true;
        items.reset(newItems);
        out.reset(shown());
    }

    @Override
    public void insert(int index, T item) {
        items.insert(index, item);
        if (index < end && start < end) {
            leaveAtEnd(items.size() - 1);
            enter(index, item);
        }
    }

    @Override
    public void remove(int index) {
        items.remove(index);
        if (index < end && start < end) {
            leave(index, items.size() + 1);
            enterAtEnd();
        }
    }

    @Override
    public void move(int from, int to) {
        T item = items.get(from);
        items.move(from, to);
        int low = Math.min(from, to);
        int high = Math.max(from, to);
        boolean untouched = high < start || low >= end || start >= end;
        if (from == to || untouched) {
            return;
        }
        if (low >= start && high < end) {
            out.move(from - start, to - start);
        } else if (from < to) {
            leave(from, items.size());
            if (to < end) {
                enter(to, item);
            } else {
                enterAtEnd();
            }
        } else {
            if (from < end) {
                out.remove(from - start);
            } else {
                out.remove(end - 1 - start);
            }
            enter(to, item);
        }
    }

    /**
     * What was at {@code index}, or else the first one within the bounds, is not within any more.
     */
    private void leave(int index, int sizeBefore) {
        if (index >= start) {
            out.remove(index - start);
        } else if (start < sizeBefore) {
            out.remove(0);
        }
    }

    /** {@code item} at {@code index}, or else the one that was pushed over the start, is within. */
    private void enter(int index, T item) {
        if (index >= start) {
            out.insert(index - start, item);
        } else if (start < items.size()) {
            out.insert(0, items.get(start));
        }
    }

    private void leaveAtEnd(int sizeBefore) {
        if (sizeBefore >= end) {
            out.remove(end - 1 - start);
        }
    }

    private void enterAtEnd() {
        if (items.size() >= end) {
            out.insert(end - 1 - start, items.get(end - 1));
        }
    }
}
