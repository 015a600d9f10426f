package weir.list;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The difference between two versions of a list: what went, what came, and what changed places.
 *
 * <p><b>Law.</b> {@link #edit} makes the new version of the old one with the fewest inserts,
 * removes and moves there are. {@link #deliver} does the same, or makes one reset when the edits
 * are more than one and more than half of the items that the reset would carry.
 *
 * <p><b>Costs.</b> O(n log n) in the longer version; O(n) when nothing changes places.
 */
public final class Rearrangement {
    /** One kept item, while items change places. */
    private static final class Slot extends RankedSequence.Node<Slot> {
        Slot() {
            super(true);
        }
    }

    private final int before;
    private final int[] origins;
    private final int[] staying;
    private final int kept;

    /**
     * @param before the length of the old version
     * @param origins for each item of the new version its index in the old one, or −1; no index
     *     occurs twice
     */
    public Rearrangement(int before, int[] origins) {
        this.before = before;
        this.origins = origins;
        staying = LongestIncreasing.of(origins);
        int found = 0;
        for (int origin : origins) {
            if (origin >= 0) {
                found++;
            }
        }
        kept = found;
    }

    /** The number of calls that {@link #edit} makes. */
    public int edits() {
        return (before - kept) + (kept - staying.length) + (origins.length - kept);
    }

    public <T> void deliver(List<T> after, ListObserver<T> out) {
        int edits = edits();
        if (edits > 1 && edits > origins.length / 2) {
            out.reset(after);
        } else {
            edit(after, out);
        }
    }

    /** Removes from the end, then moves, then inserts from the start. */
    public <T> void edit(List<T> after, ListObserver<T> out) {
        removeGone(out);
        if (staying.length < kept) {
            moveKept(out);
        }
        for (int i = 0; i < origins.length; i++) {
            if (origins[i] < 0) {
                out.insert(i, after.get(i));
            }
        }
    }

    private void removeGone(ListObserver<?> out) {
        if (kept == before) {
            return;
        }
        boolean[] stays = new boolean[before];
        for (int origin : origins) {
            if (origin >= 0) {
                stays[origin] = true;
            }
        }
        for (int i = before - 1; i >= 0; i--) {
            if (!stays[i]) {
                out.remove(i);
            }
        }
    }

    private void moveKept(ListObserver<?> out) {
        @Nullable Slot[] slots = new Slot[before];
        for (int origin : origins) {
            if (origin >= 0) {
                slots[origin] = new Slot();
            }
        }
        List<Slot> inOldOrder = new ArrayList<>(kept);
        for (Slot slot : slots) {
            if (slot != null) {
                inOldOrder.add(slot);
            }
        }
        RankedSequence<Slot> order = new RankedSequence<>();
        order.reset(inOldOrder);
        // Each item that cannot stay goes right behind the one that is to precede it.
        Slot previous = null;
        int stayed = 0;
        for (int i = 0; i < origins.length; i++) {
            if (origins[i] < 0) {
                continue;
            }
            Slot slot = slots[origins[i]];
            if (stayed < staying.length && staying[stayed] == i) {
                stayed++;
            } else {
                int from = order.indexOf(slot);
                order.remove(slot);
                int to = previous == null ? 0 : order.indexOf(previous) + 1;
                order.insert(to, slot);
                out.move(from, to);
            }
            previous = slot;
        }
    }
}
