package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.value.Item;
import weir.value.Value;

/**
 * One thing that an actor keeps: its state, or an item of its list.
 *
 * <p><b>Shape.</b> What is kept is plain data, {@link #value}; or what was {@link #made} for an
 * occurrence, which then holds what it takes to make it again. {@link #path} is worked out when it
 * is needed first.
 */
public final class Kept {
    /** The number of what is no item. */
    public static final int NO_ITEM = Item.NO_NUMBER;

    final ScopeId scope;
    final int node;
    final int item;
    private final Memory memory;

    public @Nullable Value value;
    public @Nullable Made made;
    public @Nullable String path;

    /** Whether it waits to be written. The memory's own. */
    public boolean waits;

    private Kept(Memory memory, ScopeId scope, int node, int item) {
        this.memory = memory;
        this.scope = scope;
        this.node = node;
        this.item = item;
    }

    /** For the state of the construct {@code node} in {@code scope}; null when nothing is kept. */
    public static @Nullable Kept of(Propagation p, ScopeId scope, int node) {
        Memory memory = p.memory();
        if (memory == null) {
            return null;
        }
        memory.asks(node);
        return new Kept(memory, scope, node, NO_ITEM);
    }

    /** The numbers of the items kept beneath this. */
    int[] items() {
        return memory.items(this);
    }

    int newItem() {
        return memory.newItem();
    }

    @Nullable Maker maker(Made of) {
        return memory.maker(of);
    }

    /** Keeps that {@code gone} was taken out here, though it is still where it comes from. */
    void mark(Item gone) {
        if (gone.number() != NO_ITEM) {
            item(gone.number()).keep(Value.Tag.TRUE);
        }
    }

    /** Whether {@code item} was taken out here when the page was left. */
    boolean isMarked(Item item) {
        return item.number() != NO_ITEM && item(item.number()).recall() != null;
    }

    /** Takes over what was made in {@code occurrence}: from now on it is this item. */
    void takeOver(Propagation p, @Nullable ScopeId occurrence) {
        made = occurrence == null ? null : p.registry().made(occurrence);
        if (occurrence != null && made != null) {
            p.registry().label(occurrence, new Label(node, item, made.node, null));
        }
    }

    Kept item(int number) {
        return new Kept(memory, scope, node, number);
    }

    /** Where it is kept; null when it has no place yet, or none. */
    public @Nullable String path(ActorRegistry registry) {
        if (path == null) {
            path = registry.path(scope, memory, node, item);
        }
        return path;
    }

    /** The state that was kept, or null. */
    public @Nullable Value recall() {
        return memory.recalls() && memory.recall(this) ? value : null;
    }

    /** Keeps {@code newValue} from now on. */
    public void keep(@Nullable Value newValue) {
        value = newValue;
        memory.changed(this);
    }

    /** Keeps nothing any more. */
    public void forget() {
        value = null;
        made = null;
        memory.forgotten(this);
    }
}
