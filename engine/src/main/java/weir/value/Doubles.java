package weir.value;

/** Arithmetic that is the same on all targets. */
public final class Doubles {
    private Doubles() {}

    /**
     * {@code -value}. The compiler's own is {@code 0 - value} in Wasm, which is zero without sign.
     */
    public static double negated(double value) {
        return -1 * value;
    }
}
