package weir.actor;

import org.jspecify.annotations.Nullable;

/**
 * What a scope is in the paths of what is kept.
 *
 * <p>A scope made for an occurrence has no path before somebody takes it over: then it is an item
 * of theirs.
 */
final class Label {
    /** The construct that the scope is an instance of; -1 when it does not show in paths. */
    final int node;

    /** Which instance; {@link Kept#NO_ITEM} where there is one at most. */
    final int item;

    /** The construct that made it for an occurrence, when {@link #node} took it over. */
    final int origin;

    /** What was made here, for an occurrence that nobody has taken over. */
    final @Nullable Made made;

    Label(int node, int item, int origin, @Nullable Made made) {
        this.node = node;
        this.item = item;
        this.origin = origin;
        this.made = made;
    }
}
