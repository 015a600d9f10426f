package weir.actor;

import org.jspecify.annotations.Nullable;

/**
 * The port through which actors keep what must survive them. Without one nothing is kept and
 * nothing is paid.
 *
 * <p>What is kept goes by a path: the names of the constructs and the numbers of the items around
 * it, see {@link ActorRegistry#path}. Nothing is looked up or written here before somebody has
 * something to keep.
 */
public interface Memory {
    /** What the node is called, or null. */
    @Nullable String name(int node);

    /** Something that {@code node} is asks to be kept, now or later. */
    void asks(int node);

    /**
     * Whether something may be kept that nobody has asked for yet: else {@link #recall} is vain.
     */
    boolean recalls();

    /**
     * Fills {@code kept} with what was kept under its path.
     *
     * @return whether there was something
     */
    boolean recall(Kept kept);

    /** {@code kept} has something else to keep now. */
    void changed(Kept kept);

    /** What {@code kept} kept is not needed any more. */
    void forgotten(Kept kept);

    /** The numbers of the items kept beneath {@code list}, in ascending order. */
    int[] items(Kept list);

    /** A number for an item that no item had before. */
    int newItem();

    /** {@code maker} can make again what it made before, should somebody ask. */
    void offers(Actor maker, ScopeId scope, int node);

    /** The maker of {@code made}, or null when the program has none like it. */
    @Nullable Maker maker(Made made);
}
