package weir.actor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.value.ActorId;

/**
 * What an actor found inside values while it ran or showed something, rather than when it was
 * built: subscribed until it reads otherwise.
 *
 * <p><b>Shape.</b> What was read, in order and with repetitions, and beside each first occurrence
 * its edge.
 *
 * <p>Lists are asked with {@code indexOf} of something typed, here and elsewhere: {@code contains}
 * compares whatever is in any list, as far as the compiler for the browser can tell, and puts the
 * {@code equals} and {@code hashCode} of every record into the script.
 */
public class ReadSet {
    private static final int[] NO_EDGES = {};

    private List<ActorId> heard = List.of();
    private int[] edges = NO_EDGES;

    /**
     * Has {@code actor} hear what {@code e} has just read, and of what it heard before nothing
     * else.
     *
     * @param row what the actor is told has spoken; null when it does not matter
     * @return whether the evaluation may be used: false when the actor had to rise above an input
     *     that may still change in this step; it has to run again then
     */
    public final boolean hear(Propagation p, Actor actor, @Nullable Object row, Evaluation e) {
        List<ActorId> read = e.tracked();
        if (isSame(read)) {
            return true;
        }
        int height = actor.height;
        List<ActorId> now = new ArrayList<>(read);
        int[] nowEdges = new int[now.size()];
        for (int i = 0; i < nowEdges.length; i++) {
            ActorId source = now.get(i);
            int known = now.indexOf(source) < i ? -1 : heard.indexOf(source);
            nowEdges[i] = known < 0 ? Subscriptions.NONE : edges[known];
            if (known >= 0) {
                edges[known] = Subscriptions.NONE;
            }
        }
        // First of all: an edge that went with what it led to may have its place taken by a new
        // one.
        stopHearing(p, row);
        for (int i = 0; i < nowEdges.length; i++) {
            ActorId source = now.get(i);
            if (nowEdges[i] == Subscriptions.NONE && now.indexOf(source) == i) {
                nowEdges[i] = p.subscribe(actor, source, mark(row));
            }
        }
        heard = now;
        edges = nowEdges;
        return actor.height == height;
    }

    /** Takes back every subscription. */
    void stopHearing(Propagation p, @Nullable Object row) {
        for (int edge : edges) {
            p.unsubscribeRow(edge, mark(row));
        }
        heard = List.of();
        edges = NO_EDGES;
    }

    /** What tells an edge of ours from one that took its place. */
    private Object mark(@Nullable Object row) {
        return row == null ? this : row;
    }

    private boolean isSame(List<ActorId> read) {
        if (read.size() != heard.size()) {
            return false;
        }
        for (int i = 0; i < edges.length; i++) {
            if (!read.get(i).equals(heard.get(i))) {
                return false;
            }
        }
        return true;
    }
}
