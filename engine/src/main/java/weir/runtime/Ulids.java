package weir.runtime;

/**
 * Makes ULIDs: 10 digits of time and 16 of chance, to the base of 32.
 *
 * <p><b>Law.</b> Each sorts after all made before it: in one and the same millisecond, or when the
 * clock went back, the chance is that of the last one plus one.
 */
final class Ulids {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BASE = 32;
    private static final int LENGTH = 26;
    private static final int TIME = 10;

    private final Host host;
    private final int[] last = new int[LENGTH];
    private double madeAt = -1;

    Ulids(Host host) {
        this.host = host;
    }

    String next() {
        double now = Math.floor(host.clock());
        if (now > madeAt) {
            madeAt = now;
            begin(now);
        } else {
            increment();
        }
        StringBuilder out = new StringBuilder();
        for (int digit : last) {
            out.append(DIGITS.charAt(digit));
        }
        return out.toString();
    }

    private void begin(double now) {
        double rest = now;
        for (int i = TIME - 1; i >= 0; i--) {
            last[i] = (int) (rest % BASE);
            rest = Math.floor(rest / BASE);
        }
        for (int i = TIME; i < LENGTH; i++) {
            last[i] = (int) (host.random() * BASE);
        }
    }

    private void increment() {
        int at = LENGTH - 1;
        while (last[at] == BASE - 1) {
            last[at--] = 0;
        }
        last[at]++;
    }
}
