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
    private final boolean spoken;
    private @Nullable Object waiting;

    public Item(Ref value) {
        this(value, null);
    }

    /**
     * @param owner what the list that made this item must release with it; nobody else looks at it
     */
    public Item(Ref value, @Nullable Object owner) {
        this(value, owner, NO_NUMBER, false);
    }

    /**
     * @param number which one it is among the items of its list, where state is kept by that
     * @param spoken whether it came to be because the value was emitted, and not before or after
     */
    public Item(Ref value, @Nullable Object owner, int number, boolean spoken) {
        this.value = value;
        this.owner = owner;
        this.number = number;
        this.spoken = spoken;
    }

    /** The item at {@code index} of a list literal: its numbers are negative. */
    public static Item literal(Ref value, int index) {
        return new Item(value, null, -1 - index, false);
    }

    /** {@link #NO_NUMBER}, or the number that tells this item from the others after a restart. */
    public int number() {
        return number;
    }

    /** What was made of this item, while the item is hidden: whoever made it asks. */
    public @Nullable Object waiting() {
        return waiting;
    }

    public void setWaiting(@Nullable Object made) {
        waiting = made;
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
