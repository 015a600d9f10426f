package weir.actor;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import weir.collection.Grow;

/**
 * Who listens to whom.
 *
 * <p><b>Shape.</b> An arena of edges in parallel arrays. The edges that leave an actor form a
 * doubly linked list in the order in which they were made ({@link Actor#firstOut}), so do the edges
 * that reach one, the newest first ({@link Actor#firstIn}). Free edges are threaded through {@code
 * nextOut}.
 *
 * <p>An edge may carry a <em>row</em>: then the listener is told which of its many inputs spoke. A
 * <em>late</em> edge does not order its listener after the source: the listener hears it when the
 * step is over. An edge from <em>within</em> leads from a state into the body of its own HOLD.
 *
 * <p><b>Invariants.</b> Both ends of an edge are live: an actor's edges go when it goes.
 *
 * <p><b>Costs.</b> Adding and removing are O(1), notifying is O(listeners).
 */
final class Subscriptions {
    static final int NONE = -1;
    static final byte PLAIN = 0;
    static final byte LATE = 1;
    static final byte WITHIN = 2;

    private int[] source = new int[64];
    private int[] target = new int[64];
    private int[] nextOut = new int[64];
    private int[] previousOut = new int[64];
    private int[] nextIn = new int[64];
    private int[] previousIn = new int[64];
    private byte[] kind = new byte[64];
    private @Nullable Object[] row = new Object[64];
    private int firstFree = NONE;
    private int used;
    private int size;

    /** The number of live edges. */
    int size() {
        return size;
    }

    /** Every edge sits in a slot below this. */
    int slots() {
        return used;
    }

    int add(Actor from, Actor to, @Nullable Object edgeRow, byte edgeKind) {
        int edge = take();
        source[edge] = from.slot;
        target[edge] = to.slot;
        row[edge] = edgeRow;
        kind[edge] = edgeKind;
        previousOut[edge] = from.lastOut;
        nextOut[edge] = NONE;
        if (from.lastOut == NONE) {
            from.firstOut = edge;
        } else {
            nextOut[from.lastOut] = edge;
        }
        from.lastOut = edge;
        nextIn[edge] = to.firstIn;
        previousIn[edge] = NONE;
        if (to.firstIn != NONE) {
            previousIn[to.firstIn] = edge;
        }
        to.firstIn = edge;
        size++;
        return edge;
    }

    private int take() {
        if (firstFree != NONE) {
            int edge = firstFree;
            firstFree = nextOut[edge];
            return edge;
        }
        if (used == source.length) {
            int length = used * 2;
            source = Grow.ints(source, length);
            target = Grow.ints(target, length);
            nextOut = Grow.ints(nextOut, length);
            previousOut = Grow.ints(previousOut, length);
            nextIn = Grow.ints(nextIn, length);
            previousIn = Grow.ints(previousIn, length);
            kind = Arrays.copyOf(kind, length);
            row = Arrays.copyOf(row, length);
        }
        return used++;
    }

    int nextOut(int edge) {
        return nextOut[edge];
    }

    int nextIn(int edge) {
        return nextIn[edge];
    }

    int source(int edge) {
        return source[edge];
    }

    int target(int edge) {
        return target[edge];
    }

    boolean isLate(int edge) {
        return kind[edge] == LATE;
    }

    boolean isWithin(int edge) {
        return kind[edge] == WITHIN;
    }

    @Nullable Object row(int edge) {
        return row[edge];
    }

    /** Takes {@code edge} out of both lists and frees it. */
    void remove(int edge, Actor from, Actor to) {
        int previous = previousIn[edge];
        int next = nextIn[edge];
        if (previous == NONE) {
            to.firstIn = next;
        } else {
            nextIn[previous] = next;
        }
        if (next != NONE) {
            previousIn[next] = previous;
        }
        unlinkOut(edge, from);
        free(edge);
    }

    private void unlinkOut(int edge, Actor from) {
        int previous = previousOut[edge];
        int next = nextOut[edge];
        if (previous == NONE) {
            from.firstOut = next;
        } else {
            nextOut[previous] = next;
        }
        if (next == NONE) {
            from.lastOut = previous;
        } else {
            previousOut[next] = previous;
        }
    }

    private void free(int edge) {
        row[edge] = null;
        nextOut[edge] = firstFree;
        firstFree = edge;
        size--;
    }
}
