package weir.source;

/**
 * Makes characters visible that a reader would not see, or that would reorder what the reader sees:
 * {@code <U+202E>}. A message about a program must not be able to lie about it.
 */
public final class Visible {
    private static final String HEX = "0123456789ABCDEF";

    private Visible() {}

    /** {@code text} with every hidden character spelt out. */
    public static String text(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            append(out, character);
            i += Character.charCount(character);
        }
        return out.toString();
    }

    /** {@code U+202E}. */
    public static String codePoint(int character) {
        StringBuilder out = new StringBuilder("U+");
        for (int shift = character > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) {
            int digit = character >> shift & 0xF;
            if (shift < 20 || digit > 0) {
                out.append(HEX.charAt(digit));
            }
        }
        return out.toString();
    }

    /** Whether {@code character} changes the order in which its neighbours are shown. */
    public static boolean isBidiControl(int character) {
        return character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069;
    }

    static void append(StringBuilder out, int character) {
        if (isHidden(character)) {
            out.append('<').append(codePoint(character)).append('>');
        } else {
            out.appendCodePoint(character);
        }
    }

    /** Whether a reader would not see {@code character} for what it is. */
    public static boolean isHidden(int character) {
        return character < 0x20
                || character >= 0x7F && character < 0xA0
                || character == 0xAD
                || character == 0x61C
                || character >= 0x200B && character <= 0x200F
                || character >= 0x2028 && character <= 0x202E
                || character >= 0x2060 && character <= 0x206F
                || character >= 0xD800 && character <= 0xDFFF
                || character == 0xFEFF;
    }
}
