package weir.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class RemainderTest {
    private static final double[] EDGES = {
        0,
        -0.0,
        1,
        -1,
        3,
        0.1,
        -7.5,
        1e308,
        -1e308,
        Double.MAX_VALUE,
        Double.MIN_VALUE,
        3 * Double.MIN_VALUE,
        Double.MIN_NORMAL,
        0x1p-1070,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
        9007199254740993.0,
        2147483647
    };

    @Test
    void edgesAreThoseOfTheJvm() {
        for (double a : EDGES) {
            for (double b : EDGES) {
                check(a, b);
            }
        }
    }

    @Test
    void anyTwoNumbersHaveTheRemainderOfTheJvm() {
        long seed = System.nanoTime();
        System.out.println("remainders at random: seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            double a = Double.longBitsToDouble(random.nextLong());
            check(a, Double.longBitsToDouble(random.nextLong()));
            check(a, a * (random.nextDouble() - 0.5));
            check(random.nextInt(1000) / 8.0, random.nextInt(100) / 16.0);
        }
    }

    private static void check(double a, double b) {
        // Boon has one zero, so its sign does not matter.
        assertEquals(a % b + 0.0, MathLibrary.remainder(a, b) + 0.0, 0, a + " % " + b);
    }
}
