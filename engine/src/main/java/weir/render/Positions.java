package weir.render;

import org.jspecify.annotations.Nullable;
import weir.document.PatchSink;

/**
 * The children of one element in order: nodes of its template, and places whose content changes.
 */
final class Positions {
    private final int parent;
    private final int[] nodes;
    private final @Nullable Place[] places;

    Positions(int parent, int count) {
        this.parent = parent;
        this.nodes = new int[count];
        this.places = new Place[count];
        for (int i = 0; i < count; i++) {
            nodes[i] = PatchSink.NONE;
        }
    }

    int parent() {
        return parent;
    }

    void setNode(int index, int node) {
        nodes[index] = node;
    }

    void setPlace(int index, Place place) {
        places[index] = place;
    }

    /** The first node shown after {@code index}. */
    int nodeAfter(int index) {
        for (int i = index + 1; i < nodes.length; i++) {
            Place place = places[i];
            int node = place == null ? nodes[i] : place.node();
            if (node != PatchSink.NONE) {
                return node;
            }
        }
        return PatchSink.NONE;
    }
}
