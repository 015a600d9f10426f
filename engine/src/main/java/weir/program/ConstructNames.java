package weir.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import weir.collection.Table;
import weir.source.Place;

/**
 * What the constructs of a program are called where their state is kept: a name that does not
 * change when something else in the program does.
 *
 * <p><b>Shape.</b> By node: the names of the definitions around it up to its function or the
 * program, then its kind, and from the second of that kind in the same place on its number: {@code
 * store.todos:append}, {@code count:hold#2}. A name is unique in its function.
 */
public final class ConstructNames {
    private final List<@Nullable String> names = new ArrayList<>();
    private final List<@Nullable Place> places = new ArrayList<>();
    private final List<String> homes = new ArrayList<>();
    private final Table<Integer> numbers = new Table<>();

    /**
     * @param home the function that the construct is in; empty at the top level
     */
    void add(int node, String home, String path, String kind, Place place) {
        while (names.size() <= node) {
            names.add(null);
            places.add(null);
            homes.add("");
        }
        String name = path + ":" + kind;
        String full = home + "|" + name;
        Integer before = numbers.get(full);
        int number = before == null ? 1 : before + 1;
        numbers.put(full, number);
        names.set(node, number == 1 ? name : name + "#" + number);
        places.set(node, place);
        homes.set(node, home);
    }

    /** Nodes are below this. */
    public int size() {
        return names.size();
    }

    /** The name of {@code node}; null when it keeps nothing and nothing in it does. */
    public @Nullable String of(int node) {
        return node < 0 || node >= names.size() ? null : names.get(node);
    }

    /** Where {@code node}, which has a name, is written. */
    public Place place(int node) {
        return Objects.requireNonNull(places.get(node), "this node has no name");
    }

    /** The function that {@code node}, which has a name, is in; empty at the top level. */
    public String home(int node) {
        return homes.get(node);
    }
}
