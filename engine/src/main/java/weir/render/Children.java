package weir.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.Actor;
import weir.actor.ListInput;
import weir.actor.Propagation;
import weir.actor.ScopeId;
import weir.document.PatchSink;
import weir.list.IdentityMatch;
import weir.list.ListObserver;
import weir.list.LongestIncreasing;
import weir.list.RankedSequence;
import weir.value.Item;
import weir.value.Ref;
import weir.value.Value;

/**
 * The children of an element whose list changes: one row per item identity, each with what is shown
 * for it. Only the rows that a change is about are touched.
 *
 * <p>Changes are taken in when they happen and shown at the flush, so a row that came and went in
 * between is never made. The view of an item that is hidden, and of which a list keeps what it
 * made, is kept too, out of the document, and is put back when the item is shown again.
 *
 * <p><b>Shape.</b> All rows in order; a row is <em>present</em> in the sequence while it has a node
 * in the document, so the node to insert before is found in O(log n).
 */
final class Children extends Actor implements Flushable, ListObserver<Item> {
    /** What one item shows: nothing, a text, or an element. */
    private final class Row extends RankedSequence.Node<Row> {
        final Item item;
        int edge = -1;
        int node = PatchSink.NONE;
        boolean isText;
        boolean isGone;
        boolean isKept;
        @Nullable View view;
        @Nullable Value shown;

        Row(Item item) {
            super(false);
            this.item = item;
        }

        boolean isOf(Children list) {
            return Children.this == list;
        }
    }

    private final DocumentRenderer renderer;
    private final int parent;
    private final int within;
    private final View parentView;
    private final int level;
    private final ListInput input;
    private final RankedSequence<Row> rows = new RankedSequence<>();
    private final List<Row> removed = new ArrayList<>();
    private final List<Row> changed = new ArrayList<>();
    private final List<Row> moved = new ArrayList<>();
    private boolean queued;

    /**
     * @param within what they are inside of, see {@link Within}
     * @param parentView what {@code parent} is a node of
     * @param level how many elements they are inside of
     */
    Children(
            DocumentRenderer renderer,
            int parent,
            @Nullable Ref list,
            int within,
            View parentView,
            int level) {
        super(null, false);
        this.renderer = renderer;
        this.parent = parent;
        this.within = within;
        this.parentView = parentView;
        this.level = level;
        this.input = new ListInput(list);
    }

    /** Joins the list and shows it for the first time. */
    void start(Flush flush, Propagation p) {
        input.wire(p, this);
        input.update(p, this, this);
        flush(flush, p);
    }

    @Override
    protected void run(Propagation p) {
        input.update(p, this, this);
        if (!queued) {
            queued = true;
            renderer.queue(this);
        }
    }

    @Override
    protected void rowSpoke(Object row) {
        changed.add((Row) row);
    }

    // ── what happens to the list ─────────────────────────────────────────────────────────────

    @Override
    public void reset(List<Item> items) {
        List<Row> old = rows.toList();
        List<Item> before = new ArrayList<>(old.size());
        for (Row row : old) {
            before.add(row.item);
        }
        int[] origins = IdentityMatch.origins(before, items);
        int[] staying = LongestIncreasing.of(origins); // as many as can stay where they are
        List<Row> next = new ArrayList<>(items.size());
        int stayed = 0;
        for (int i = 0; i < origins.length; i++) {
            if (origins[i] < 0) {
                Row row = new Row(items.get(i));
                changed.add(row);
                next.add(row);
                continue;
            }
            Row row = old.get(origins[i]);
            row.isKept = true;
            next.add(row);
            if (stayed < staying.length && staying[stayed] == i) {
                stayed++;
            } else {
                moved.add(row);
            }
        }
        for (Row row : old) {
            if (!row.isKept) {
                leave(row);
            }
            row.isKept = false;
        }
        rows.reset(next);
    }

    @Override
    public void insert(int index, Item item) {
        Row row = new Row(item);
        rows.insert(index, row);
        changed.add(row);
    }

    @Override
    public void remove(int index) {
        Row row = rows.at(index);
        rows.remove(row);
        leave(row);
    }

    private void leave(Row row) {
        row.isGone = true;
        removed.add(row);
    }

    @Override
    public void move(int from, int to) {
        Row row = rows.at(from);
        boolean present = rows.isPresent(row);
        rows.remove(row);
        rows.insert(to, row);
        rows.setPresent(row, present);
        moved.add(row);
    }

    // ── showing it ───────────────────────────────────────────────────────────────────────────

