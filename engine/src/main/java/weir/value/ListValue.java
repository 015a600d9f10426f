package weir.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list: either fixed items, or the address of the actor that keeps a changing one.
 *
 * <p><b>Invariants.</b> Exactly one of {@link #source()} and {@link #items()} is meaningful: a list
 * with a source has no items here.
 */
public final class ListValue implements Value {
    public static final ListValue EMPTY = new ListValue(List.of());

    private final @Nullable ActorId source;
    private final List<Item> items;

    /** A list that changes; {@code source} keeps it. */
    public ListValue(ActorId source) {
        this.source = source;
        this.items = List.of();
    }

    /** A list that never changes. */
    public ListValue(List<Item> items) {
        this.source = null;
        this.items = items;
    }

    public @Nullable ActorId source() {
        return source;
    }

    public List<Item> items() {
        return items;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.list(this);
    }
}
