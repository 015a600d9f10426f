package weir.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.value.KindNames;
import weir.value.Value;

/** {@code Bool/…}: logic over the tags {@code True} and {@code False}. */
final class BoolLibrary {
    private BoolLibrary() {}

    static void addTo(Rows rows) {
        rows.pure(
                "Bool/not",
                List.of("value"),
                (call, arguments) ->
                        isBool(arguments[0])
                                ? Value.Tag.of(!isTrue(arguments[0]))
                                : call.wrong(
                                        0,
                                        "True or False",
                                        KindNames.of(Rows.given(arguments, 0))));
        ofTwo(rows, "Bool/and", (a, b) -> a && b);
        ofTwo(rows, "Bool/or", (a, b) -> a || b);
        ofTwo(rows, "Bool/xor", (a, b) -> a != b);
    }

    private interface OfTwo {
        boolean apply(boolean a, boolean b);
    }

    /** Needs both values; whatever is not True counts as False. */
    private static void ofTwo(Rows rows, String path, OfTwo function) {
        rows.pure(
                path,
                List.of("this", "that"),
                (call, arguments) ->
                        Value.Tag.of(function.apply(isTrue(arguments[0]), isTrue(arguments[1]))));
    }

    private static boolean isTrue(@Nullable Value value) {
        return value instanceof Value.Tag tag && tag.is(Value.Tag.TRUE);
    }

    private static boolean isBool(@Nullable Value value) {
        return value instanceof Value.Tag tag
                && (tag.is(Value.Tag.TRUE) || tag.is(Value.Tag.FALSE));
    }
}
