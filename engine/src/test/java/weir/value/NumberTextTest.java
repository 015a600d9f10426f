package weir.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers against the exact arithmetic of the JVM. */
final class NumberTextTest {
    private static final long SEED = 20240229;

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "0, 0",
        "-0.0, 0",
        "-1, -1",
        "0.5, 0.5",
        "-0.5, -0.5",
        "0.1, 0.1",
        "0.30000000000000004, 0.30000000000000004",
        "0.001, 0.001",
        "1e-9, 0.000000001",
        "1e-10, 0.0000000001",
        "123456.789, 123456.789",
        "123456789.5, 123456789.5",
        "999999999.9, 999999999.9",
        "2147483647, 2147483647",
        "-2147483648, -2147483648",
        "2147483648, 2147483648",
        "4294967296, 4294967296",
        "9007199254740991, 9007199254740991",
        "9007199254740993, 9007199254740992",
        "1e21, 1000000000000000000000",
        "1e23, 100000000000000000000000",
        "2e-3, 0.002",
        "2.0e-3, 0.002",
        "9.5367431640625e-7, 0.00000095367431640625",
        "1125899906842624.25, 1125899906842624.2",
        "1125899906842624.75, 1125899906842624.8",
        "NaN, NaN",
        "Infinity, inf",
        "-Infinity, -inf"
    })
    void aNumberIsWrittenInFull(double value, String text) {
        assertEquals(text, NumberText.write(value));
    }

    @Test
    void arithmeticIsWrittenAsTheSpecificationShows() {
        double million = 1e6;
        assertEquals("1000000000000000000000", NumberText.write(million * million * 1e9));
        assertEquals("0.30000000000000004", NumberText.write(0.1 + 0.2));
        assertEquals("inf", NumberText.write(1 / (million - million)));
    }

    @Test
    void theEndsOfTheRangeAreWrittenWithoutAnExponent() {
        assertEquals("0." + "0".repeat(323) + "5", NumberText.write(Double.MIN_VALUE));
        assertEquals("17976931348623157" + "0".repeat(292), NumberText.write(Double.MAX_VALUE));
    }

    @Test
    void powersOfTwoAndTheirNeighboursAreWrittenShortest() {
        for (int exponent = -1074; exponent <= 1023; exponent++) {
            checkWithNeighbours(Math.scalb(1.0, exponent));
        }
    }

    @Test
    void powersOfTenAndTheirNeighboursAreWrittenShortest() {
        for (int exponent = -323; exponent <= 308; exponent++) {
            checkWithNeighbours(Double.parseDouble("1e" + exponent));
            checkWithNeighbours(Double.parseDouble("0.5e" + exponent));
            checkWithNeighbours(Double.parseDouble("0.95e" + exponent));
        }
    }

    @Test
    void everydayDecimalsAreWrittenAsTheyAreRead() {
        for (int thousandths = -20_000; thousandths <= 20_000; thousandths++) {
            checkShortest(thousandths / 1000.0);
        }
    }

    @Test
    void smallestNumbersAreWrittenShortest() {
        for (int bits = 1; bits <= 2000; bits++) {
            checkShortest(Double.longBitsToDouble(bits));
        }
    }

    @Test
    void whatLiesHalfwayBetweenTwoShortestTextsEndsInAnEvenDigit() {
        for (int i = 0; i < 400; i++) {
            checkShortest(1125899906842624.25 + i * 0.5);
            checkShortest(562949953421312.125 + i * 0.25);
        }
    }

    @Test
    void randomNumbersAreWrittenShortest() {
        Random random = new Random(SEED);
        for (int i = 0; i < 200_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                checkShortest(value);
            }
        }
    }

    @Test
    void randomNumbersOfPageSizeAreWrittenShortest() {
        Random random = new Random(SEED);
        for (int i = 0; i < 30_000; i++) {
            double scale = Math.scalb(1.0, random.nextInt(80) - 40);
            checkShortest(random.nextDouble() * scale);
            checkShortest((float) (random.nextDouble() * scale));
            checkShortest(Math.rint(random.nextDouble() * 1e9) / Math.pow(10, random.nextInt(12)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "7",
                "007",
                "-7",
                "+7",
                "1.5",
                "-0",
                "-0.0",
                "0.10",
                "1e3",
                "1E3",
                "1e+3",
                "1e-3",
                "12.5e-2",
                "9007199254740993",
                "9007199254740992.5",
                "9007199254740993.00",
                "0.1e400",
                "1e308",
                "1.7976931348623157e308",
                "1.7976931348623158e308",
                "1.7976931348623159e308",
                "1e309",
                "-1e309",
                "1e99999999999999999999999",
                "4.9e-324",
                "2.4703282292062327e-324",
                "2.4703282292062328e-324",
                "2e-324",
                "1e-325",
                "-1e-99999999999999999999999",
                "2.2250738585072011e-308",
                "2.2250738585072012e-308",
                "2.2250738585072014e-308",
                "0e999999999999",
                "8.5e22",
                "123456789012345e22",
                "1e23",
                "123456789012345678901234567890",
                "0.000000000000000000000000000000123456789"
            })
    void aDecimalIsReadAsTheNearestNumber(String text) {
        checkRead(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "+",
                "-",
                ".",
                "1.",
                ".5",
                "-.5",
                "1..2",
                "1.2.3",
                "1e",
                "1e+",
                "1e-",
                "e5",
                "1e5.0",
                "1e5e5",
                "--1",
                "+-1",
                "12a",
                "a12",
                " 7",
                "7 ",
                "1 2",
                "1,5",
                "1_000",
                "0x10",
                "1d",
                "1f",
                "inf",
                "-inf",
                "Infinity",
                "nan",
                "NaN",
                "\u0661",
                "\uFF11",
                "1\0"
            })
    void whatIsNotADecimalIsNotANumber(String text) {
        assertTrue(Double.isNaN(NumberText.read(text)), text);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertEquals(value, NumberText.read(NumberText.write(value)), 0.0);
            }
        }
    }

    @Test
    void randomDecimalsAreReadAsTheNearestNumber() {
        Random random = new Random(SEED);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "");
            digits(random, 1 + random.nextInt(25), text);
            if (random.nextBoolean()) {
                digits(random, 1 + random.nextInt(25), text.append('.'));
            }
            if (random.nextInt(4) > 0) {
                text.append('e').append(random.nextInt(700) - 360);
            }
            checkRead(text.toString());
        }
    }

    @Test
    void whatLiesHalfwayIsReadAsTheEvenNumberAndWhatLiesBesideAsTheNearer() {
        Random random = new Random(SEED);
        for (int i = 0; i < 3_000; i++) {
            double value = Math.abs(Double.longBitsToDouble(random.nextLong()));
            if (i % 3 == 0) {
                value = Double.longBitsToDouble(1 + random.nextInt(1 << 20)); // subnormal
            }
            if (value < Double.MAX_VALUE) {
                checkHalfwayAbove(value);
            }
        }
        checkHalfwayAbove(0);
        checkHalfwayAbove(Double.MIN_NORMAL);
        checkHalfwayAbove(Math.nextDown(Double.MIN_NORMAL));
    }

    @Test
    void halfwayToTheNumberThatWouldFollowTheLargestIsInfinite() {
        BigDecimal half =
                new BigDecimal(Double.MAX_VALUE).add(new BigDecimal(BigInteger.ONE.shiftLeft(970)));
        checkRead(half.toString());
        checkRead(half.subtract(BigDecimal.ONE).toString());
        assertEquals(Double.POSITIVE_INFINITY, NumberText.read(half.toString()));
    }

    @Test
    void aVeryLongTextIsReadExactly() {
        checkRead("0." + "0".repeat(100_000) + "1e100001");
        checkRead("1" + "0".repeat(100_000) + "e-100000");
        checkRead("9007199254740993" + "0".repeat(2_000) + "1e-2001");
        checkRead("9007199254740993" + "0".repeat(2_000) + "e-2000");
        checkRead("9007199254740993." + "0".repeat(2_000) + "1");
        checkRead("1." + "9".repeat(5_000));
    }

    private static void checkHalfwayAbove(double value) {
        BigDecimal half =
                new BigDecimal(value)
                        .add(new BigDecimal(Math.nextUp(value)))
                        .divide(BigDecimal.valueOf(2));
        BigDecimal little = half.ulp().movePointLeft(30);
        checkRead(half.toPlainString());
        checkRead(half.toString());
        checkRead(half.add(little).toString());
        checkRead(half.subtract(little).toString());
        checkRead(half.toPlainString() + (half.scale() > 0 ? "" : ".") + "0".repeat(900) + "1");
    }

    private static void digits(Random random, int count, StringBuilder out) {
        for (int i = 0; i < count; i++) {
            out.append((char) ('0' + random.nextInt(10)));
        }
    }

    private static void checkRead(String text) {
        double expected = Double.parseDouble(text);
        double actual = NumberText.read(text);
        if (Double.doubleToRawLongBits(expected) != Double.doubleToRawLongBits(actual)) {
            assertEquals(expected, actual, () -> text + " (seed " + SEED + ")");
        }
    }

    private static void checkWithNeighbours(double value) {
        checkShortest(Math.nextDown(value));
        checkShortest(value);
        checkShortest(Math.nextUp(value));
    }

    private static void checkShortest(double value) {
        String actual = NumberText.write(value);
        String expected = value == 0 ? "0" : shortest(value).toPlainString();
        if (!expected.equals(actual)) {
            assertEquals(expected, actual, () -> "seed " + SEED);
        }
    }

    /** The oracle: takes digits away while one of the two nearest decimals still reads back. */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal best = readsBack(exact, value, 17);
        for (int digits = 16; digits > 0; digits--) {
            BigDecimal shorter = readsBack(exact, value, digits);
            if (shorter == null) {
                break;
            }
            best = shorter;
        }
        BigDecimal plain = best.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static BigDecimal readsBack(BigDecimal exact, double value, int digits) {
        BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        if (nearest.doubleValue() == value) {
            return nearest;
        }
        // Below a power of two doubles lie closer together: the farther decimal may be the right
        // one.
        BigDecimal other =
                exact.round(
                        new MathContext(
                                digits,
                                nearest.abs().compareTo(exact.abs()) < 0
                                        ? RoundingMode.UP
                                        : RoundingMode.DOWN));
        return other.doubleValue() == value ? other : null;
    }
}