    @Override
    public void flush(Flush flush, Propagation p) {
        queued = false;
        if (p.actorOf(id()) != this) {
            return; // taken out earlier in this flush
        }
        takeOut(flush, p);
        for (Row row : moved) { // none of them is where another may be put before it
            if (!row.isGone) {
                rows.setPresent(row, false);
            }
        }
        for (Row row : moved) {
            if (!row.isGone && row.node != PatchSink.NONE && !rows.isPresent(row)) {
                place(flush, row);
            }
        }
        moved.clear();
        for (int i = 0; i < changed.size(); i++) {
            Row row = changed.get(i);
            if (!row.isGone) {
                show(flush, p, row);
            }
        }
        changed.clear();
    }

    private void takeOut(Flush flush, Propagation p) {
        boolean all = removed.size() > 1 && rows.firstPresent() == null;
        if (all) {
            flush.sink().clear(parent);
        }
        for (Row row : removed) {
            p.unsubscribeRow(row.edge, row);
            if (waits(flush, p, row)) {
                if (!all) {
                    flush.sink().remove(row.node);
                }
            } else {
                empty(flush, row, !all);
            }
        }
        removed.clear();
    }

    /** Keeps the view of {@code row}, if what it shows waits for its item to come back. */
    private boolean waits(Flush flush, Propagation p, Row row) {
        View view = row.view;
        if (view == null
                || !(row.item.waiting() instanceof ScopeId shown)
                || !view.canWait()
                || !p.registry().endWith(view.owner(), shown)) {
            return false;
        }
        view.setWaiting(true, flush, p);
        row.item.setWaiting(row);
        return true;
    }

    /** Takes over the view that waits for {@code row}, if one does. */
    private void takeBack(Flush flush, Propagation p, Row row) {
        if (!(row.item.waiting() instanceof Row before)) {
            return;
        }
        View view = before.view;
        boolean isLive = view != null && p.actorOf(view.id()) == view;
        if (isLive && !before.isOf(this)) {
            return;
        }
        row.item.setWaiting(null);
        if (view == null || !isLive) {
            return;
        }
        p.registry().setFree(view.owner());
        if (!view.canWait()) {
            renderer.unmount(view);
            return;
        }
        row.view = view;
        row.node = view.firstNode();
        row.shown = before.shown;
        view.setWaiting(false, flush, p);
        place(flush, row);
    }

    private void show(Flush flush, Propagation p, Row row) {
        takeBack(flush, p, row);
        Ref ref = row.item.value();
        if (row.edge < 0) {
            row.edge = p.subscribe(this, ref, row);
        }
        Value value = p.read(ref);
        if (value == null || value == row.shown) {
            return;
        }
        row.shown = value;
        boolean isElement = DocumentRenderer.isElement(value, within);
        String text = isElement ? null : flush.shownText(value);
        if (text != null && row.isText) {
            flush.sink().setText(row.node, text);
            return;
        }
        if (row.node != PatchSink.NONE) {
            rows.setPresent(row, false);
            empty(flush, row, true);
        }
        if (isElement) {
            View view = renderer.mount(value, parentView, within, level);
            row.view = view;
            row.node = view.firstNode();
            place(flush, row);
        } else if (text != null) {
            row.isText = true;
            row.node = renderer.createText(text);
            place(flush, row);
        }
    }

    private void place(Flush flush, Row row) {
        Row before = rows.nextPresent(row);
        flush.sink().insert(parent, row.node, before == null ? PatchSink.NONE : before.node);
        rows.setPresent(row, true);
    }

    private void empty(Flush flush, Row row, boolean detach) {
        if (row.node == PatchSink.NONE) {
            return;
        }
        if (detach) {
            flush.sink().remove(row.node);
        }
        View view = row.view;
        if (view != null) {
            renderer.unmount(view);
        } else {
            renderer.forgetText(row.node);
        }
        row.view = null;
        row.isText = false;
        row.node = PatchSink.NONE;
    }

    @Override
    protected void destroyed(Propagation p) {
        for (Row row = rows.first(); row != null; row = rows.next(row)) {
            if (row.isText) {
                renderer.forgetText(row.node);
            }
        }
    }

    /** How many nodes of its own are in the document. */
    int ownNodes() {
        int nodes = 0;
        for (Row row = rows.firstPresent(); row != null; row = rows.nextPresent(row)) {
            nodes += row.isText ? 1 : 0;
        }
        return nodes;
    }

    @Override
    protected int sweep(Propagation p) {
        return removed.size() + changed.size() + moved.size();
    }
}
