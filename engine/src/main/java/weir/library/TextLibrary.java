package weir.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.Evaluation;
import weir.value.Characters;
import weir.value.Item;
import weir.value.KindNames;
import weir.value.NumberText;
import weir.value.Value;

/** {@code Text/…}. Positions count characters (code points) from 0. */
final class TextLibrary implements Builtin.PureFunction {
    private static final int EMPTY = 0;
    private static final int SPACE = 1;
    private static final int NEWLINE = 2;
    private static final int TAB = 3;
    private static final int TRIM = 4;
    private static final int IS_EMPTY = 5;
    private static final int IS_NOT_EMPTY = 6;
    private static final int IS_ASCII = 7;
    private static final int LENGTH = 8;
    private static final int TO_NUMBER = 9;
    private static final int TO_UPPERCASE = 10;
    private static final int STARTS_WITH = 11;
    private static final int FIND = 12;
    private static final int FIND_CLOSING = 13;
    private static final int CHAR_AT = 14;
    private static final int SUBSTRING = 15;
    private static final int TAKE = 16;
    private static final int CHAR_CODE = 17;
    private static final int FROM_CHAR_CODE = 18;
    private static final int CONCAT = 19;
    private static final int REPEAT = 20;
    private static final int INDENT = 21;
    private static final int JOIN = 22;
    private static final int JOIN_LINES = 23;

    /** In UTF-16 code units: what a program can make at one stroke, and a page can bear. */
    private static final int LONGEST = 1_000_000;

    private static final int INDENTATION = 4;
    private static final int DEEPEST = 1_000;

    static void addTo(Rows rows) {
        TextLibrary text = new TextLibrary();
        rows.pure("Text/empty()", EMPTY, text);
        rows.pure("Text/space()", SPACE, text);
        rows.pure("Text/newline()", NEWLINE, text);
        rows.pure("Text/tab()", TAB, text);
        rows.pure("Text/trim(text: Text)", TRIM, text);
        rows.pure("Text/is_empty(text: Text)", IS_EMPTY, text);
        rows.pure("Text/is_not_empty(text: Text)", IS_NOT_EMPTY, text);
        rows.pure("Text/is_ascii(text: Text)", IS_ASCII, text);
        rows.pure("Text/length(text: Text)", LENGTH, text);
        rows.pure("Text/to_number(text: Text)", TO_NUMBER, text);
        rows.pure("Text/to_uppercase(text: Text)", TO_UPPERCASE, text);
        rows.pure("Text/starts_with(text: Text, prefix: Text)", STARTS_WITH, text);
        rows.pure("Text/find(text: Text, search: Text)", FIND, text);
        rows.pure(
                "Text/find_closing(text: Text, open: Text, close: Text, start: Number)",
                FIND_CLOSING,
                text);
        rows.pure("Text/char_at(text: Text, index: Number)", CHAR_AT, text);
        rows.pure("Text/substring(text: Text, start: Number, length: Number)", SUBSTRING, text);
        rows.pure("Text/take(text: Text, count: Number)", TAKE, text);
        rows.pure("Text/char_code(text: Text)", CHAR_CODE, text);
        rows.pure("Text/from_char_code(code: Number)", FROM_CHAR_CODE, text);
        rows.pure("Text/concat(text: Text, with: Text)", CONCAT, text);
        rows.pure("Text/repeat(text: Text, count: Number)", REPEAT, text);
        rows.pure("Text/indent(text: Text, by?: Number)", INDENT, text);
        rows.pure("Text/join(list: List, separator?: Text)", JOIN, text);
        rows.pure("Text/join_lines(lines: List)", JOIN_LINES, text);
    }

    @Override
    public @Nullable Value apply(int operation, Call call) {
        return switch (operation) {
            case SPACE -> new Value.Text(" ");
            case NEWLINE -> new Value.Text("\n");
            case TAB -> new Value.Text("\t");
            case TRIM -> new Value.Text(Characters.trim(call.text(0)));
            case IS_EMPTY -> Value.Tag.of(call.text(0).isEmpty());
            case IS_NOT_EMPTY -> Value.Tag.of(!call.text(0).isEmpty());
            case IS_ASCII -> Value.Tag.of(Characters.isAscii(call.text(0)));
            case LENGTH -> new Value.Num(Characters.length(call.text(0)));
            case TO_NUMBER -> toNumber(call.text(0));
            case TO_UPPERCASE -> new Value.Text(call.evaluation().world().upperCase(call.text(0)));
            case STARTS_WITH -> Value.Tag.of(call.text(0).startsWith(call.text(1)));
            case FIND -> new Value.Num(Characters.find(call.text(0), call.text(1)));
            case FIND_CLOSING ->
                    new Value.Num(
                            Characters.findClosing(
                                    call.text(0),
                                    Characters.first(call.text(1), '('),
                                    Characters.first(call.text(2), ')'),
                                    call.whole(3)));
            case CHAR_AT -> new Value.Text(Characters.charAt(call.text(0), call.whole(1)));
            case SUBSTRING ->
                    new Value.Text(
                            Characters.substring(call.text(0), call.whole(1), call.whole(2)));
            case TAKE -> new Value.Text(Characters.substring(call.text(0), 0, call.whole(1)));
            case CHAR_CODE -> new Value.Num(Characters.first(call.text(0), 0));
            case FROM_CHAR_CODE ->
                    new Value.Text(
                            Characters.of(Double.isNaN(call.number(0)) ? -1 : call.whole(0)));
            case CONCAT -> new Value.Text(call.text(0) + call.text(1));
            case REPEAT -> repeat(call);
            case INDENT ->
                    indent(call.text(0), call.given(1) == null ? INDENTATION : call.whole(1));
            case JOIN -> join(call, call.given(1) == null ? "" : call.text(1));
            case JOIN_LINES -> join(call, "\n");
            default -> Value.Text.EMPTY;
        };
    }

    private static Value toNumber(String text) {
        double number = NumberText.read(Characters.trim(text));
        return Double.isNaN(number) ? Value.Tag.NAN : new Value.Num(number);
    }

    private static @Nullable Value repeat(Call call) {
        String text = call.text(0);
        int count = call.whole(1);
        if (count > 0 && text.length() > LONGEST / count) {
            return call.wrong(1, "a count that a text can bear", NumberText.write(count));
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(text);
        }
        return new Value.Text(out.toString());
    }

    /** Spaces before every line that has something on it. */
    private static Value indent(String text, int by) {
        StringBuilder out = new StringBuilder();
        int spaces = Math.min(by, DEEPEST);
        boolean fresh = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            for (int space = 0; fresh && c != '\n' && space < spaces; space++) {
                out.append(' ');
            }
            fresh = c == '\n';
            out.append(c);
        }
        return new Value.Text(out.toString());
    }

    private static @Nullable Value join(Call call, String separator) {
        Evaluation e = call.evaluation();
        List<Item> items = e.items(call.list(0));
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            Value item = e.read(items.get(i).value());
            if (item == null) {
                return null;
            }
            if (!(item instanceof Value.Text text)) {
                return call.wrong(0, "a list of texts", "an item that is " + KindNames.of(item));
            }
            out.append(i == 0 ? "" : separator).append(text.value());
        }
        return new Value.Text(out.toString());
    }
}
