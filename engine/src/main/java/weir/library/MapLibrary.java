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
final class MapLibrary {
    private static final RecordValue EMPTY = new RecordValue(Shape.of(MapKey.TAG));

    private MapLibrary() {}

    static void addTo(Rows rows) {
        // The map without any key.
        rows.pure("Map/empty", List.of(), (call, arguments) -> EMPTY);
        // What the map has for `key`, else `default`, else UNPLUGGED.
        rows.pure(
                "Map/get",
                List.of("map", "key", "default?"),
                (call, arguments) -> {
                    RecordValue map = map(call, arguments);
                    String key = key(call, arguments);
                    if (map == null || key == null) {
                        return null;
                    }
                    int at = map.shape().indexOf(key);
                    if (at >= 0) {
                        return call.evaluation().read(map.field(at));
                    }
                    return arguments[2] == null ? Value.Unplugged.INSTANCE : arguments[2];
                });
        // Whether the map has `key`.
        rows.pure(
                "Map/has",
                List.of("map", "key"),
                (call, arguments) -> {
                    RecordValue map = map(call, arguments);
                    String key = key(call, arguments);
                    return map == null || key == null ? null : Value.Tag.of(map.has(key));
                });
        // The map with `value` for `key`, in place of what it had.
        rows.pure(
                "Map/set",
                List.of("map", "key", "value"),
                (call, arguments) -> with(call, arguments, Rows.given(arguments, 2)));
        // The map without `key`.
        rows.pure(
                "Map/remove",
                List.of("map", "key"),
                (call, arguments) -> with(call, arguments, null));
        // Its keys, its values, and its entries `[key: …, value: …]`, each as a list.
        list(rows, "Map/keys", (key, value) -> key);
        list(rows, "Map/values", (key, value) -> value);
        list(rows, "Map/entries", (key, value) -> new RecordValue(ENTRY, key, value));
        // How many keys it has.
        rows.pure(
                "Map/count",
                List.of("map"),
                (call, arguments) -> {
                    RecordValue map = map(call, arguments);
                    return map == null ? null : new Value.Num(map.shape().size());
                });
        rows.pure(
                "Map/is_empty",
                List.of("map"),
                (call, arguments) -> {
                    RecordValue map = map(call, arguments);
                    return map == null ? null : Value.Tag.of(map.shape().size() == 0);
                });
    }

    private static final Shape ENTRY = Shape.of(null, "key", "value");

    private interface OfEntry {
        @Nullable Ref apply(Value key, @Nullable Ref value);
    }

    private static void list(Rows rows, String path, OfEntry each) {
        rows.pure(
                path,
                List.of("map"),
                (call, arguments) -> {
                    RecordValue map = map(call, arguments);
                    if (map == null) {
                        return null;
                    }
                    List<Item> items = new ArrayList<>();
                    for (int i = 0; i < map.shape().size(); i++) {
                        Ref item = each.apply(MapKey.read(map.shape().name(i)), map.field(i));
                        if (item != null) {
                            items.add(new Item(item));
                        }
                    }
                    return new ListValue(items);
                });
    }

    /** The first argument; null, and a message, when it is no map. */
    private static @Nullable RecordValue map(Builtin.Call call, @Nullable Value[] arguments) {
        Value map = Rows.given(arguments, 0);
        if (MapKey.isMap(map)) {
            return (RecordValue) map;
        }
        call.wrong(0, "a map", KindNames.of(map));
        return null;
    }

    private static @Nullable String key(Builtin.Call call, @Nullable Value[] arguments) {
        Value key = Rows.given(arguments, 1);
        String name = MapKey.of(key);
        if (name == null) {
            call.wrong(1, "a number, a text or a tag", KindNames.of(key));
        }
        return name;
    }

    private static @Nullable Value with(
            Builtin.Call call, @Nullable Value[] arguments, @Nullable Value value) {
        RecordValue map = map(call, arguments);
        String key = key(call, arguments);
        if (map == null || key == null) {
            return null;
        }
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
