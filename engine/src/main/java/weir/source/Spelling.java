package weir.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name that a misspelt one was meant to be.
 *
 * <p><b>Source.</b> The distance is Damerau and Levenshtein's: one for each character that is
 * missing, too many, another one, or changed places with its neighbour (and each place at most
 * once).
 */
public final class Spelling {
    /** Names longer than this are not compared: nobody mistypes them by hand. */
    private static final int LONGEST = 80;

    private Spelling() {}

    /**
     * The candidate nearest to {@code name}, or null when none is near: a quarter of its characters
     * and one more may differ, but never all of them. Of several equally near the alphabetically
     * first.
     */
    public static @Nullable String nearest(String name, List<String> candidates) {
        if (name.length() > LONGEST) {
            return null;
        }
        int bound = Math.min(1 + name.length() / 4, name.length() - 1);
        String nearest = null;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - name.length()) > bound) {
                continue;
            }
            int distance = distance(name, candidate);
            boolean nearer = nearest == null ? distance <= bound : distance < bound;
            if (nearer
                    || nearest != null && distance == bound && candidate.compareTo(nearest) < 0) {
                nearest = candidate;
                bound = distance;
            }
        }
        return nearest;
    }

    /** What to do when {@code nearest} was meant; {@code otherwise} when nothing is near. */
    public static String hint(@Nullable String nearest, String otherwise) {
        return nearest == null ? otherwise : "did you mean `" + nearest + "`?";
    }

    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(last[j - 1] + other, Math.min(last[j], row[j - 1]) + 1);
                boolean swapped =
                        i > 1
                                && j > 1
                                && a.charAt(i - 1) == b.charAt(j - 2)
                                && a.charAt(i - 2) == b.charAt(j - 1);
                row[j] = swapped ? Math.min(best, beforeLast[j - 2] + 1) : best;
            }
        }
        return row[b.length()];
    }
}
