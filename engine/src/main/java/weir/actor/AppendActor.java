package weir.actor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.list.Append;
import weir.source.Place;
import weir.value.Item;
import weir.value.Ref;
import weir.value.Value;

/**
 * {@code List/append}: the list before, then one item per emission of {@code item}, each frozen as
 * it came. What was instantiated for an occurrence is the item's from then on, and goes when it
 * goes.
 */
public final class AppendActor extends ListActor {
    private final ListInput input;
    private final Ref item;
    private final Append<Item> append = new Append<>(out);
    private final List<Item> forgotten = new ArrayList<>();
    private boolean listed;
    private int appendedAt = -1;

    public AppendActor(Place place, @Nullable Ref list, Ref item) {
        super(place);
        this.input = new ListInput(list);
        this.item = item;
    }

    @Override
    protected void wire(Propagation p) {
        input.wire(p, this);
        p.subscribe(this, item);
    }

    @Override
    protected void update(Propagation p) {
        if (input.update(p, this, append)) {
            listed = true;
        }
        for (int i = 0; i < forgotten.size(); i++) {
            letGo(p, forgotten.get(i));
        }
        forgotten.clear();
        Actor from = p.actorOf(item);
        boolean due = p.speaks(this, item);
        Value appended = due ? p.read(item) : null;
        if (appended == null || !listed || appendedAt == p.step()) {
            return;
        }
        appendedAt = p.step();
        if (size() >= MAX_ITEMS) {
            tooLong(p);
            return;
        }
        ScopeId occurrence = from == null ? null : from.takeOccurrence(p);
        if (occurrence != null) {
            p.registry().adopt(occurrence, scope());
        }
        Appended owner = new Appended(occurrence);
        owner.entry = append.append(new Item(appended, owner, false));
    }

    @Override
    protected void forget(Propagation p, Item gone) {
        p.stage(committing -> rememberGone(committing, gone));
    }

    private void rememberGone(Propagation p, Item gone) {
        if (p.registry().find(id()) == this) {
            forgotten.add(gone);
            p.markDirty(this);
        }
    }

    private void letGo(Propagation p, Item gone) {
        if (!(gone.owner() instanceof Appended owner) || owner.of() != this) {
            input.forget(p, gone);
            return;
        }
        if (owner.entry != null) {
            append.removeAppended(owner.entry);
            owner.entry = null;
        }
        if (owner.occurrence != null) {
            p.doom(owner.occurrence);
        }
    }

    /** What this list keeps for an item it appended: its entry, and the scope it came with. */
    private final class Appended {
        final @Nullable ScopeId occurrence;
        Append.@Nullable Entry<Item> entry;

        Appended(@Nullable ScopeId occurrence) {
            this.occurrence = occurrence;
        }

        AppendActor of() {
            return AppendActor.this;
        }
    }
}
