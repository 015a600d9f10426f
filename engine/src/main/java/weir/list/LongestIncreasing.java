package weir.list;

import java.util.Arrays;

/**
 * The longest increasing subsequence: which elements of a permuted list can stay where they are.
 *
 * <p>With positions in the old order, listed in the new one, the elements it names need not move
 * and each of the others moves once. No smaller number of moves will do.
 *
 * <p><b>Costs.</b> O(n log n), and O(n) when the input is increasing already.
 */
public final class LongestIncreasing {
    private LongestIncreasing() {}

    /**
     * The indices, ascending, of a longest strictly increasing subsequence of {@code positions}.
     *
     * @param positions negative ones are passed over: they stand for what had no place before
     */
    public static int[] of(int[] positions) {
        int[] tails = new int[positions.length]; // tails[k]: index of the least end of length k + 1
        int[] before = new int[positions.length];
        int length = 0;
        for (int i = 0; i < positions.length; i++) {
            int position = positions[i];
            if (position < 0) {
                continue;
            }
            int place = length;
            if (length > 0 && positions[tails[length - 1]] >= position) {
                place = firstNotBelow(position, positions, tails, length);
            }
            before[i] = place == 0 ? -1 : tails[place - 1];
            tails[place] = i;
            if (place == length) {
                length++;
            }
        }
        int[] chosen = Arrays.copyOf(tails, length);
        for (int k = length - 2; k >= 0; k--) {
            chosen[k] = before[chosen[k + 1]];
        }
        return chosen;
    }

    private static int firstNotBelow(int position, int[] positions, int[] tails, int length) {
        int low = 0;
        int high = length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (positions[tails[middle]] < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
