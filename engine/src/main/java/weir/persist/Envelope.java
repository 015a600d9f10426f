package weir.persist;

import org.jspecify.annotations.Nullable;

/**
 * A text as it lies in a store: {@code weir1}, its sequence number, its length and its checksum,
 * then a line break and the text itself.
 *
 * <p>A text that was cut, or in which any one character was changed, is not read.
 */
final class Envelope {
    private static final String FORMAT = "weir";
    private static final int VERSION = 1;

    final int sequence;
    final String body;

    /** How long it is with its head. */
    final int length;

    private Envelope(int sequence, String body, int length) {
        this.sequence = sequence;
        this.body = body;
        this.length = length;
    }

    static String seal(int sequence, String body) {
        return FORMAT
                + VERSION
                + " "
                + sequence
                + " "
                + body.length()
                + " "
                + checksum(sequence, body)
                + "\n"
                + body;
    }

    /** What {@code text} holds; null when it is damaged or something else altogether. */
    static @Nullable Envelope open(String text) {
        return open(text, VERSION);
    }

    /**
     * Whether a version of Weir that comes after this one wrote {@code text}: its head begins like
     * ours, with another number.
     */
    static boolean isNewer(String text) {
        int[] numbers = head(text);
        return numbers != null && numbers[0] > VERSION && open(text, numbers[0]) == null;
    }

    /** The numbers of the head; null when it is none. */
    private static int @Nullable [] head(String text) {
        int end = text.indexOf('\n');
        if (end < 0 || !text.startsWith(FORMAT)) {
            return null;
        }
        int[] numbers = new int[4];
        int at = FORMAT.length();
        for (int i = 0; i < numbers.length; i++) {
            int next = i == numbers.length - 1 ? end : text.indexOf(' ', at);
            numbers[i] = next < 0 || next > end ? -1 : whole(text, at, next);
            if (numbers[i] < 0) {
                return null;
            }
            at = next + 1;
        }
        return numbers;
    }

    private static @Nullable Envelope open(String text, int version) {
        int[] numbers = head(text);
        if (numbers == null) {
            return null;
        }
        String body = text.substring(text.indexOf('\n') + 1);
        return numbers[0] == version
                        && numbers[2] == body.length()
                        && numbers[3] == checksum(numbers[1], body)
                ? new Envelope(numbers[1], body, text.length())
                : null;
    }

    /** The number in digits; -1 when it is none, or too large, or written in another way. */
    private static int whole(String text, int from, int to) {
        int value = 0;
        if (from >= to || to - from > 10 || to - from > 1 && text.charAt(from) == '0') {
            return -1;
        }
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || value > (Integer.MAX_VALUE - digit) / 10) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** Changes with every single character: each step can be undone, so nothing cancels out. */
    private static int checksum(int sequence, String body) {
        int sum = sequence ^ 0x811c9dc5;
        for (int i = 0; i < body.length(); i++) {
            sum = (sum ^ body.charAt(i)) * 0x01000193;
        }
        return sum & 0x7fffffff;
    }
}
