package weir.list;

import java.util.Arrays;
import java.util.List;

/**
 * Which item of a list goes on as which item of the list that replaces it.
 *
 * <p>What the two have in common at their ends is matched first. Of the rest, an item that occurs
 * more than once takes its old places in order. They are looked up by identity hash, in chains;
 * what is found does not depend on the hash.
 *
 * <p><b>Costs.</b> O(n) in the longer list; no chains where all but a middle is in common.
 */
public final class IdentityMatch {
    private static final int NONE = -1;

    private IdentityMatch() {}

    /** For each of {@code items} its index in {@code before}, or −1. */
    public static <T> int[] origins(List<T> before, List<T> items) {
        int[] origins = new int[items.size()];
        Arrays.fill(origins, NONE);
        int shorter = Math.min(before.size(), items.size());
        int start = 0;
        while (start < shorter && before.get(start) == items.get(start)) {
            origins[start] = start;
            start++;
        }
        int oldEnd = before.size();
        int end = items.size();
        while (end > start && oldEnd > start && before.get(oldEnd - 1) == items.get(end - 1)) {
            oldEnd--;
            end--;
            origins[end] = oldEnd;
        }
        if (start < oldEnd && start < end) {
            matchMiddle(before, items, start, oldEnd, end, origins);
        }
        return origins;
    }

    private static <T> void matchMiddle(
            List<T> before, List<T> items, int start, int oldEnd, int end, int[] origins) {
        int slots = 1;
        while (slots < oldEnd - start) {
            slots *= 2;
        }
        int mask = slots - 1;
        int[] firstWith = new int[slots]; // one more than the index, by hash
        int[] nextWith = new int[oldEnd];
        for (int i = oldEnd - 1; i >= start; i--) {
            int slot = System.identityHashCode(before.get(i)) & mask;
            nextWith[i] = firstWith[slot];
            firstWith[slot] = i + 1;
        }
        for (int i = start; i < end; i++) {
            T item = items.get(i);
            int slot = System.identityHashCode(item) & mask;
            int last = NONE;
            int at = firstWith[slot] - 1;
            while (at >= 0 && before.get(at) != item) {
                last = at;
                at = nextWith[at] - 1;
            }
            origins[i] = at;
            if (at >= 0 && last < 0) {
                firstWith[slot] = nextWith[at];
            } else if (at >= 0) {
                nextWith[last] = nextWith[at];
            }
        }
    }
}
