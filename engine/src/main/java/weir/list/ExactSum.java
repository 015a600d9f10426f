package weir.list;

import java.util.Arrays;

/**
 * A sum of doubles without rounding errors, from which a number can be taken out again.
 *
 * <p>It depends on the numbers in it alone, not on the order in which they came and went: what was
 * added and taken out leaves no trace.
 *
 * <p><b>Shape.</b> The exact sum as a few doubles that do not overlap, the smallest first. Numbers
 * that are not finite are counted apart.
 *
 * <p><b>Costs.</b> O(p) for p such doubles: one or two for numbers of like size, some forty at
 * worst.
 *
 * <p><b>Errors.</b> A sum that left the range of a double on its way is no longer exact, and {@link
 * #isExact} says so: it must be cleared and made again.
 *
 * <p><b>Source.</b> Shewchuk, "Adaptive Precision Floating-Point Arithmetic" (1997).
 */
final class ExactSum {
    private double[] parts = new double[4];
    private int count;
    private int notNumbers;
    private int positiveInfinities;
    private int negativeInfinities;
    private boolean exact = true;

    void add(double number) {
        if (isFinite(number)) {
            addFinite(number);
        } else {
            countApart(number, 1);
        }
    }

    void subtract(double number) {
        if (isFinite(number)) {
            addFinite(-number);
        } else {
            countApart(number, -1);
        }
    }

    void clear() {
        count = 0;
        notNumbers = 0;
        positiveInfinities = 0;
        negativeInfinities = 0;
        exact = true;
    }

    boolean isExact() {
        return exact;
    }

    /** The sum, rounded once. */
    double value() {
        if (notNumbers > 0 || (positiveInfinities > 0 && negativeInfinities > 0)) {
            return Double.NaN;
        }
        if (positiveInfinities > 0) {
            return Double.POSITIVE_INFINITY;
        }
        if (negativeInfinities > 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return rounded();
    }

    private double rounded() {
        if (count == 0) {
            return 0;
        }
        int i = count - 1;
        double high = parts[i];
        double low = 0;
        while (i > 0 && low == 0) {
            i--;
            double before = high;
            high = before + parts[i];
            low = parts[i] - (high - before);
        }
        // Half-way between two doubles, the parts not looked at yet decide.
        if (i > 0 && ((low < 0 && parts[i - 1] < 0) || (low > 0 && parts[i - 1] > 0))) {
            double twice = low * 2;
            double other = high + twice;
            if (other - high == twice) {
                high = other;
            }
        }
        return high;
    }

    private void addFinite(double number) {
        double carry = number;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            double part = parts[i];
            double sum = carry + part;
            double partSeen = sum - carry;
            // A difference, though a sum would read better: TeaVM's JavaScript back end prints
            // a + (b - c) as a + b - c, which is another number.
            double error = (part - partSeen) - ((sum - partSeen) - carry);
            if (error != 0) {
                parts[kept++] = error;
            }
            carry = sum;
        }
        if (!isFinite(carry)) {
            exact = false;
            carry = 0;
        }
        if (carry != 0) {
            if (kept == parts.length) {
                parts = Arrays.copyOf(parts, kept * 2);
            }
            parts[kept++] = carry;
        }
        count = kept;
    }

    private void countApart(double number, int change) {
        if (number > 0) {
            positiveInfinities += change;
        } else if (number < 0) {
            negativeInfinities += change;
        } else {
            notNumbers += change;
        }
    }

    private static boolean isFinite(double number) {
        return Math.abs(number) <= Double.MAX_VALUE;
    }
}
