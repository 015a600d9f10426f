package weir.value;

import org.jspecify.annotations.Nullable;

/**
 * An item of a list. Its identity is the object's: it survives moves, filters and sorting, and two
 * items with equal values are still two.
 */
public final class Item {
    private final Ref value;
    private final @Nullable Object owner;
    private final boolean spoken;

    public Item(Ref value) {
        this(value, null, false);
    }

    /**
     * @param owner what the list that made this item must release with it; nobody else looks at it
     * @param spoken whether it came to be because the value was emitted, and not before or after
     */
    public Item(Ref value, @Nullable Object owner, boolean spoken) {
        this.value = value;
        this.owner = owner;
        this.spoken = spoken;
    }

    public boolean isSpoken() {
        return spoken;
    }

    public Ref value() {
        return value;
    }

    public @Nullable Object owner() {
        return owner;
    }
}
