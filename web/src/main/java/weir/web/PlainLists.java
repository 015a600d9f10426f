package weir.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What {@code List.of}, {@code List.copyOf} and {@code Collections.unmodifiableList} make in the
 * script: lists like any other. {@link weir.web.compile.ListFactories} has them called.
 *
 * <p>That nobody changes such a list is what every test on a JVM sees, where it would throw; the
 * dozen classes that throw need not be in the script.
 */
public final class PlainLists {
    private PlainLists() {}

    public static <T> List<T> of() {
        return new ArrayList<>();
    }

    /** Adds {@code item} to {@code list}, which was made for that, and returns it. */
    public static <T> List<T> with(List<T> list, T item) {
        list.add(item);
        return list;
    }

    public static <T> List<T> ofAll(T[] items) {
        List<T> list = new ArrayList<>();
        for (T item : items) {
            list.add(item);
        }
        return list;
    }

    public static <T> List<T> copyOf(Collection<T> items) {
        return new ArrayList<>(items);
    }
}
