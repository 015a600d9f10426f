package weir.value;

/**
 * Texts as the language sees them: sequences of characters, each a Unicode code point.
 *
 * <p>Indices count code points from zero. Half a surrogate pair that stands alone counts as one.
 *
 * <p><b>Costs.</b> Linear in the text: a {@code String} counts in UTF-16 code units, so every index
 * has to be walked to.
 */
public final class Characters {
    private Characters() {}

    /** The number of characters. */
    public static int length(String text) {
        return charactersBefore(text, text.length());
    }

    /** The character at {@code index}, or empty text when there is none. */
    public static String charAt(String text, int index) {
        return index < 0 ? "" : substring(text, index, 1);
    }

    /**
     * At most {@code length} characters from {@code start}: what of them there is. A negative
     * {@code start} or {@code length} counts as zero.
     */
    public static String substring(String text, int start, int length) {
        int from = advance(text, 0, start);
        return text.substring(from, advance(text, from, length));
    }

    /** The index of the first {@code search} in {@code text}, or -1; empty text is found at 0. */
    public static int find(String text, String search) {
        int unit = text.indexOf(search);
        return unit < 0 ? -1 : charactersBefore(text, unit);
    }

    /** The code of the first character, or {@code otherwise} when there is none. */
    public static int first(String text, int otherwise) {
        return text.isEmpty() ? otherwise : codeAt(text, 0);
    }

    /** The character of {@code code}; empty when there is none of that code. */
    public static String of(int code) {
        boolean exists = code >= 0 && code <= Character.MAX_CODE_POINT;
        boolean half = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        return exists && !half ? new StringBuilder().appendCodePoint(code).toString() : "";
    }

    /** Whether every character is one of the 128 of ASCII. */
    public static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    /**
     * The index of the {@code close} that closes the first {@code open} from index {@code start}
     * on, counting those between; -1 when there is none.
     */
    public static int findClosing(String text, int open, int close, int start) {
        int depth = 0;
        int index = Math.max(0, start);
        for (int at = advance(text, 0, start); at < text.length(); at += unitsAt(text, at)) {
            int code = codeAt(text, at);
            if (code == close && depth > 0) {
                depth--;
                if (depth == 0) {
                    return index;
                }
            } else if (code == open) {
                depth++;
            }
            index++;
        }
        return -1;
    }

    /**
     * Less than, equal to or greater than zero as {@code a} is to {@code b}, code point by code
     * point.
     */
    public static int compare(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            char left = a.charAt(i);
            char right = b.charAt(i);
            if (left != right) {
                // Surrogates stand for the highest code points, but are not the highest units.
                boolean sameKind = Character.isSurrogate(left) == Character.isSurrogate(right);
                return sameKind ? left - right : Character.isSurrogate(left) ? 1 : -1;
            }
        }
        return a.length() - b.length();
    }

    /** {@code text} without the white space at both ends. */
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isWhiteSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isWhiteSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Whether {@code c} has the Unicode property White_Space. No surrogate has. */
    public static boolean isWhiteSpace(char c) {
        if (c <= ' ') {
            return c == ' ' || c >= '\t' && c <= '\r';
        }
        return c == '\u0085'
                || c == '\u00A0'
                || c == '\u1680'
                || c >= '\u2000' && c <= '\u200A'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202F'
                || c == '\u205F'
                || c == '\u3000';
    }

    /** The unit index {@code count} characters after {@code unit}, or the end of {@code text}. */
    private static int advance(String text, int unit, int count) {
        int at = unit;
        for (int i = 0; i < count && at < text.length(); i++) {
            at += unitsAt(text, at);
        }
        return at;
    }

    private static int charactersBefore(String text, int unit) {
        int count = 0;
        for (int at = 0; at < unit; at += unitsAt(text, at)) {
            count++;
        }
        return count;
    }

    private static int codeAt(String text, int unit) {
        char first = text.charAt(unit);
        return unitsAt(text, unit) == 1
                ? first
                : Character.toCodePoint(first, text.charAt(unit + 1));
    }

    private static int unitsAt(String text, int unit) {
        boolean pair =
                Character.isHighSurrogate(text.charAt(unit))
                        && unit + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(unit + 1));
        return pair ? 2 : 1;
    }
}
