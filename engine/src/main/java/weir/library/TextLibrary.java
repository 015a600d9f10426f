package weir.library;

import java.util.List;
import weir.value.Characters;
import weir.value.KindNames;
import weir.value.NumberText;
import weir.value.Value;

/** {@code Text/…}. Positions count characters (code points) from 0. */
final class TextLibrary {
    private static final Value SPACE = new Value.Text(" ");

    private TextLibrary() {}

    static void addTo(Rows rows) {
        rows.pure("Text/empty", List.of(), (call, arguments) -> Value.Text.EMPTY);
        rows.pure("Text/space", List.of(), (call, arguments) -> SPACE);
        // Without the white space at both ends.
        rows.ofText("Text/trim", text -> new Value.Text(Characters.trim(text)));
        // Whether there is no character at all; white space counts as characters.
        rows.ofText("Text/is_empty", text -> Value.Tag.of(text.isEmpty()));
        rows.ofText("Text/is_not_empty", text -> Value.Tag.of(!text.isEmpty()));
        rows.ofText("Text/length", text -> new Value.Num(Characters.length(text)));
        // The number that a text says after trimming, or the tag NaN.
        rows.ofText("Text/to_number", TextLibrary::toNumber);
        rows.pure(
                "Text/starts_with",
                List.of("text", "prefix"),
                (call, arguments) -> {
                    if (!(arguments[0] instanceof Value.Text text)) {
                        return call.wrong(0, "a text", KindNames.of(Rows.given(arguments, 0)));
                    }
                    return arguments[1] instanceof Value.Text prefix
                            ? Value.Tag.of(text.value().startsWith(prefix.value()))
                            : call.wrong(1, "a text", KindNames.of(Rows.given(arguments, 1)));
                });
    }

    private static Value toNumber(String text) {
        double number = NumberText.read(Characters.trim(text));
        return Double.isNaN(number) ? Value.Tag.NAN : new Value.Num(number);
    }
}
