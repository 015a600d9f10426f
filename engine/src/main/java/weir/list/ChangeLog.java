package weir.list;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes that a list went through in the current step, to be told to others later.
 *
 * <p>A reset makes what came before it in the step pointless, and drops it.
 *
 * <p><b>Shape.</b> Two arrays, of numbers and of items, that grow to the largest step and are used
 * again; so a change costs no allocation. A change is three numbers (what, where, whereto) and an
 * item or null.
 *
 * <p><b>Costs.</b> O(1) for a change; O(k) to replay or forget k of them.
 */
public final class ChangeLog<T> implements ListObserver<T> {
    private static final int RESET = 0;
    private static final int INSERT = 1;
    private static final int REMOVE = 2;
    private static final int MOVE = 3;

    private int[] numbers = new int[3 * 8];
    private @Nullable Object[] items = new Object[8];
    private int count;

    /** Forgets everything: a step begins. */
    public void begin() {
        Arrays.fill(items, 0, count, null);
        count = 0;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** Whether everything was replaced. */
    public boolean isReset() {
        return count > 0 && numbers[0] == RESET;
    }

    /** The number of changes. */
    public int size() {
        return count;
    }

    @SuppressWarnings("unchecked") // record() is the only writer
    public void replay(ListObserver<T> to) {
        for (int i = 0; i < count; i++) {
            int first = numbers[3 * i + 1];
            switch (numbers[3 * i]) {
                case RESET -> to.reset((List<T>) items[i]);
                case INSERT -> to.insert(first, (T) items[i]);
                case REMOVE -> to.remove(first);
                case MOVE -> to.move(first, numbers[3 * i + 2]);
                default -> throw new IllegalStateException("no such change");
            }
        }
    }

    @Override
    public void reset(List<T> newItems) {
        begin();
        record(RESET, 0, 0, newItems);
    }

    @Override
    public void insert(int index, T item) {
        record(INSERT, index, 0, item);
    }

    @Override
    public void remove(int index) {
        record(REMOVE, index, 0, null);
    }

    /** The same, and remembers {@code item}, which was there, for {@link #undo}. */
    public void remove(int index, T item) {
        record(REMOVE, index, 0, item);
    }

    /**
     * Takes the changes back, the last one first. Only for a log without a reset that knows what
     * was removed.
     */
    @SuppressWarnings("unchecked") // record() is the only writer
    public void undo(List<T> from) {
        for (int i = count - 1; i >= 0; i--) {
            int first = numbers[3 * i + 1];
            switch (numbers[3 * i]) {
                case INSERT -> from.remove(first);
                case REMOVE -> from.add(first, (T) items[i]);
                case MOVE -> from.add(first, from.remove(numbers[3 * i + 2]));
                default -> throw new IllegalStateException("a reset cannot be undone");
            }
        }
    }

    @Override
    public void move(int from, int to) {
        record(MOVE, from, to, null);
    }

    private void record(int kind, int first, int second, @Nullable Object item) {
        if (count == items.length) {
            items = Arrays.copyOf(items, count * 2);
            numbers = Arrays.copyOf(numbers, 3 * count * 2);
        }
        items[count] = item;
        numbers[3 * count] = kind;
        numbers[3 * count + 1] = first;
        numbers[3 * count + 2] = second;
        count++;
    }
}
