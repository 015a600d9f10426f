package weir.list;

import java.util.Arrays;

/**
 * The increasing subsequence that weighs most: what of a permuted list of blocks should stay where
 * it is, so that as few items as possible move.
 *
 * <p><b>Costs.</b> O(n log n).
 */
final class HeaviestIncreasing {
    private HeaviestIncreasing() {}

    /**
     * Which elements belong to it.
     *
     * @param positions a permutation of 0 … n − 1
     * @param weights of the same elements, none negative
     */
    static boolean[] of(int[] positions, int[] weights) {
        int length = positions.length;
        int[] weightTo = new int[length]; // of the heaviest subsequence that ends with element i
        int[] before = new int[length];
        // bestIn[p], with p from 1: the last element of the heaviest subsequence that ends at one
        // of
        // the positions p - lowestBit(p) … p - 1, as in a Fenwick tree; or −1.
        int[] bestIn = new int[length + 1];
        Arrays.fill(bestIn, -1);
        int heaviest = -1;
        for (int i = 0; i < length; i++) {
            int best = -1;
            for (int p = positions[i]; p > 0; p -= p & -p) {
                best = heavier(best, bestIn[p], weightTo);
            }
            before[i] = best;
            weightTo[i] = weights[i] + (best < 0 ? 0 : weightTo[best]);
            for (int p = positions[i] + 1; p <= length; p += p & -p) {
                bestIn[p] = heavier(bestIn[p], i, weightTo);
            }
            heaviest = heavier(heaviest, i, weightTo);
        }
        boolean[] chosen = new boolean[length];
        for (int i = heaviest; i >= 0; i = before[i]) {
            chosen[i] = true;
        }
        return chosen;
    }

    private static int heavier(int one, int other, int[] weightTo) {
        if (one < 0) {
            return other;
        }
        return other < 0 || weightTo[one] >= weightTo[other] ? one : other;
    }
}
