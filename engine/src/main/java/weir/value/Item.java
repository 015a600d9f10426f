package weir.value;

import org.jspecify.annotations.Nullable;

/**
 * An item of a list. Its identity is the object's: it survives moves, filters and sorting, and two
 * items with equal values are still two.
 */
public final class Item {
    public static final int NO_NUMBER = Integer.MIN_VALUE;

    private final Ref value;
    private final @Nullable Object owner;

    private final int number;

    public Item(Ref value) {
        this(value, null);
    }

    /**
     * @param owner what the list that made this item must release with it; nobody else looks at it
     */
    public Item(Ref value, @Nullable Object owner) {
        this(value, owner, NO_NUMBER);
    }

    /**
     * @param number which one it is among the items of its list, where state is kept by that
     */
    public Item(Ref value, @Nullable Object owner, int number) {
        this.value = value;
        this.owner = owner;
        this.number = number;
    }

    /** The item at {@code index} of a list literal: its numbers are negative. */
    public static Item literal(Ref value, int index) {
        return new Item(value, null, -1 - index);
    }

    /** {@link #NO_NUMBER}, or the number that tells this item from the others after a restart. */
    public int number() {
        return number;
    }

    public Ref value() {
        return value;
    }

    public @Nullable Object owner() {
        return owner;
    }
}
