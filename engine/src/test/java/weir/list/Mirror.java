package weir.list;

import java.util.ArrayList;
import java.util.List;

/** A plain list that follows the calls made on it, writes them down and accepts no idle one. */
final class Mirror<T> implements ListObserver<T> {
    final List<T> items = new ArrayList<>();
    final List<String> calls = new ArrayList<>();
    private boolean started;

    /** The calls since the last time this was asked. */
    List<String> newCalls() {
        List<String> all = List.copyOf(calls);
        calls.clear();
        return all;
    }

    @Override
    public void reset(List<T> newItems) {
        started = true;
        items.clear();
        items.addAll(newItems);
        calls.add("reset " + newItems);
    }

    @Override
    public void insert(int index, T item) {
        requireStarted();
        items.add(index, item);
        calls.add("+" + index + " " + item);
    }

    @Override
    public void remove(int index) {
        requireStarted();
        items.remove(index);
        calls.add("-" + index);
    }

    @Override
    public void move(int from, int to) {
        requireStarted();
        Traces.require(from != to, "a move from " + from + " to itself");
        items.add(to, items.remove(from));
        calls.add(from + ">" + to);
    }

    private void requireStarted() {
        Traces.require(started, "the first call was not a reset");
    }
}
