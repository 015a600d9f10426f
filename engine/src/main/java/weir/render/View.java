package weir.render;

import java.util.ArrayList;
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

    private final DocumentRenderer renderer;
    private final int firstNode;
    private final int nodeCount;
    private final @Nullable View parent;
    private final @Nullable ElementValue element;
    private final int level;
    private final ReadSet reads = new ReadSet();
    private List<Hole> holes = List.of();
    private List<Place> places = List.of();
    private boolean queued;

    /**
     * @param parent the one that it is in; null for the whole document
     * @param element what it shows
     * @param level how many elements its first node is inside of
     */
    View(
            DocumentRenderer renderer,
            int firstNode,
            int nodeCount,
            @Nullable View parent,
            @Nullable ElementValue element,
            int level) {
        super(null, false);
        this.renderer = renderer;
        this.firstNode = firstNode;
        this.nodeCount = nodeCount;
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

    ScopeId owner() {
        return scope();
    }

    /** Writes everything for the first time, and keeps what can change. */
    void fill(Flush flush, Propagation p, List<Hole> allHoles, List<Place> allPlaces) {
        List<Hole> live = new ArrayList<>();
        Evaluation e = flush.evaluation();
        e.begin(NOTHING);
        for (Hole hole : allHoles) {
            int before = e.reads();
            hole.update(flush);
            if (e.reads() > before) {
                live.add(hole);
            }
        }
        reads.hear(p, this, null, e);
        holes = live;
        places = allPlaces;
        for (Place place : allPlaces) {
            p.subscribe(this, place.ref());
        }
        for (Place place : allPlaces) {
            place.update(flush);
        }
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
        update(flush, p);
    }

    /** Writes every hole that is no longer right, then every place. */
    void update(Flush flush, Propagation p) {
        flush.evaluation().begin(NOTHING);
        for (Hole hole : holes) {
            hole.update(flush);
        }
        reads.hear(p, this, null, flush.evaluation());
        for (Place place : places) {
            place.update(flush);
        }
    }

    /** How many nodes it has, without those of views and lists in it. */
    int ownNodes() {
        int nodes = nodeCount;
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
        renderer.forget(firstNode, nodeCount);
    }
}
