package weir.program;

import java.util.List;
import weir.source.Diagnostic;

/**
 * A program whose every name is settled.
 *
 * @param root the top level; its result is the visible output: {@code scene}, else {@code document}
 * @param nodeCount ids of nodes are below this
 * @param regionCount ids of regions are below this
 * @param constructs what keeps state, by name
 * @param diagnostics all errors and warnings of all files, by file and position
 */
public record Program(
        Region root,
        int nodeCount,
        int regionCount,
        ConstructNames constructs,
        List<Diagnostic> diagnostics) {
    public boolean hasErrors() {
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic.isError()) {
                return true;
            }
        }
        return false;
    }

    /** The slot of the top-level variable {@code name}, or -1. */
    public int slot(String name) {
        for (int slot = 0; slot < root.slots(); slot++) {
            if (root.name(slot).equals(name)) {
                return slot;
            }
        }
        return -1;
    }
}
