package weir.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.DetourActor;
import weir.actor.Evaluation;
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
final class FlushLibrary implements Builtin.PureFunction, Builtin.LiveFunction {
    private static final int WRAP = 0;
    private static final int UNWRAP = 1;
    private static final int ORDINARY = 2;
    private static final int ITEMS = 3;

    private static final Shape FLUSHED = Shape.of("FLUSH", "value");

    static void addTo(Rows rows) {
        FlushLibrary flush = new FlushLibrary();
        rows.pure("FLUSH/wrap(value)", WRAP, flush);
        rows.pure("FLUSH/unwrap(value)", UNWRAP, flush);
        // Nothing for what is flushed.
        rows.pure("FLUSH/ordinary(value)", ORDINARY, flush);
        // The input when it is flushed, else the result that was made from its ordinary values.
        rows.live("FLUSH/detour(input, result)", 0, flush);
        // A list, or the first of its items that is flushed.
        rows.pure("FLUSH/items(list)", ITEMS, flush);
    }

    @Override
    public @Nullable Value apply(int operation, Call call) {
        Value value = call.value(0);
        return switch (operation) {
            case WRAP -> new RecordValue(FLUSHED, value);
            case UNWRAP ->
                    isFlushed(value)
                            ? call.evaluation().read(((RecordValue) value).field(0))
                            : value;
            case ORDINARY -> isFlushed(value) ? null : value;
            default ->
                    value instanceof ListValue list ? firstFlushed(list, call.evaluation()) : value;
        };
    }

    private static Value firstFlushed(ListValue list, Evaluation e) {
        List<Item> items = e.items(list);
        for (int i = 0; i < items.size(); i++) {
            Value item = e.read(items.get(i).value());
            if (item != null && isFlushed(item)) {
                return item;
            }
        }
        return list;
    }

    @Override
    public @Nullable Ref instantiate(int operation, BuiltinCall call) {
        Ref input = call.argument(0);
        Ref result = call.argument(1);
        if (input instanceof Value constant) {
            return isFlushed(constant) ? input : result;
        }
        return call.add(
                new DetourActor(
                        call.place(),
                        call.isEvent(result == null ? input : result),
                        input,
                        result,
                        FlushLibrary::isFlushed));
    }

    private static boolean isFlushed(@Nullable Value value) {
        return value instanceof RecordValue record && record.shape() == FLUSHED;
    }
}
