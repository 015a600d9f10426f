package weir.list;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which row of a list goes on as which item of the list that replaces it.
 *
 * <p>What the two have in common at their ends is matched first. Of the rest, an item that occurs
 * more than once takes its old rows in order. The map is only ever asked, never walked, so the
 * order of identity hashes is not seen.
 *
 * <p><b>Costs.</b> O(n) in the longer list; no map where the two have all but a middle in common.
 */
final class IdentityMatch {
    private static final int NONE = -1;

    private IdentityMatch() {}

    /** For each item the index of its old row, or −1. */
    static <T> int[] origins(List<? extends Row<T, ?>> rows, List<T> items) {
        int[] origins = new int[items.size()];
        Arrays.fill(origins, NONE);
        int shorter = Math.min(rows.size(), items.size());
        int start = 0;
        while (start < shorter && rows.get(start).item() == items.get(start)) {
            origins[start] = start;
            start++;
        }
        int oldEnd = rows.size();
        int end = items.size();
        while (end > start && oldEnd > start && rows.get(oldEnd - 1).item() == items.get(end - 1)) {
            oldEnd--;
            end--;
            origins[end] = oldEnd;
        }
        if (start < oldEnd && start < end) {
            matchMiddle(rows, items, start, oldEnd, end, origins);
        }
        return origins;
    }

    private static <T> void matchMiddle(
            List<? extends Row<T, ?>> rows,
            List<T> items,
            int start,
            int oldEnd,
            int end,
            int[] origins) {
        Map<T, Integer> firstWith = new IdentityHashMap<>();
        int[] nextWith = new int[oldEnd - start];
        for (int i = oldEnd - 1; i >= start; i--) {
            Integer later = firstWith.put(rows.get(i).item(), i);
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
