package weir.actor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.list.ChangeLog;
import weir.list.Contents;
import weir.list.ListObserver;
import weir.metrics.Metrics;
import weir.source.Place;
import weir.value.Item;
import weir.value.ListValue;

/**
 * An actor that keeps a list. Its value is always the same {@link ListValue}, which says where to
 * find it; it emits in each step in which the list changes.
 *
 * <p><b>Shape.</b> The contents now, and the log of this step's changes. Listeners run later in the
 * same step, so one log serves them all; one that joins takes a snapshot instead, which is shared.
 */
public abstract class ListActor extends Actor {
    /** More items than a page can show, and few enough to be made at once. */
    public static final int MAX_ITEMS = 1_000_000;

    private final Contents<Item> contents = new Contents<>();
    private final ChangeLog<Item> log = new ChangeLog<>();
    private @Nullable Propagation current;
    private boolean started;

    /** What the list was before it was reset in this step. */
    private @Nullable List<Item> replaced;

    /** Where a subclass writes what happens to the list. */
    protected final ListObserver<Item> out = new Output();

    protected ListActor(@Nullable Place place) {
        super(place, false);
    }

    /** Reads the inputs and writes to {@link #out}. */
    protected abstract void update(Propagation p);

    @Override
    protected final void run(Propagation p) {
        if (emittedAt != p.step()) {
            log.begin();
            replaced = null;
        }
        current = p;
        update(p);
        current = null;
        if (value == null) {
            if (started) {
                p.emit(this, new ListValue(id()));
            }
        } else if (!log.isEmpty()) {
            p.emit(this, value);
        }
    }

    /** The items now, shared: whoever changes the list later copies first. */
    final List<Item> snapshot(Propagation p) {
        Metrics metrics = p.metrics();
        if (metrics != null && !contents.isShared()) {
            metrics.snapshotsTaken.count++;
        }
        return contents.snapshot();
    }

    /** The items as a snapshot sees them: without what changed in this step. */
    final List<Item> committed(Propagation p) {
        if (emittedAt != p.step() || p.isBorn(this)) {
            return snapshot(p);
        }
        return replaced == null ? undone() : replaced;
    }

    private List<Item> undone() {
        List<Item> items = new ArrayList<>(contents.snapshot());
        log.undo(items);
        return items;
    }

    final Item get(int index) {
        return contents.get(index);
    }

    final int size() {
        return contents.size();
    }

    /** Repeats this step's changes. */
    final void replay(Propagation p, ListObserver<Item> to) {
        Metrics metrics = p.metrics();
        if (metrics != null && log.isReset()) {
            metrics.replaceFanoutSends.count++;
        }
        log.replay(to);
    }

    /** Tells that there cannot be as many items as are wanted. */
    final void tooLong(Propagation p) {
        p.fault(
                place(),
                "list-too-long",
                "a list holds " + MAX_ITEMS + " items at most",
                "this one would be longer",
                "make a part of it at a time, and show that");
    }

    /**
     * The only listener removed {@code item} for good: let it go here too, when this step is over.
     * Lists that do not own items pass it on to where they come from.
     */
    protected void forget(Propagation p, Item item) {}

    /** Whether {@link #forget} would let go of {@code item}. */
    boolean letsGo(Propagation p, Item item) {
        return false;
    }

    private final class Output implements ListObserver<Item> {
        @Override
        public void reset(List<Item> items) {
            Metrics metrics = metrics();
            if (metrics != null) {
                metrics.incrementalChanges.reset.count++;
                metrics.replacePayloadsSent.count++;
                metrics.replacePayloadItems.count += items.size();
            }
            started = true;
            if (replaced == null) {
                replaced = log.isEmpty() ? contents.snapshot() : undone();
            }
            log.reset(items);
            contents.reset(items);
        }

        @Override
        public void insert(int index, Item item) {
            Metrics metrics = changing();
            if (metrics != null) {
                metrics.incrementalChanges.insert.count++;
            }
            log.insert(index, item);
            contents.insert(index, item);
        }

        @Override
        public void remove(int index) {
            Metrics metrics = changing();
            if (metrics != null) {
                metrics.incrementalChanges.remove.count++;
            }
            log.remove(index, contents.get(index));
            contents.remove(index);
        }

        @Override
        public void move(int from, int to) {
            Metrics metrics = changing();
            if (metrics != null) {
                metrics.incrementalChanges.move.count++;
            }
            log.move(from, to);
            contents.move(from, to);
        }

        private @Nullable Metrics changing() {
            Metrics metrics = metrics();
            if (metrics != null && contents.isOnlyShared()) {
                metrics.snapshotsCopied.count++;
            }
            return metrics;
        }

        private @Nullable Metrics metrics() {
            return current == null ? null : current.metrics();
        }
    }
}
