package weir.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import weir.list.ListObserver;
import weir.list.Row;
import weir.list.RowObserver;
import weir.list.Selection;
import weir.metrics.Metrics;
import weir.value.Item;
import weir.value.Ref;
import weir.value.Value;

/**
 * What a body says of each item of a list: the conditions of {@code List/retain}, the keys of
 * {@code List/sort_by}, the triggers of {@code List/remove}. All of it is heard by one actor.
 *
 * <p><b>Shape.</b> A condition that only computes is a formula, evaluated here for one item after
 * the other: it costs neither an actor nor a scope. What it reads inside an item is heard with the
 * item's row; what it reads outside is heard once for all rows. Any other body is instantiated in a
 * scope of its own for each item, and its result is heard with the item's row. A scope goes with
 * the row.
 *
 * <p><b>Costs.</b> What one item says costs one evaluation. When something outside changes, each
 * item is asked again.
 */
final class PerItem<R> implements RowObserver<Item, R> {
    /** The newest value counts, and formulas are evaluated here. */
    static final int CONDITION = 0;

    /** There is a result that is live by itself, and its newest value counts. */
    static final int RESULT = 1;

    /** What is said counts, but of an event only what brought its item here or came later. */
    static final int OCCURRENCE = 2;

    /** What is said counts, but of an event only what comes later than its item. */
    static final int TRIGGER = 3;

    /** The actor in whose name items are asked. */
    interface Listener<R> {
        void said(Propagation p, Row<Item, R> row, Value said);
    }

    private final Actor owner;
    private final Listener<R> listener;
    private final ListInput input;
    private final @Nullable Body body;
    private final int mode;
    private List<Row<Item, R>> waiting = new ArrayList<>();
    private @Nullable Formula formula;
    private boolean askAll;
    private boolean arriving;
    private @Nullable Propagation now;

    /**
     * @param body what is evaluated or instantiated for each item; null: the item's own value is
     *     what is said
     */
    <A extends Actor & Listener<R>> PerItem(
            A owner, @Nullable Ref list, @Nullable Body body, int mode) {
        this.owner = owner;
        this.listener = owner;
        this.input = new ListInput(list);
        this.body = body;
        this.mode = mode;
    }

    ListInput input() {
        return input;
    }

    /** Whether what is being said was said already when the item came. */
    boolean isArriving() {
        return arriving;
    }

    /** How many are still to be asked: none at rest. */
    int waiting() {
        return waiting.size();
    }

    /** What is heard for {@code row}; null when it has gone. */
    static @Nullable Watch watch(Row<Item, ?> row) {
        return row.owner instanceof Watch watch ? watch : null;
    }

    /** The live result of the body for {@code row}. */
    static @Nullable Ref result(Row<Item, ?> row) {
        Watch watch = watch(row);
        return watch == null ? null : watch.result();
    }

    /** What {@code row} says from now on does not matter. */
    void stopHearing(Propagation p, Row<Item, R> row) {
        Watch watch = watch(row);
        if (watch != null) {
            watch.stopHearing(p, row);
        }
    }

    void wire(Propagation p) {
        if (body != null && mode == CONDITION) {
            wireFormula(p, body);
        }
        input.wire(p, owner);
    }

    private void wireFormula(Propagation p, Body condition) {
        if (condition.formula() == null) {
            return;
        }
        condition.wire();
        for (Ref read : condition.reads()) {
            if (condition.isMatch() && p.isEvent(read)) {
                return; // over events a match is an actor
            }
        }
        formula = condition.formula();
        for (Ref read : condition.reads()) {
            p.subscribe(owner, read, this);
        }
    }

    /** To be called from the owner's {@link Actor#rowSpoke}. */
    @SuppressWarnings("unchecked") // only rows of ours are subscribed with
    void spoke(Object row) {
        if (row == this) {
            askAll = true;
        } else {
            waiting.add((Row<Item, R>) row);
        }
    }

    /**
     * Brings {@code operator} up to date with the list, then asks the rows that spoke.
     *
     * @param rows those of the operator
     * @return whether there is a list and everybody was asked; else the owner may have to run again
     */
    boolean update(Propagation p, ListObserver<Item> operator, Selection<Item, R> rows) {
        now = p;
        int height = owner.height;
        boolean listed = input.update(p, owner, operator);
        p.wireAll();
        if (askAll) {
            askAll = false;
            waiting.clear();
            for (Row<Item, R> row = rows.first(); row != null; row = rows.next(row)) {
                waiting.add(row);
            }
            Metrics metrics = p.metrics();
            if (metrics != null) {
                metrics.retainPredicateRebuilds.count++;
            }
        }
        int asked = 0;
        while (asked < waiting.size() && owner.height == height) {
            Row<Item, R> row = waiting.get(asked++);
            Watch watch = watch(row);
            if (watch != null) {
                ask(p, row, watch);
            }
        }
        if (asked == waiting.size()) {
            waiting.clear();
        } else {
            List<Row<Item, R>> rest = new ArrayList<>();
            for (int i = asked; i < waiting.size(); i++) {
                rest.add(waiting.get(i));
            }
            waiting = rest;
        }
        now = null;
        if (owner.height > height) {
            p.markDirty(owner);
            return false;
        }
        return listed;
    }

    private void ask(Propagation p, Row<Item, R> row, Watch watch) {
        Formula asked = formula;
        Value said;
        if (asked == null || body == null || watch.isInstantiated()) {
            said = p.read(watch.result());
        } else {
            Evaluation e = p.evaluation();
            said = e.live(asked, body.reads(), row.item().value());
            if (!watch.hear(p, owner, row, e)) {
                waiting.add(row); // when what it read has run too
                return;
            }
            if (body.isMatch() && p.isAnyEvent(e.tracked())) {
                watch.stopHearing(p, row);
                instantiate(p, row, watch, body);
                said = p.read(watch.result());
            }
        }
        if (said != null) {
            listener.said(p, row, said);
        }
    }

    private void instantiate(
            Propagation p, Row<Item, R> row, Watch watch, @Nullable Body instantiated) {
        if (instantiated == null) {
            watch.follow(row.item().value());
        } else {
            watch.instantiate(p, owner.scope(), instantiated, row.item());
        }
        watch.hear(p, owner, row);
    }

    @Override
    public void added(Row<Item, R> row) {
        Propagation p = running();
        Watch again = mode == RESULT ? Watch.returning(p, this, row.item()) : null;
        Watch watch = again == null ? new Watch() : again;
        row.owner = watch;
        if (formula == null && again == null) {
            instantiate(p, row, watch, body);
            if (!hearsAtBirth(p, row, watch.result())) {
                return;
            }
        }
        arriving = true;
        ask(p, row, watch);
        arriving = false;
    }

    private boolean hearsAtBirth(Propagation p, Row<Item, R> row, @Nullable Ref result) {
        return mode < OCCURRENCE
                || !p.isEvent(result)
                || (mode == OCCURRENCE && row.item().isSpoken() && p.emitted(result));
    }

    @Override
    public void removed(Row<Item, R> row) {
        Propagation p = running();
        Watch watch = watch(row);
        if (watch != null && !(mode == RESULT && watch.hide(p, this, row.item()))) {
            watch.destroy(p, row);
        }
        row.owner = null;
    }

    private Propagation running() {
        return Objects.requireNonNull(now, "a list changed outside its actor's run");
    }
}
