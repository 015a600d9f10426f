package weir.bridge.dom;

import java.util.function.Predicate;

/**
 * Reads the text of a style far enough to tell whether it could load something it must not, or
 * break out of its rule.
 *
 * <p>Quoted text is passed over, except as the address in {@code url("…")}. Outside quotes a
 * backslash could spell {@code url} another way and a comment could hide a quote, so both are
 * refused there; so is a quote that its line does not end.
 */
final class StyleText {
    private final String text;
    private final Predicate<String> pictures;
    private int at;

    private StyleText(String text, Predicate<String> pictures) {
        this.text = text;
        this.pictures = pictures;
    }

    /**
     * Whether {@code text} can be a property's value, or the declarations of a rule.
     *
     * @param pictures tells whether an address may be loaded
     */
    static boolean isSafe(String text, Predicate<String> pictures) {
        return new StyleText(text, pictures).isSafe();
    }

    private boolean isSafe() {
        int wordStart = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' || c == '\'') {
                if (!skipQuoted(c)) {
                    return false;
                }
                wordStart = at;
            } else if (isForbidden(c) || c == '/' && text.startsWith("*", at)) {
                return false;
            } else if (c == '(') {
                if (!isSafeFunction(text.substring(wordStart, at - 1))) {
                    return false;
                }
                wordStart = at;
            } else if (!isWordCharacter(c)) {
                wordStart = at;
            }
        }
        return true;
    }

    private boolean isSafeFunction(String name) {
        // Not equalsIgnoreCase, which brings tables of all letters; a browser lower-cases natively.
        String word = name.toLowerCase();
        if (word.equals("url")) {
            return isSafeAddress();
        }
        return !(word.equals("src")
                || word.equals("image")
                || word.equals("image-set")
                || word.equals("-webkit-image-set")
                || word.equals("expression"));
    }

    private boolean isSafeAddress() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        int start = at;
        int end;
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            start++;
            if (!skipQuoted(text.charAt(at++))) {
                return false;
            }
            end = at - 1;
        } else {
            while (at < text.length() && text.charAt(at) != ')') {
                at++;
            }
            end = at;
        }
        String address = text.substring(start, end);
        return address.indexOf('\\') < 0 && pictures.test(address);
    }

    /** Goes behind the quote that ends what {@code quote} began, and says whether there is one. */
    private boolean skipQuoted(char quote) {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == quote) {
                return true;
            }
            if (c == '\\') {
                at++;
            } else if (c == '\n' || c == '\r' || c == '\f') {
                return false;
            }
        }
        return false;
    }

    private static boolean isForbidden(char c) {
        return c == '\\' || c == '{' || c == '}' || c == '@' || c == '<';
    }

    private static boolean isWordCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '_';
    }
}
