package weir.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all records made by one record literal have in common: the tag, the field names in order,
 * and which fields are the same in every one of them.
 *
 * <p>Two literals with equal names have different shapes; a shape's identity is the literal's.
 */
public final class Shape {
    private final @Nullable String tag;
    private final String[] names;
    private final boolean[] fixed;

    /**
     * @param fixed which fields hold the same constant in every record of this shape
     */
    public Shape(@Nullable String tag, List<String> names, boolean[] fixed) {
        this.tag = tag;
        this.names = new String[names.size()];
        for (int i = 0; i < this.names.length; i++) {
            this.names[i] = names.get(i);
        }
        this.fixed = fixed;
    }

    /** A shape without any fixed field. */
    public static Shape of(@Nullable String tag, String... names) {
        return new Shape(tag, List.of(names), new boolean[names.length]);
    }

    public @Nullable String tag() {
        return tag;
    }

    public int size() {
        return names.length;
    }

    public String name(int index) {
        return names[index];
    }

    public boolean isFixed(int index) {
        return fixed[index];
    }

    /** The position of the field {@code name}, or -1. */
    public int indexOf(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
