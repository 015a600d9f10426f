package weir.list;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which item of a list goes on as which item of the list that replaces it.
 *
 * <p>What the two have in common at their ends is matched first. Of the rest, an item that occurs
 * more than once takes its old places in order. The map is only ever asked, never walked, so the
 * order of identity hashes is not seen.
 *
 * <p><b>Costs.</b> O(n) in the longer list; no map where the two have all but a middle in common.
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
        Map<T, Integer> firstWith = new IdentityHashMap<>();
        int[] nextWith = new int[oldEnd - start];
        for (int i = oldEnd - 1; i >= start; i--) {
            Integer later = firstWith.put(before.get(i), i);
            nextWith[i - start] = later == null ? NONE : later;
        }
        for (int i = start; i < end; i++) {
            Integer origin = firstWith.get(items.get(i));
            if (origin != null && origin != NONE) {
                origins[i] = origin;
                firstWith.put(items.get(i), nextWith[origin - start]);
            }
        }
    }
}
