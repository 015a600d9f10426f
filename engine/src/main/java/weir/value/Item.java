package weir.value;

import org.jspecify.annotations.Nullable;

/**
 * An item of a list. Its identity is the object's: it survives moves, filters and sorting, and two
 * items with equal values are still two.
 */
public final class Item {
    private final Ref value;
    private final @Nullable Object owner;

    public Item(Ref value) {
        this(value, null);
    }

    /**
     * @param owner what the list that made this item must release with it; nobody else looks at it
     */
    public Item(Ref value, @Nullable Object owner) {
        this.value = value;
        this.owner = owner;
    }

    public Ref value() {
        return value;
    }

    public @Nullable Object owner() {
        return owner;
    }
}
