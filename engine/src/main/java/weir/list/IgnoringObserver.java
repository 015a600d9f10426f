package weir.list;

import java.util.List;

/** Nobody: for operators that only count, and have no list to pass on. */
public final class IgnoringObserver<T> implements ListObserver<T> {
    @Override
    public void reset(List<T> items) {}

    @Override
    public void insert(int index, T item) {}

    @Override
    public void remove(int index) {}

    @Override
    public void move(int from, int to) {}
}
