package weir.metrics;

/** The text of a time, to three decimals. */
final class Thousandths {
    private static final double MOST = 2147483647;

    private Thousandths() {}

    /**
     * Appends {@code value}, zero or more, rounded to at most three decimals; what is more than an
     * {@code int} can hold is written as the most that it can.
     */
    static void write(double value, StringBuilder out) {
        double limited = Math.min(value, MOST);
        int whole = (int) limited;
        int thousandths = (int) ((limited - whole) * 1000 + 0.5);
        if (thousandths == 1000) {
            whole++;
            thousandths = 0;
        }
        out.append(whole);
        if (thousandths > 0) {
            out.append('.');
            for (int unit = 100; thousandths > 0; unit /= 10) {
                out.append((char) ('0' + thousandths / unit));
                thousandths %= unit;
            }
        }
    }
}
