package weir.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.Actor;
import weir.actor.Evaluation;
import weir.actor.Propagation;
import weir.actor.ReadSet;
import weir.actor.ScopeId;
import weir.value.ElementValue;
import weir.value.Ref;

/**
 * A mounted template: one element with all that is fixed inside it. It hears what its holes read
 * and brings them up to date at the next flush.
 */
final class View extends Actor implements Flushable {
    private static final @Nullable Ref[] NOTHING = {};
    private static final Hole[] NO_HOLES = {};

    private final DocumentRenderer renderer;
    private final int firstNode;
    private final @Nullable ElementPlan plan;
    private final @Nullable View parent;
    private final @Nullable ElementValue element;
    private final int level;
    private final ReadSet reads = new ReadSet();
    private Hole[] holes = NO_HOLES;
    private int liveHoles;
    private List<Place> places = List.of();
    private boolean queued;

    /** Whether it is out of the document, to come back; nothing is written to it meanwhile. */
    private boolean waiting;

    private boolean missed;

    /**
     * @param plan how it is shown; null for the whole document
     * @param parent the one that it is in; null for the whole document
     * @param element what it shows
     * @param level how many elements its first node is inside of
     */
    View(
            DocumentRenderer renderer,
            int firstNode,
            @Nullable ElementPlan plan,
            @Nullable View parent,
            @Nullable ElementValue element,
            int level) {
        super(null, false);
        this.renderer = renderer;
        this.firstNode = firstNode;
        this.plan = plan;
        this.parent = parent;
        this.element = element;
        this.level = level;
    }

    int firstNode() {
        return firstNode;
    }

    int level() {
        return level;
    }

    /** Whether its element is shown inside of itself. */
    boolean isInItself() {
        View around = parent;
        while (around != null && around.element != element) {
            around = around.parent;
        }
        return around != null;
    }

    /** Whether a new one in its place would look and act the same, whatever the user did to it. */
    boolean canWait() {
        boolean can = plan != null && plan.canWait();
        for (int i = 0; can && i < places.size(); i++) {
            View inner = places.get(i).view();
            can = inner == null || inner.canWait();
        }
        return can;
    }

    /** It is taken out of the document, or is to be put back: then it is brought up to date. */
    void setWaiting(boolean out, Flush flush, Propagation p) {
        waiting = out;
        if (!out) {
            renderer.hearAgain(firstNode, nodeCount());
            if (missed) {
                missed = false;
                update(flush, p);
            }
        }
        for (Place place : places) {
            View inner = place.view();
            if (inner != null) {
                inner.setWaiting(out, flush, p);
            }
        }
    }

    private int nodeCount() {
        return plan == null ? 0 : plan.nodeCount();
    }

    ScopeId owner() {
        return scope();
    }

    /** Writes everything for the first time, and keeps what can change. */
    void fill(Flush flush, Propagation p, List<Hole> allHoles, List<Place> allPlaces) {
        int live = 0;
        Evaluation e = flush.evaluation();
        e.begin(NOTHING);
        Hole[] found = new Hole[allHoles.size()];
        for (int i = 0; i < found.length; i++) {
            int before = e.reads();
            Hole hole = allHoles.get(i);
            hole.update(flush);
            if (e.reads() > before) {
                found[live++] = hole;
            }
        }
        reads.hear(p, this, null, e);
        holes = found;
        liveHoles = live;
        places = allPlaces;
        for (int i = 0; i < places.size(); i++) {
            p.subscribe(this, places.get(i).ref());
        }
        showPlaces(flush);
    }

    @Override
    protected void run(Propagation p) {
        if (!queued) {
            queued = true;
            renderer.queue(this);
        }
    }

    @Override
    public void flush(Flush flush, Propagation p) {
        queued = false;
        if (p.actorOf(id()) != this) {
            return; // taken out earlier in this flush
        }
        if (waiting) {
            missed = true;
        } else {
            update(flush, p);
        }
    }

    /** Writes every hole that is no longer right, then every place. */
    void update(Flush flush, Propagation p) {
        flush.evaluation().begin(NOTHING);
        for (int i = 0; i < liveHoles; i++) {
            holes[i].update(flush);
        }
        reads.hear(p, this, null, flush.evaluation());
        showPlaces(flush);
    }

    private void showPlaces(Flush flush) {
        for (int i = 0; i < places.size(); i++) {
            places.get(i).update(flush);
        }
    }

    /** How many nodes it has, without those of views and lists in it. */
    int ownNodes() {
        int nodes = nodeCount();
        for (Place place : places) {
            nodes += place.ownNodes();
        }
        return nodes;
    }

    @Override
    protected void destroyed(Propagation p) {
        for (Place place : places) {
            place.release(renderer);
        }
        renderer.forget(firstNode, nodeCount());
    }
}
