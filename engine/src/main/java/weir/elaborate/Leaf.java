package weir.elaborate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.program.Node;
import weir.source.Place;

/**
 * Where an input of a formula comes from: a definition further out (or {@code PASSED}, when the
 * slot is negative) and a path into it, or any node that is instantiated on its own.
 *
 * @param id of the node that it was compiled from
 */
record Leaf(int id, int hops, int slot, List<String> path, @Nullable Node node, Place place) {
    static final int PASSED = -1;
}
