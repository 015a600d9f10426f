package weir.value;

/**
 * The text of numbers: how a number is written, and which text is a number.
 *
 * <p><b>Law.</b> {@code read(write(x)) == x} for every finite {@code x}, and no shorter run of
 * digits reads back as {@code x}. Of the shortest the one nearest to {@code x} is written, and of
 * two that are equally near the one that ends in an even digit.
 *
 * <p><b>Costs.</b> Whole numbers below 2³¹, numbers of at most nine digits, and reading at most
 * fifteen digits take a few operations on a {@code double}. Everything else is worked out exactly
 * on a {@link Natural}. All is done by hand and without {@code long}: what the platform has for it
 * would add more to the shipped file than all values together.
 */
public final class NumberText {
    private NumberText() {}

    /**
     * Writes {@code value} in decimal, in full and never with an exponent: {@code 12}, {@code 0.5},
     * {@code 1000000000000000000000}. Zero has no sign. What is not finite is written {@code NaN},
     * {@code inf} or {@code -inf}.
     */
    public static String write(double value) {
        int whole = (int) value;
        if (whole == value) {
            return String.valueOf(whole);
        }
        if (Double.isNaN(value)) {
            return "NaN";
        }
        StringBuilder out = new StringBuilder();
        if (value < 0) {
            out.append('-');
        }
        double magnitude = Math.abs(value);
        if (magnitude == Double.POSITIVE_INFINITY) {
            out.append("inf");
        } else {
            NumberWriter.write(magnitude, out);
        }
        return out.toString();
    }

    /**
     * Reads the whole of {@code text}: an optional sign, digits, optionally a point and digits,
     * optionally {@code e} or {@code E} and a power of ten with an optional sign. The result is the
     * nearest {@code double}, the even one of two; too large a number is infinite, too small a one
     * is zero.
     *
     * <p>White space is not skipped, see {@link Characters#trim}.
     *
     * @return NaN when {@code text} is not a number, and never otherwise: no number reads as NaN
     */
    public static double read(String text) {
        return new NumberReader(text).read();
    }
}
