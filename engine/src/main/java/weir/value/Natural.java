package weir.value;

import java.util.Arrays;

/**
 * A whole number, zero or more, of any size, that changes in place.
 *
 * <p><b>Shape.</b> {@code limbs[0 … used)} are its digits to the base 2¹⁶, the lowest first.
 * Sixteen bits, so that a product of two digits and a carry fits an {@code int} taken as unsigned.
 *
 * <p><b>Invariants.</b> {@code limbs[used - 1]} is not zero; zero has {@code used == 0}.
 *
 * <p><b>Costs.</b> Every operation is linear in the number of limbs. {@link NumberWriter} needs
 * some 70 of them at most, {@link NumberReader} some 240.
 */
final class Natural {
    private static final int LIMB_BITS = 16;
    private static final int LIMB_MASK = 0xFFFF;
    private static final double LIMB_BASE = 65536;

    private int[] limbs = new int[8];
    private int used;

    /**
     * @param value a whole number, zero or more
     */
    static Natural of(double value) {
        Natural natural = new Natural();
        double rest = value;
        while (rest > 0) {
            double high = Math.floor(rest / LIMB_BASE);
            natural.push((int) (rest - high * LIMB_BASE));
            rest = high;
        }
        return natural;
    }

    Natural copy() {
        Natural copy = new Natural();
        copy.limbs = Arrays.copyOf(limbs, limbs.length);
        copy.used = used;
        return copy;
    }

    /** The position of the highest bit that is set, counted from one; zero has none. */
    int bitLength() {
        if (used == 0) {
            return 0;
        }
        int bits = (used - 1) * LIMB_BITS;
        for (int high = limbs[used - 1]; high != 0; high >>>= 1) {
            bits++;
        }
        return bits;
    }

    /** Less than, equal to or greater than zero as this is to {@code other}. */
    int compareTo(Natural other) {
        if (used != other.used) {
            return used - other.used;
        }
        for (int i = used - 1; i >= 0; i--) {
            if (limbs[i] != other.limbs[i]) {
                return limbs[i] - other.limbs[i];
            }
        }
        return 0;
    }

    /** Less than, equal to or greater than zero as this plus {@code addend} is to {@code other}. */
    int compareSumTo(Natural addend, Natural other) {
        Natural sum = copy();
        sum.add(addend);
        return sum.compareTo(other);
    }

    void add(Natural other) {
        int carry = 0;
        for (int i = 0; i < other.used || carry != 0; i++) {
            if (i == used) {
                push(0);
            }
            int sum = limbs[i] + (i < other.used ? other.limbs[i] : 0) + carry;
            limbs[i] = sum & LIMB_MASK;
            carry = sum >>> LIMB_BITS;
        }
    }

    /** Takes away {@code other}, which must not be greater. */
    void subtract(Natural other) {
        int borrow = 0;
        for (int i = 0; i < other.used || borrow != 0; i++) {
            int difference = limbs[i] - (i < other.used ? other.limbs[i] : 0) - borrow;
            limbs[i] = difference & LIMB_MASK;
            borrow = difference < 0 ? 1 : 0;
        }
        while (used > 0 && limbs[used - 1] == 0) {
            used--;
        }
    }

    /**
     * Makes this {@code this * factor + addend}; both are from 0 to 65535, and {@code factor} is
     * not zero.
     */
    void multiplyAndAdd(int factor, int addend) {
        int carry = addend;
        for (int i = 0; i < used; i++) {
            int product = limbs[i] * factor + carry;
            limbs[i] = product & LIMB_MASK;
            carry = product >>> LIMB_BITS;
        }
        if (carry != 0) {
            push(carry);
        }
    }

    /** Multiplies by ten to the power of {@code exponent}, zero or more. */
    void multiplyByPowerOfTen(int exponent) {
        int rest = exponent;
        for (; rest >= 4; rest -= 4) {
            multiplyAndAdd(10_000, 0);
        }
        for (; rest > 0; rest--) {
            multiplyAndAdd(10, 0);
        }
    }

    /** Multiplies by two to the power of {@code exponent}, zero or more. */
    void multiplyByPowerOfTwo(int exponent) {
        multiplyAndAdd(1 << exponent % LIMB_BITS, 0);
        int zeros = exponent / LIMB_BITS;
        if (used == 0 || zeros == 0) {
            return;
        }
        int[] shifted = new int[used + zeros + 2];
        System.arraycopy(limbs, 0, shifted, zeros, used);
        limbs = shifted;
        used += zeros;
    }

    private void push(int limb) {
        if (used == limbs.length) {
            limbs = Arrays.copyOf(limbs, used * 2);
        }
        limbs[used++] = limb;
    }
}
