package weir.value;

/**
 * Finds the shortest decimal of a number, see {@link NumberText#write}.
 *
 * <p><b>Source.</b> The free-format algorithm of Steele and White, as Burger and Dybvig put it
 * ("Printing Floating-Point Numbers Quickly and Accurately", 1996).
 */
final class NumberWriter {
    private static final double TWO_TO_52 = 4503599627370496.0;
    private static final double TWO_TO_53 = 9007199254740992.0;
    private static final double LOG10_OF_2 = 0.30102999566398120;

    private NumberWriter() {}

    /** Appends {@code magnitude}, which is finite and greater than zero. */
    static void write(double magnitude, StringBuilder out) {
        if (!writeShort(magnitude, out)) {
            writeExact(magnitude, out);
        }
    }

    /** Writes numbers of at most nine digits; else does nothing and returns false. */
    private static boolean writeShort(double magnitude, StringBuilder out) {
        for (int decimals = 1; decimals <= 9; decimals++) {
            double power = PowersOfTen.power(decimals);
            double scaled = Math.floor(magnitude * power + 0.5);
            if (scaled >= 1e9) {
                return false;
            }
            // Dividend and divisor are exact, so the quotient is what these digits are read as. No
            // other number of so few digits is: a double tells all numbers of 15 digits apart.
            if (scaled / power == magnitude) {
                String digits = String.valueOf((int) scaled);
                place(digits, digits.length() - decimals, out);
                return true;
            }
        }
        return false;
    }

    private static void writeExact(double magnitude, StringBuilder out) {
        // magnitude = mantissa × 2^exponent, both whole. Halving and doubling lose nothing here.
        double mantissa = magnitude;
        int exponent = 0;
        for (; mantissa >= TWO_TO_53; exponent++) {
            mantissa /= 2;
        }
        for (; mantissa < TWO_TO_52 && exponent > NumberReader.SMALLEST_EXPONENT; exponent--) {
            mantissa *= 2;
        }

        // magnitude = rest / scale. A decimal reads back as magnitude if it is less than
        // below / scale under it or above / scale over it, or just as much and mantissa is even.
        boolean even = mantissa % 2 == 0;
        boolean closerBelow = mantissa == TWO_TO_52 && exponent > NumberReader.SMALLEST_EXPONENT;
        int halves = closerBelow ? 2 : 1;
        Natural rest = Natural.of(mantissa);
        Natural scale = Natural.of(1);
        Natural below = Natural.of(1);
        rest.multiplyByPowerOfTwo(Math.max(exponent, 0) + halves);
        scale.multiplyByPowerOfTwo(Math.max(-exponent, 0) + halves);
        below.multiplyByPowerOfTwo(Math.max(exponent, 0));
        Natural above = below.copy();
        above.multiplyByPowerOfTwo(halves - 1);

        // The number of digits before the point, from the power of two that magnitude begins with.
        int top = rest.bitLength() - scale.bitLength();
        int point = (int) Math.ceil(top * LOG10_OF_2 - 1e-9);
        if (point >= 0) {
            scale.multiplyByPowerOfTen(point);
        } else {
            rest.multiplyByPowerOfTen(-point);
            below.multiplyByPowerOfTen(-point);
            above.multiplyByPowerOfTen(-point);
        }
        if (reaches(rest.compareSumTo(above, scale), even)) { // right, or one too small
            scale.multiplyAndAdd(10, 0);
            point++;
        }

        StringBuilder digits = new StringBuilder();
        boolean enough;
        do {
            rest.multiplyAndAdd(10, 0);
            below.multiplyAndAdd(10, 0);
            above.multiplyAndAdd(10, 0);
            int digit = 0;
            for (; rest.compareTo(scale) >= 0; digit++) {
                rest.subtract(scale);
            }
            boolean down = reaches(below.compareTo(rest), even);
            boolean up = reaches(rest.compareSumTo(above, scale), even);
            enough = down || up;
            if (up && (!down || isNearerAbove(rest, scale, digit))) {
                digit++;
            }
            digits.append((char) ('0' + digit));
        } while (!enough);
        place(digits.toString(), point, out);
    }

    private static boolean reaches(int comparison, boolean inclusive) {
        return inclusive ? comparison >= 0 : comparison > 0;
    }

    private static boolean isNearerAbove(Natural rest, Natural scale, int digit) {
        int comparison = rest.compareSumTo(rest, scale);
        return comparison > 0 || comparison == 0 && digit % 2 == 1;
    }

    /** Writes 0.{@code digits} × 10^{@code point} without an exponent. */
    private static void place(String digits, int point, StringBuilder out) {
        if (point <= 0) {
            out.append("0.");
            zeros(-point, out);
            out.append(digits);
        } else if (point >= digits.length()) {
            out.append(digits);
            zeros(point - digits.length(), out);
        } else {
            out.append(digits, 0, point).append('.').append(digits, point, digits.length());
        }
    }

    private static void zeros(int count, StringBuilder out) {
        for (int i = 0; i < count; i++) {
            out.append('0');
        }
    }
}
