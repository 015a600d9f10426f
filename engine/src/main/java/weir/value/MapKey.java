package weir.value;

import org.jspecify.annotations.Nullable;

/**
 * The keys of maps: numbers, texts and tags, each written as the name of a field, so that a map is
 * a record of its own kind.
 */
public final class MapKey {
    /** The tag of every map; no program can write it. */
    public static final String TAG = "MAP";

    private MapKey() {}

    public static boolean isMap(@Nullable Value value) {
        return value instanceof RecordValue record && TAG.equals(record.shape().tag());
    }

    /** The name of the field for {@code key}; null when it cannot be a key. */
    public static @Nullable String of(@Nullable Value key) {
        if (key instanceof Value.Num number) {
            return "0" + NumberText.write(number.value());
        }
        if (key instanceof Value.Text text) {
            return "'" + text.value();
        }
        return key instanceof Value.Tag tag ? tag.name() : null;
    }

    /** The key for the field {@code name}. */
    public static Value read(String name) {
        char first = name.charAt(0);
        String rest = name.substring(1);
        return first == '0'
                ? new Value.Num(NumberText.read(rest))
                : first == '\'' ? new Value.Text(rest) : Value.Tag.of(name);
    }
}
