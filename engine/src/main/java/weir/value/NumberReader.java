package weir.value;

/**
 * One reading of one text as a number, see {@link NumberText#read}.
 *
 * <p><b>Source.</b> The fast way for few digits is from Clinger ("How to Read Floating Point
 * Numbers Accurately", 1990).
 */
final class NumberReader {
    /** The exponent of two of the last bit of every number that is too small for full precision. */
    static final int SMALLEST_EXPONENT = -1074;

    /**
     * What lies halfway between two doubles has 767 digits at most; with more, they hardly matter.
     */
    private static final int DIGITS_KEPT = 780;

    /** A whole number of so many digits is exact in a double. */
    private static final int DIGITS_IN_DOUBLE = 15;

    private final String text;
    private int at;

    /**
     * The significant digits read, as a whole number; {@code rough} is exact while they are few.
     */
    private final Natural exact = new Natural();

    private double rough;
    private int significant;

    /** There was a digit other than zero beyond those kept. */
    private boolean more;

    /** Of ten, for the digits read. A double: it does not overflow, whatever it is made of. */
    private double exponent;

    NumberReader(String text) {
        this.text = text;
    }

    /** The number, or NaN when the text is not one. */
    double read() {
        boolean negative = skip('-');
        if (!negative) {
            skip('+');
        }
        boolean wellFormed = digits(0);
        if (skip('.')) {
            wellFormed &= digits(-1);
        }
        if (skip('e') || skip('E')) {
            wellFormed &= power();
        }
        if (!wellFormed || at < text.length()) {
            return Double.NaN;
        }
        double magnitude = nearest();
        return negative ? Doubles.negated(magnitude) : magnitude;
    }

    private boolean skip(char wanted) {
        boolean found = at < text.length() && text.charAt(at) == wanted;
        if (found) {
            at++;
        }
        return found;
    }

    /** The digit here, which is passed over, or -1. */
    private int digit() {
        int digit = at < text.length() ? text.charAt(at) - '0' : -1;
        if (digit < 0 || digit > 9) {
            return -1;
        }
        at++;
        return digit;
    }

    /**
     * Reads a run of digits and reports whether there was one.
     *
     * @param shift what each digit adds to the exponent
     */
    private boolean digits(int shift) {
        int start = at;
        for (int digit = digit(); digit >= 0; digit = digit()) {
            exponent += shift;
            if (significant == DIGITS_KEPT) {
                more |= digit > 0;
                exponent++;
            } else if (significant > 0 || digit > 0) {
                significant++;
                rough = rough * 10 + digit;
                exact.multiplyAndAdd(10, digit);
            }
        }
        return at > start;
    }

    private boolean power() {
        boolean negative = skip('-');
        if (!negative) {
            skip('+');
        }
        int start = at;
        double power = 0;
        for (int digit = digit(); digit >= 0; digit = digit()) {
            power = power * 10 + digit;
        }
        exponent += negative ? -power : power;
        return at > start;
    }

    /** The double nearest to the digits read times ten to the exponent. */
    private double nearest() {
        if (significant == 0 || significant + exponent < -400) {
            return 0;
        }
        if (significant + exponent > 400) {
            return Double.POSITIVE_INFINITY;
        }
        int power = (int) exponent;
        if (significant <= DIGITS_IN_DOUBLE && Math.abs(power) <= PowersOfTen.HIGHEST) {
            return power < 0 // two exact operands are rounded once, and so to the nearest
                    ? rough / PowersOfTen.power(-power)
                    : rough * PowersOfTen.power(power);
        }
        if (more) { // one digit for all that were not kept: more than nothing, less than a half
            exact.multiplyAndAdd(10, 1);
            power--;
        }
        Natural divisor = Natural.of(1);
        if (power < 0) {
            divisor.multiplyByPowerOfTen(-power);
        } else {
            exact.multiplyByPowerOfTen(power);
        }
        return quotient(exact, divisor);
    }

    /** The double nearest to {@code dividend / divisor}; neither is zero, and both are used up. */
    private static double quotient(Natural dividend, Natural divisor) {
        // Make it (dividend / divisor) × 2^top, with a fraction from one up to two.
        int top = dividend.bitLength() - divisor.bitLength();
        if (top >= 0) {
            divisor.multiplyByPowerOfTwo(top);
        } else {
            dividend.multiplyByPowerOfTwo(-top);
        }
        if (dividend.compareTo(divisor) < 0) {
            dividend.multiplyAndAdd(2, 0);
            top--;
        }
        int last = Math.max(top - 52, SMALLEST_EXPONENT); // of the last bit there is room for
        int bits = top - last + 1;
        if (bits < 0) {
            return 0;
        }
        double mantissa = 0;
        for (int i = 0; i < bits; i++) {
            mantissa *= 2;
            if (dividend.compareTo(divisor) >= 0) {
                dividend.subtract(divisor);
                mantissa++;
            }
            dividend.multiplyAndAdd(2, 0);
        }
        int halves = dividend.compareTo(divisor); // what is left, against half of the last bit
        if (halves > 0 || halves == 0 && mantissa % 2 == 1) {
            mantissa++;
        }
        for (; last > 0; last--) {
            mantissa *= 2;
        }
        for (; last < 0; last++) {
            mantissa /= 2; // loses nothing: the last bit never goes below SMALLEST_EXPONENT
        }
        return mantissa;
    }
}
