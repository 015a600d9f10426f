package weir.list;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of nodes in which each node knows its index, and each index its node.
 *
 * <p>Some nodes are <em>present</em> and the others merely keep their place: a second numbering
 * counts the present ones alone. That is what a filter needs, to tell where in its output an item
 * of its input belongs.
 *
 * <p><b>Shape.</b> A weight-balanced binary tree in sequence order. Intrusive: the nodes are the
 * caller's own rows, and are linked to parent and children, so that a row finds its index without a
 * look-up. Every node counts the nodes, and the present nodes, of its subtree. The shape depends on
 * the calls alone, never on chance.
 *
 * <p><b>Invariants.</b> A node is in at most one sequence. With {@code w(x)} = 1 + the size of the
 * subtree {@code x}: {@code w(left) <= 3 w(right)} and {@code w(right) <= 3 w(left)} at every node.
 * {@code size == 0} exactly for a node that is in no sequence.
 *
 * <p><b>Costs.</b> Everything that takes or gives an index, insert, remove and {@link #setPresent}
 * are O(log n). {@link #next} and {@link #previous} are O(log n), and O(1) amortised over a walk.
 * {@link #reset}, {@link #clear} and {@link #toList} are O(n). Nothing recurs and nothing is
 * allocated, {@code reset} and {@code toList} excepted.
 *
 * <p><b>Errors.</b> {@link IndexOutOfBoundsException}; {@link IllegalArgumentException} for a node
 * that is in a sequence already, or in none. That a node is in <em>another</em> sequence is not
 * noticed.
 *
 * <p><b>Source.</b> The parameters 3 and 2 are those proven sufficient by Hirai and Yamamoto,
 * "Balancing weight-balanced trees" (2011).
 *
 * @param <N> the type of the rows
 */
@SuppressWarnings("NullAway") // where the counts say that a child is, it is
public final class RankedSequence<N extends RankedSequence.Node<N>> {
    /** A place in a sequence. Extend it with what the row is to carry. */
    public static class Node<N extends Node<N>> {
        @Nullable N parent;
        @Nullable N left;
        @Nullable N right;
        int size;
        int presentSize;
        boolean present;

        protected Node(boolean present) {
            this.present = present;
        }
    }

    /** A question whose answer, along the sequence, is first always yes and then always no. */
    @FunctionalInterface
    public interface Probe<N> {
        boolean liesBefore(N node);
    }

    private static final int IMBALANCE = 3;
    private static final int SINGLE_ROTATION = 2;
    private static final int MAX_DEPTH = 64;

    private @Nullable N root;

    public int size() {
        return size(root);
    }

    public int presentSize() {
        return presentSize(root);
    }

    /** Whether {@code node} is in a sequence; a row is only ever put into one. */
    public boolean contains(N node) {
        return node.size > 0;
    }

    /** Puts {@code node}, with the presence it was made with or last given, before that index. */
    public void insert(int index, N node) {
        requireDetached(node);
        if (index < 0 || index > size()) {
            throw outOfBounds(index, size());
        }
        node.size = 1;
        node.presentSize = node.present ? 1 : 0;
        if (root == null) {
            root = node;
            return;
        }
        N parent = index == root.size ? rightmost(root) : root;
        int rest = parent == root ? index : parent.size;
        while (true) {
            int before = size(parent.left);
            if (rest <= before) {
                if (parent.left == null) {
                    parent.left = node;
                    break;
                }
                parent = parent.left;
            } else {
                rest -= before + 1;
                if (parent.right == null) {
                    parent.right = node;
                    break;
                }
                parent = parent.right;
            }
        }
        node.parent = parent;
        repair(parent);
    }

    public void append(N node) {
        insert(size(), node);
    }

    public void remove(N node) {
        requireAttached(node);
        N disturbed;
        if (node.left == null || node.right == null) {
            disturbed = node.parent;
            replace(node, node.left != null ? node.left : node.right);
        } else {
            N heir = leftmost(node.right);
            disturbed = heir;
            if (heir != node.right) {
                disturbed = heir.parent;
                replace(heir, heir.right);
                adoptRight(heir, node.right);
            }
            adoptLeft(heir, node.left);
            replace(node, heir);
        }
        detach(node);
        repair(disturbed);
    }

    public N at(int index) {
        if (index < 0 || index >= size()) {
            throw outOfBounds(index, size());
        }
        N node = root;
        int rest = index;
        while (true) {
            int before = size(node.left);
            if (rest < before) {
                node = node.left;
            } else if (rest == before) {
                return node;
            } else {
                rest -= before + 1;
                node = node.right;
            }
        }
    }

    /** The present node that has {@code index} present nodes before it. */
    public N presentAt(int index) {
        if (index < 0 || index >= presentSize()) {
            throw outOfBounds(index, presentSize());
        }
        N node = root;
        int rest = index;
        while (true) {
            int before = presentSize(node.left);
            if (rest < before) {
                node = node.left;
            } else if (rest == before && node.present) {
                return node;
            } else {
                rest -= node.present ? before + 1 : before;
                node = node.right;
            }
        }
    }

    public int indexOf(N node) {
        requireAttached(node);
        int index = size(node.left);
        N child = node;
        for (N parent = node.parent; parent != null; parent = parent.parent) {
            if (child == parent.right) {
                index += size(parent.left) + 1;
            }
            child = parent;
        }
        return index;
    }

    /** The number of present nodes strictly before {@code node}, present or not itself. */
    public int presentBefore(N node) {
        requireAttached(node);
        int count = presentSize(node.left);
        N child = node;
        for (N parent = node.parent; parent != null; parent = parent.parent) {
            if (child == parent.right) {
                count += parent.presentSize - child.presentSize;
            }
            child = parent;
        }
        return count;
    }

    /**
     * The number of nodes at the start of the sequence that lie before what the probe looks for.
     */
    public int countBefore(Probe<? super N> probe) {
        int count = 0;
        N node = root;
        while (node != null) {
            if (probe.liesBefore(node)) {
                count += size(node.left) + 1;
                node = node.right;
            } else {
                node = node.left;
            }
        }
        return count;
    }

    public boolean isPresent(N node) {
        return node.present;
    }

    /** Also for a node that is in no sequence: it has that presence when it is put into one. */
    public void setPresent(N node, boolean present) {
        if (node.present == present) {
            return;
        }
        node.present = present;
        if (contains(node)) {
            int change = present ? 1 : -1;
            for (N above = node; above != null; above = above.parent) {
                above.presentSize += change;
            }
        }
    }

    public @Nullable N first() {
        return root == null ? null : leftmost(root);
    }

    public @Nullable N last() {
        return root == null ? null : rightmost(root);
    }

    public @Nullable N next(N node) {
        requireAttached(node);
        if (node.right != null) {
            return leftmost(node.right);
        }
        N child = node;
        N parent = node.parent;
        while (parent != null && child == parent.right) {
            child = parent;
            parent = parent.parent;
        }
        return parent;
    }

    public @Nullable N previous(N node) {
        requireAttached(node);
        if (node.left != null) {
            return rightmost(node.left);
        }
        N child = node;
        N parent = node.parent;
        while (parent != null && child == parent.left) {
            child = parent;
            parent = parent.parent;
        }
        return parent;
    }

    public @Nullable N firstPresent() {
        return presentSize() == 0 ? null : leftmostPresent(root);
    }

    /** The first present node after {@code node}; runs of absent ones are not walked through. */
    public @Nullable N nextPresent(N node) {
        requireAttached(node);
        if (presentSize(node.right) > 0) {
            return leftmostPresent(node.right);
        }
        N child = node;
        for (N parent = node.parent; parent != null; parent = parent.parent) {
            if (child == parent.left) {
                if (parent.present) {
                    return parent;
                }
                if (presentSize(parent.right) > 0) {
                    return leftmostPresent(parent.right);
                }
            }
            child = parent;
        }
        return null;
    }

    /** The nodes in order, in a list of their own. */
    public ArrayList<N> toList() {
        ArrayList<N> nodes = new ArrayList<>(size());
        for (N node = first(); node != null; node = next(node)) {
            nodes.add(node);
        }
        return nodes;
    }

    /** Lets all nodes go; they keep their presence. */
    public void clear() {
        N node = root;
        root = null;
        while (node != null) { // bottom up, so that the way back is still there
            if (node.left != null) {
                node = node.left;
            } else if (node.right != null) {
                node = node.right;
            } else {
                N parent = node.parent;
                if (parent != null) {
                    if (parent.left == node) {
                        parent.left = null;
                    } else {
                        parent.right = null;
                    }
                }
                detach(node);
                node = parent;
            }
        }
    }

    /** Lets all nodes go and takes these, each with its own presence; some may have been here. */
    public void reset(List<N> nodes) {
        clear();
        int count = nodes.size();
        int[] presentUpTo = new int[count + 1];
        for (int i = 0; i < count; i++) {
            N node = nodes.get(i);
            requireDetached(node);
            node.size = 1; // so that a node given twice is noticed
            presentUpTo[i + 1] = presentUpTo[i] + (node.present ? 1 : 0);
        }
        // Ranges still to be built, each as (start, end, index of the parent).
        int[] ranges = new int[3 * MAX_DEPTH];
        int top = push(ranges, 0, 0, count, -1);
        while (top > 0) {
            top -= 3;
            int start = ranges[top];
            int end = ranges[top + 1];
            int above = ranges[top + 2];
            int middle = (start + end) >>> 1;
            N node = nodes.get(middle);
            node.size = end - start;
            node.presentSize = presentUpTo[end] - presentUpTo[start];
            if (above < 0) {
                root = node;
            } else if (middle < above) {
                adoptLeft(nodes.get(above), node);
            } else {
                adoptRight(nodes.get(above), node);
            }
            top = push(ranges, top, middle + 1, end, middle);
            top = push(ranges, top, start, middle, middle);
        }
    }

    private static int push(int[] ranges, int top, int start, int end, int above) {
        if (start == end) {
            return top;
        }
        ranges[top] = start;
        ranges[top + 1] = end;
        ranges[top + 2] = above;
        return top + 3;
    }

    /** Counts again, and balances, from {@code node} up to the root. */
    private void repair(@Nullable N node) {
        while (node != null) {
            N left = node.left;
            N right = node.right;
            int leftWeight = left == null ? 1 : left.size + 1;
            int rightWeight = right == null ? 1 : right.size + 1;
            if (rightWeight > IMBALANCE * leftWeight) {
                N heavy = node.right;
                if (size(heavy.left) + 1 >= SINGLE_ROTATION * (size(heavy.right) + 1)) {
                    rotateRight(heavy);
                }
                node = rotateLeft(node);
            } else if (leftWeight > IMBALANCE * rightWeight) {
                N heavy = node.left;
                if (size(heavy.right) + 1 >= SINGLE_ROTATION * (size(heavy.left) + 1)) {
                    rotateLeft(heavy);
                }
                node = rotateRight(node);
            } else {
                node.size = leftWeight + rightWeight - 1;
                node.presentSize =
                        (left == null ? 0 : left.presentSize)
                                + (node.present ? 1 : 0)
                                + (right == null ? 0 : right.presentSize);
            }
            node = node.parent;
        }
    }

    private N rotateLeft(N node) {
        N heir = node.right;
        replace(node, heir);
        node.right = heir.left;
        if (node.right != null) {
            node.right.parent = node;
        }
        adoptLeft(heir, node);
        count(node);
        count(heir);
        return heir;
    }

    private N rotateRight(N node) {
        N heir = node.left;
        replace(node, heir);
        node.left = heir.right;
        if (node.left != null) {
            node.left.parent = node;
        }
        adoptRight(heir, node);
        count(node);
        count(heir);
        return heir;
    }

    /** Puts {@code heir} under the parent of {@code node}, in its stead. */
    private void replace(N node, @Nullable N heir) {
        N parent = node.parent;
        if (heir != null) {
            heir.parent = parent;
        }
        if (parent == null) {
            root = heir;
        } else if (parent.left == node) {
            parent.left = heir;
        } else {
            parent.right = heir;
        }
    }

    private void adoptLeft(N parent, N child) {
        parent.left = child;
        child.parent = parent;
    }

    private void adoptRight(N parent, N child) {
        parent.right = child;
        child.parent = parent;
    }

    private void count(N node) {
        node.size = size(node.left) + 1 + size(node.right);
        node.presentSize =
                presentSize(node.left) + (node.present ? 1 : 0) + presentSize(node.right);
    }

    private void detach(N node) {
        node.parent = null;
        node.left = null;
        node.right = null;
        node.size = 0;
        node.presentSize = 0;
    }

    private int size(@Nullable N node) {
        return node == null ? 0 : node.size;
    }

    private int presentSize(@Nullable N node) {
        return node == null ? 0 : node.presentSize;
    }

    private N leftmost(N node) {
        while (node.left != null) {
            node = node.left;
        }
        return node;
    }

    private N rightmost(N node) {
        while (node.right != null) {
            node = node.right;
        }
        return node;
    }

    private N leftmostPresent(N node) {
        while (true) {
            if (presentSize(node.left) > 0) {
                node = node.left;
            } else if (node.present) {
                return node;
            } else {
                node = node.right;
            }
        }
    }

    private void requireAttached(N node) {
        if (node.size == 0) {
            throw new IllegalArgumentException("this node is in no sequence");
        }
    }

    private void requireDetached(N node) {
        if (node.size != 0) {
            throw new IllegalArgumentException("this node is in a sequence already");
        }
    }

    private static IndexOutOfBoundsException outOfBounds(int index, int size) {
        return new IndexOutOfBoundsException("index " + index + " of a sequence of " + size);
    }

    /** Throws if an invariant of the class comment is broken. O(n). */
    void checkInvariants() {
        if (root != null && root.parent != null) {
            throw new IllegalStateException("the root has a parent");
        }
        int walked = 0;
        for (N node = first(); node != null; node = next(node)) {
            walked++;
            int leftWeight = size(node.left) + 1;
            int rightWeight = size(node.right) + 1;
            if (leftWeight > IMBALANCE * rightWeight || rightWeight > IMBALANCE * leftWeight) {
                throw new IllegalStateException(
                        "out of balance: " + leftWeight + ":" + rightWeight);
            }
            if (node.size != leftWeight + rightWeight - 1) {
                throw new IllegalStateException("a size is wrong: " + node.size);
            }
            int present = presentSize(node.left) + (node.present ? 1 : 0) + presentSize(node.right);
            if (node.presentSize != present) {
                throw new IllegalStateException("a present size is wrong: " + node.presentSize);
            }
            if ((node.left != null && node.left.parent != node)
                    || (node.right != null && node.right.parent != node)) {
                throw new IllegalStateException("a child has another parent");
            }
        }
        if (walked != size()) {
            throw new IllegalStateException("walked " + walked + " nodes of " + size());
        }
    }
}
