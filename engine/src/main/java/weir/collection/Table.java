package weir.collection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known by a text: one value for each name.
 *
 * <p>The class library's maps take any key, and so bring into the script how everything is hashed
 * and compared; this takes texts, and is a fifth of their size.
 *
 * <p><b>Costs.</b> O(1), on average, for a name.
 */
public final class Table<V> {
    private static final class Entry<V> {
        final String name;
        V value;
        @Nullable Entry<V> next;

        Entry(String name, V value, @Nullable Entry<V> next) {
            this.name = name;
            this.value = value;
            this.next = next;
        }
    }

    private @Nullable Entry<V>[] heads = heads(8);
    private int size;

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array cannot be made of a generic type
    private static <V> @Nullable Entry<V>[] heads(int length) {
        return new Entry[length];
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public boolean has(String name) {
        return find(name) != null;
    }

    public @Nullable V get(String name) {
        Entry<V> entry = find(name);
        return entry == null ? null : entry.value;
    }

    /** Returns what was known by {@code name} before. */
    public @Nullable V put(String name, V value) {
        Entry<V> entry = find(name);
        if (entry != null) {
            V before = entry.value;
            entry.value = value;
            return before;
        }
        if (size++ == heads.length) {
            grow();
        }
        int slot = slot(name);
        heads[slot] = new Entry<>(name, value, heads[slot]);
        return null;
    }

    /** Returns what is known by {@code name} already, and leaves it so; null when it was free. */
    public @Nullable V putIfAbsent(String name, V value) {
        V known = get(name);
        return known != null ? known : put(name, value);
    }

    public void remove(String name) {
        Entry<V> before = null;
        int slot = slot(name);
        for (Entry<V> entry = heads[slot]; entry != null; entry = entry.next) {
            if (entry.name.equals(name)) {
                size--;
                if (before == null) {
                    heads[slot] = entry.next;
                } else {
                    before.next = entry.next;
                }
                return;
            }
            before = entry;
        }
    }

    public void clear() {
        heads = heads(8);
        size = 0;
    }

    /** All names, in no order that means anything. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (Entry<V> head : heads) {
            for (Entry<V> entry = head; entry != null; entry = entry.next) {
                names.add(entry.name);
            }
        }
        return names;
    }

    private @Nullable Entry<V> find(String name) {
        Entry<V> entry = heads[slot(name)];
        while (entry != null && !entry.name.equals(name)) {
            entry = entry.next;
        }
        return entry;
    }

    private int slot(String name) {
        return name.hashCode() & heads.length - 1;
    }

    private void grow() {
        @Nullable Entry<V>[] old = heads;
        heads = heads(2 * old.length);
        for (Entry<V> head : old) {
            Entry<V> entry = head;
            while (entry != null) {
                Entry<V> next = entry.next;
                int slot = slot(entry.name);
                entry.next = heads[slot];
                heads[slot] = entry;
                entry = next;
            }
        }
    }
}
