package weir.actor;

import weir.collection.Arena;

/** The address of a live scope. Stale once the scope has been destroyed. */
public record ScopeId(int slot, int generation) implements Arena.Key {
    /** Short form for logs: {@code scope 3v1}. */
    @Override
    public String toString() {
        return "scope " + slot + "v" + generation;
    }
}
