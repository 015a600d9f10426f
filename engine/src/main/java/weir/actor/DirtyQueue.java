package weir.actor;

import java.util.Arrays;
import weir.collection.Grow;

/**
 * The actors that are to run in this step, by their slots: lowest height first, and within a height
 * in the order in which they came.
 *
 * <p><b>Shape.</b> One list of slots per height. An actor that rose is in it twice, and one that
 * was destroyed still is: who takes a slot asks its actor whether it is dirty and of which height.
 *
 * <p><b>Costs.</b> Adding and taking are O(1), apart from the heights in between that are empty.
 */
final class DirtyQueue {
    /** Instead of a slot: the queue is empty. */
    static final int NONE = -1;

    private int[][] slots = new int[16][];
    private int[] counts = new int[16];
    private int lowest = Integer.MAX_VALUE;
    private int highest;

    /** The height that is being taken from, or {@link #NONE}, and how many of it are taken. */
    private int height = NONE;

    private int taken;

    void add(int slot, int at) {
        if (at >= slots.length) {
            int length = Math.max(at + 1, slots.length * 2);
            slots = Arrays.copyOf(slots, length);
            counts = Grow.ints(counts, length);
        }
        int[] bucket = slots[at];
        int count = counts[at];
        if (bucket == null) {
            bucket = new int[8];
            slots[at] = bucket;
        } else if (count == bucket.length) {
            bucket = Grow.ints(bucket, count * 2);
            slots[at] = bucket;
        }
        bucket[count] = slot;
        counts[at] = count + 1;
        lowest = Math.min(lowest, at);
        highest = Math.max(highest, at);
    }

    /** Takes the next slot out; {@link #NONE} when there is none. Its height is {@link #height}. */
    int next() {
        if (height != NONE && height != lowest) { // something lower came: the rest of it waits
            counts[height] -= taken;
            System.arraycopy(slots[height], taken, slots[height], 0, counts[height]);
            height = NONE;
        }
        while (lowest <= highest) {
            if (height == NONE) {
                height = lowest;
                taken = 0;
            }
            if (taken < counts[height]) {
                return slots[height][taken++];
            }
            counts[height] = 0;
            height = NONE;
            lowest++;
        }
        lowest = Integer.MAX_VALUE;
        highest = 0;
        return NONE;
    }

    int height() {
        return height;
    }
}
