package weir.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.Refs;
import weir.value.Item;
import weir.value.KindNames;
import weir.value.ListValue;
import weir.value.MapKey;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Shape;
import weir.value.Value;

/**
 * {@code Map/…}. A map is a value: what changes it answers with another map. Keys are numbers,
 * texts and tags, and stay in the order in which they were first put in.
 */
final class MapLibrary implements Builtin.PureFunction {
    private static final int EMPTY = 0;
    private static final int KEYS = 1;
    private static final int VALUES = 2;
    private static final int ENTRIES = 3;
    private static final int COUNT = 4;
    private static final int IS_EMPTY = 5;
    private static final int GET = 6;
    private static final int HAS = 7;
    private static final int SET = 8;
    private static final int REMOVE = 9;

    private static final RecordValue NOTHING = new RecordValue(Shape.of(MapKey.TAG));
    private static final Shape ENTRY = Shape.of(null, "key", "value");

    static void addTo(Rows rows) {
        MapLibrary map = new MapLibrary();
        rows.pure("Map/empty()", EMPTY, map);
        rows.pure("Map/get(map: Map, key, default?)", GET, map);
        rows.pure("Map/has(map: Map, key)", HAS, map);
        rows.pure("Map/set(map: Map, key, value)", SET, map);
        rows.pure("Map/remove(map: Map, key)", REMOVE, map);
        rows.pure("Map/keys(map: Map)", KEYS, map);
        rows.pure("Map/values(map: Map)", VALUES, map);
        rows.pure("Map/entries(map: Map)", ENTRIES, map);
        rows.pure("Map/count(map: Map)", COUNT, map);
        rows.pure("Map/is_empty(map: Map)", IS_EMPTY, map);
    }

    @Override
    public @Nullable Value apply(int operation, Call call) {
        if (operation == EMPTY) {
            return NOTHING;
        }
        RecordValue map = (RecordValue) call.value(0);
        if (operation >= GET) {
            String key = MapKey.of(call.value(1));
            return key == null
                    ? call.wrong(1, "a number, a text or a tag", KindNames.of(call.value(1)))
                    : atKey(operation, call, map, key);
        }
        return switch (operation) {
            case COUNT -> new Value.Num(map.shape().size());
            case IS_EMPTY -> Value.Tag.of(map.shape().size() == 0);
            default -> list(operation, map);
        };
    }

    private static @Nullable Value atKey(int operation, Call call, RecordValue map, String key) {
        return switch (operation) {
            case GET -> get(call, map, map.shape().indexOf(key));
            case HAS -> Value.Tag.of(map.has(key));
            case SET -> with(map, key, call.value(2));
            default -> with(map, key, null);
        };
    }

    private static @Nullable Value get(Call call, RecordValue map, int at) {
        if (at >= 0) {
            return call.evaluation().read(map.field(at));
        }
        Value otherwise = call.given(2);
        return otherwise == null ? Value.Unplugged.INSTANCE : otherwise;
    }

    private static ListValue list(int operation, RecordValue map) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < map.shape().size(); i++) {
            Value key = MapKey.read(map.shape().name(i));
            Ref value = map.field(i);
            Ref item =
                    operation == KEYS
                            ? key
                            : operation == VALUES ? value : new RecordValue(ENTRY, key, value);
            if (item != null) {
                items.add(new Item(item));
            }
        }
        return new ListValue(items);
    }

    private static Value with(RecordValue map, String key, @Nullable Value value) {
        List<String> names = new ArrayList<>();
        List<@Nullable Ref> values = new ArrayList<>();
        for (int i = 0; i < map.shape().size(); i++) {
            boolean is = map.shape().name(i).equals(key);
            if (!is || value != null) {
                names.add(map.shape().name(i));
                values.add(is ? value : map.field(i));
            }
        }
        if (value != null && !map.has(key)) {
            names.add(key);
            values.add(value);
        }
        return new RecordValue(
                new Shape(MapKey.TAG, names, new boolean[names.size()]), Refs.of(values));
    }
}
