package weir.value;

/** Texts as JSON writes them. */
public final class JsonText {
    /** The digits of a character that is written as its number. */
    public static final String HEX = "0123456789abcdef";

    private JsonText() {}

    /** Writes {@code value} in quotes, so that any store can hold it and any text come back. */
    public static void write(String value, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c >= 0xd800 && c < 0xe000 && !isPaired(value, i)) {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(HEX.charAt(c >> shift & 15));
                }
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /** Half of a character can be in a text, but not every store gives it back. */
    private static boolean isPaired(String value, int i) {
        char c = value.charAt(i);
        return c < 0xdc00
                ? i + 1 < value.length() && (value.charAt(i + 1) & 0xfc00) == 0xdc00
                : i > 0 && (value.charAt(i - 1) & 0xfc00) == 0xd800;
    }
}
