package weir.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.DetourActor;
import weir.value.Item;
import weir.value.ListValue;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Shape;
import weir.value.Value;

/**
 * What the resolver puts around a {@code FLUSH}. No program can write these names.
 *
 * <p>A flushed value is the only field of a record with a tag that no program can write either.
 */
final class FlushLibrary {
    private static final Shape FLUSHED = Shape.of("FLUSH", "value");

    private FlushLibrary() {}

    static void addTo(Rows rows) {
        rows.pure(
                "FLUSH/wrap",
                List.of("value"),
                (call, arguments) -> new RecordValue(FLUSHED, arguments[0]));
        rows.pure(
                "FLUSH/unwrap",
                List.of("value"),
                (call, arguments) -> {
                    Value value = Rows.given(arguments, 0);
                    return isFlushed(value)
                            ? call.evaluation().read(((RecordValue) value).field(0))
                            : value;
                });
        rows.pure(
                "FLUSH/ordinary",
                List.of("value"),
                (call, arguments) -> isFlushed(arguments[0]) ? null : Rows.given(arguments, 0));
        // The input when it is flushed, else the result that was made from its ordinary values.
        rows.live(
                "FLUSH/detour",
                List.of("input", "result"),
                call -> {
                    Ref input = call.argument(0);
                    Ref result = call.argument(1);
                    if (input instanceof Value constant) {
                        return isFlushed(constant) ? input : result;
                    }
                    return call.add(
                            new DetourActor(
                                    call.place(),
                                    call.propagation().isEvent(result == null ? input : result),
                                    input,
                                    result,
                                    FlushLibrary::isFlushed));
                });
        // A list, or the first of its items that is flushed.
        rows.pure(
                "FLUSH/items",
                List.of("list"),
                (call, arguments) -> {
                    Value value = Rows.given(arguments, 0);
                    if (value instanceof ListValue list) {
                        List<Item> items = call.evaluation().items(list);
                        for (int i = 0; i < items.size(); i++) {
                            Value item = call.evaluation().read(items.get(i).value());
                            if (isFlushed(item)) {
                                return item;
                            }
                        }
                    }
                    return value;
                });
    }

    private static boolean isFlushed(@Nullable Value value) {
        return value instanceof RecordValue record && record.shape() == FLUSHED;
    }
}
