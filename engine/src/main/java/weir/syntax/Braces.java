package weir.syntax;

import java.util.Arrays;

/**
 * Where the braces of a text literal close, by counting alone: what is between them does not
 * matter.
 *
 * <p><b>Costs.</b> Each brace is looked at once as long as literals are asked about in order of
 * position, however they nest and whether or not they end. An answer is a binary search.
 */
final class Braces {
    private static final int NOWHERE = -1;

    private final String text;
    private int[] openers = new int[16];
    private int[] closers = new int[16];
    private int size;

    /** Every brace before this offset has been looked at. */
    private int scannedTo;

    Braces(String text) {
        this.text = text;
    }

    /** The offset of the {@code }} that closes the {@code {} at {@code opener}, or -1. */
    int closerOf(int opener) {
        if (opener >= scannedTo) {
            scan(opener);
        }
        return closers[Arrays.binarySearch(openers, 0, size, opener)];
    }

    /** Pairs the braces from {@code opener} on, until it is closed or the text ends. */
    private void scan(int opener) {
        size = 0;
        int innermost = NOWHERE; // of those still open, see add
        int i = opener;
        do {
            char c = text.charAt(i);
            if (c == '{') {
                add(i, innermost);
                innermost = size - 1;
            } else if (c == '}') {
                int around = closers[innermost];
                closers[innermost] = i;
                innermost = around;
            }
            i++;
        } while (innermost != NOWHERE && i < text.length());
        while (innermost != NOWHERE) {
            int around = closers[innermost];
            closers[innermost] = NOWHERE;
            innermost = around;
        }
        scannedTo = i;
    }

    /**
     * While a brace is open, its column in {@code closers} holds the index of the one around it.
     */
    private void add(int opener, int around) {
        if (size == openers.length) {
            openers = Arrays.copyOf(openers, size * 2);
            closers = Arrays.copyOf(closers, size * 2);
        }
        openers[size] = opener;
        closers[size] = around;
        size++;
    }
}
