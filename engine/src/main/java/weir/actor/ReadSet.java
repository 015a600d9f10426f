package weir.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.value.ActorId;

/**
 * What an actor found inside values while it ran or showed something, rather than when it was
 * built: subscribed until it reads otherwise.
 *
 * <p><b>Shape.</b> What was read, in order and with repetitions, and beside each first occurrence
 * its edge.
 */
public class ReadSet {
    private static final int[] NO_EDGES = {};
    private static final ActorId[] NO_ACTORS = {};

    private ActorId[] heard = NO_ACTORS;
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
        ActorId[] now = new ActorId[read.size()];
        int[] nowEdges = new int[now.length];
        for (int i = 0; i < now.length; i++) {
            now[i] = read.get(i);
            int known = indexOf(now, i, now[i]) < i ? -1 : indexOf(heard, heard.length, now[i]);
            nowEdges[i] = known < 0 || known == heard.length ? Subscriptions.NONE : edges[known];
            if (nowEdges[i] != Subscriptions.NONE) {
                edges[known] = Subscriptions.NONE;
            }
        }
        // First of all: an edge that went with what it led to may have its place taken by a new
        // one.
        stopHearing(p, row);
        for (int i = 0; i < nowEdges.length; i++) {
            if (nowEdges[i] == Subscriptions.NONE && indexOf(now, i, now[i]) == i) {
                nowEdges[i] = p.subscribe(actor, now[i], mark(row));
            }
        }
        heard = now;
        edges = nowEdges;
        return actor.height == height;
    }

    /** The first of {@code ids}, before {@code end}, that is {@code id}; else {@code end}. */
    private static int indexOf(ActorId[] ids, int end, ActorId id) {
        for (int i = 0; i < end; i++) {
            if (ids[i].is(id)) {
                return i;
            }
        }
        return end;
    }

    /** Takes back every subscription. */
    void stopHearing(Propagation p, @Nullable Object row) {
        for (int edge : edges) {
            p.unsubscribeRow(edge, mark(row));
        }
        heard = NO_ACTORS;
        edges = NO_EDGES;
    }

    /** What tells an edge of ours from one that took its place. */
    private Object mark(@Nullable Object row) {
        return row == null ? this : row;
    }

    private boolean isSame(List<ActorId> read) {
        if (read.size() != heard.length) {
            return false;
        }
        for (int i = 0; i < edges.length; i++) {
            if (!heard[i].is(read.get(i))) {
                return false;
            }
        }
        return true;
    }
}
