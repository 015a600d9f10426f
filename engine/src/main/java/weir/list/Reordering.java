package weir.list;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import weir.collection.Sorting;

/**
 * One step in which several nodes of a sorted sequence change their keys at once.
 *
 * <p><b>Law.</b> Afterwards the sequence is in the new order, and {@code out} got the fewest moves
 * that make the new order of the old one. Where that is fewer, nodes whose keys did not change move
 * in place of those whose keys did.
 *
 * <p><b>Shape.</b> The unchanged nodes keep their order among themselves. Before and after, each
 * changed node lies in a gap between unchanged ones; a gap is numbered by how many of these are
 * before it. The gaps that occur divide the unchanged nodes into at most 2k + 1 blocks. What stays
 * is the heaviest increasing subsequence of blocks and changed nodes; all else goes, in the new
 * order, right behind what is to precede it.
 *
 * <p><b>Costs.</b> O(k log n) for k changed nodes, and k moves at most.
 */
final class Reordering<N extends RankedSequence.Node<N>> {
    /** A changed node, or a block of unchanged ones. */
    private static final class Piece<N> {
        final @Nullable N changed;
        int rank;
        int oldGap;
        int newGap;
        int position; // among the pieces in the old order
        int weight = 1;
        List<N> nodes; // the node; or of a block all nodes that move, or the last that stays

        Piece(@Nullable N changed) {
            this.changed = changed;
            this.nodes = changed == null ? List.of() : List.of(changed);
        }
    }

    private final RankedSequence<N> sequence;
    private final List<Piece<N>> inOldOrder = new ArrayList<>();
    private final List<Piece<N>> inNewOrder = new ArrayList<>();

    /**
     * @param sequence in the old order; afterwards in the new one
     * @param rekey gives a node its new key
     * @param search where a node belongs among those in the sequence
     */
    static <N extends RankedSequence.Node<N>> void perform(
            RankedSequence<N> sequence,
            List<N> changed,
            Consumer<N> rekey,
            ToIntFunction<N> search,
            ListObserver<?> out) {
        Reordering<N> reordering = new Reordering<>(sequence);
        reordering.compare(changed, rekey, search);
        reordering.move(reordering.pieces(), out);
    }

    private Reordering(RankedSequence<N> sequence) {
        this.sequence = sequence;
    }

    /** Fills both orders, and leaves the sequence as it was. */
    private void compare(List<N> changed, Consumer<N> rekey, ToIntFunction<N> search) {
        for (N node : changed) {
            inOldOrder.add(new Piece<>(node));
        }
        rank(inOldOrder);
        for (int i = 0; i < inOldOrder.size(); i++) {
            inOldOrder.get(i).oldGap = inOldOrder.get(i).rank - i;
        }
        removeAll(changed);
        for (N node : changed) {
            rekey.accept(node);
        }
        for (N node : changed) {
            sequence.insert(search.applyAsInt(node), node);
        }
        inNewOrder.addAll(inOldOrder);
        rank(inNewOrder);
        for (int i = 0; i < inNewOrder.size(); i++) {
            inNewOrder.get(i).newGap = inNewOrder.get(i).rank - i;
        }
        removeAll(changed);
    }

    private void rank(List<Piece<N>> pieces) {
        for (Piece<N> piece : pieces) {
            piece.rank = sequence.indexOf(piece.nodes.get(0));
        }
        Sorting.sort(pieces, (one, other) -> one.rank - other.rank);
    }

    private void removeAll(List<N> nodes) {
        for (N node : nodes) {
            sequence.remove(node);
        }
    }

    /** Blocks and changed nodes in the new order, each with its position in the old one. */
    private List<Piece<N>> pieces() {
        List<Piece<N>> pieces = new ArrayList<>();
        int position = 0;
        int old = 0;
        int now = 0;
        int start = 0;
        while (true) {
            while (old < inOldOrder.size() && inOldOrder.get(old).oldGap == start) {
                inOldOrder.get(old++).position = position++;
            }
            while (now < inNewOrder.size() && inNewOrder.get(now).newGap == start) {
                pieces.add(inNewOrder.get(now++));
            }
            int end = sequence.size();
            if (start == end) {
                return pieces;
            }
            if (old < inOldOrder.size()) {
                end = inOldOrder.get(old).oldGap;
            }
            if (now < inNewOrder.size()) {
                end = Math.min(end, inNewOrder.get(now).newGap);
            }
            Piece<N> block = new Piece<>(null);
            block.rank = start;
            block.weight = end - start;
            block.position = position++;
            pieces.add(block);
            start = end;
        }
    }

    private void move(List<Piece<N>> pieces, ListObserver<?> out) {
        int[] positions = new int[pieces.size()];
        int[] weights = new int[pieces.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = pieces.get(i).position;
            weights[i] = pieces.get(i).weight;
        }
        boolean[] stays = HeaviestIncreasing.of(positions, weights);
        for (int i = 0; i < stays.length; i++) {
            Piece<N> piece = pieces.get(i);
            if (piece.changed == null) {
                piece.nodes = nodesOf(piece, stays[i]);
            }
        }
        for (int i = 0; i < inOldOrder.size(); i++) { // back to the old order
            Piece<N> piece = inOldOrder.get(i);
            sequence.insert(piece.oldGap + i, piece.nodes.get(0));
        }
        N previous = null;
        for (int i = 0; i < stays.length; i++) {
            for (N node : pieces.get(i).nodes) {
                if (!stays[i]) {
                    moveBehind(previous, node, out);
                }
                previous = node;
            }
        }
    }

    private List<N> nodesOf(Piece<N> block, boolean stays) {
        if (stays) {
            return List.of(sequence.at(block.rank + block.weight - 1));
        }
        List<N> nodes = new ArrayList<>(block.weight);
        N node = sequence.at(block.rank);
        for (int i = 0; i < block.weight && node != null; i++) {
            nodes.add(node);
            node = sequence.next(node);
        }
        return nodes;
    }

    private void moveBehind(@Nullable N previous, N node, ListObserver<?> out) {
        int from = sequence.indexOf(node);
        sequence.remove(node);
        int to = previous == null ? 0 : sequence.indexOf(previous) + 1;
        sequence.insert(to, node);
        out.move(from, to);
    }
}
