package weir.persist;

import java.util.ArrayList;
import java.util.List;
import weir.value.JsonText;

/**
 * A text of JSON being read, from left to right.
 *
 * <p>What is inside a member is skipped and handed out as it stands, to be read when somebody wants
 * it.
 *
 * <p><b>Errors.</b> Once the text is not what was asked for, {@link #isBroken} is so for good, and
 * every further answer is empty. Nesting beyond {@link #MAX_DEPTH} counts as broken.
 */
final class Json {
    /** How deep values may be nested: what is deeper is not data but a structure run wild. */
    static final int MAX_DEPTH = 200;

    private final String text;
    private int at;
    private boolean broken;

    Json(String text) {
        this.text = text;
    }

    boolean isBroken() {
        return broken;
    }

    /** Whether all has been read, and nothing was wrong. */
    boolean isDone() {
        space();
        return !broken && at == text.length();
    }

    private void space() {
        while (at < text.length() && " \n\r\t".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** The next character, not taken; 0 at the end. */
    char peek() {
        space();
        return broken || at >= text.length() ? 0 : text.charAt(at);
    }

    /** Takes {@code wanted} if it comes next. */
    boolean take(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    void expect(char wanted) {
        broken |= !take(wanted);
    }

    void fail() {
        broken = true;
    }

    /**
     * Goes to the next member of an object or list that was opened: takes the comma, if one is due.
     *
     * @return whether there is one; the closing bracket has been taken when not
     */
    boolean next(boolean first, char close) {
        if (broken || take(close)) {
            return false;
        }
        if (!first) {
            expect(',');
        }
        return !broken;
    }

    /** The members of the object that comes next: names and values by turns, values as written. */
    List<String> members() {
        List<String> members = new ArrayList<>();
        expect('{');
        for (boolean first = true; next(first, '}'); first = false) {
            members.add(string());
            expect(':');
            members.add(skipped());
        }
        return members;
    }

    /** The value that comes next, as it is written. */
    String skipped() {
        space();
        int from = at;
        int depth = 0;
        do {
            char c = peek();
            if (c == '{' || c == '[') {
                depth++;
                at++;
            } else if (c == '}' || c == ']') {
                depth--;
                at++;
            } else if (c == '"') {
                string();
            } else if (depth > 0 && (c == ',' || c == ':')) {
                at++;
            } else {
                word();
            }
            broken |= depth < 0;
        } while (!broken && depth > 0);
        return text.substring(from, at);
    }

    /** A number, {@code true}, {@code false} or {@code null}, as it is written. */
    String word() {
        space();
        int from = at;
        while (at < text.length() && ",:]}[{\" \n\r\t".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        broken |= from == at;
        return text.substring(from, at);
    }

    String string() {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (!broken) {
            char c = at < text.length() ? text.charAt(at++) : 0;
            if (c == '"') {
                return out.toString();
            } else if (c == '\\') {
                escape(out);
            } else {
                broken |= c < ' ';
                out.append(c);
            }
        }
        return "";
    }

    private void escape(StringBuilder out) {
        char c = at < text.length() ? text.charAt(at++) : 0;
        int plain = "nrtbf".indexOf(c);
        if (c == 'u') {
            int code = 0;
            for (int i = 0; i < 4; i++) {
                int digit = at < text.length() ? JsonText.HEX.indexOf(text.charAt(at++)) : -1;
                broken |= digit < 0;
                code = code * 16 + digit;
            }
            out.append((char) code);
        } else if (plain >= 0) {
            out.append("\n\r\t\b\f".charAt(plain));
        } else {
            broken |= "\"\\/".indexOf(c) < 0;
            out.append(c);
        }
    }
}
