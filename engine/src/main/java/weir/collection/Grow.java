package weir.collection;

/**
 * Longer copies of arrays of numbers. In the script, {@code Arrays.copyOf} goes through them one by
 * one; this does not.
 */
public final class Grow {
    private Grow() {}

    /** {@code from} and zeros after it, {@code length} in all. */
    public static int[] ints(int[] from, int length) {
        int[] longer = new int[length];
        System.arraycopy(from, 0, longer, 0, from.length);
        return longer;
    }
}
