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
    private final @Nullable Kept kept;
    private boolean listed;
    private boolean recalled;
    private int appendedAt = -1;

    /**
     * @param kept where the items are kept, or null
     */
    public AppendActor(Place place, @Nullable Ref list, Ref item, @Nullable Kept kept) {
        super(place);
        this.kept = kept;
        this.input = new ListInput(list);
        this.item = item;
    }

    /** The scope that {@code item} came with, and goes with; null when it has none. */
    static @Nullable ScopeId home(Item item) {
        return item.owner() instanceof Appended owner ? owner.occurrence : null;
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
        Actor from = p.actorOf(item);
        boolean due = p.speaks(this, item);
        Value appended = due ? p.read(item) : null;
        if (kept != null && !recalled && (listed || appended != null)) {
            recalled = true;
            recall(p, kept);
            if (append.appendedSize() > 0 && p.isBorn(this) && !p.isEvent(item)) {
                appendedAt = p.step(); // what a signal shows at the start is among them already
            }
        }
        for (int i = 0; i < forgotten.size(); i++) {
            letGo(p, forgotten.get(i));
        }
        forgotten.clear();
        if (appended == null || appendedAt == p.step()) {
            return;
        }
        appendedAt = p.step();
        if (Math.max(size(), append.appendedSize()) >= MAX_ITEMS) {
            tooLong(p);
            return;
        }
        ScopeId occurrence = from == null ? null : Retained.in(p, scope(), from, appended);
        Kept entry = kept == null ? null : kept.item(kept.newItem());
        if (entry != null) {
            entry.takeOver(p, occurrence);
        }
        append(appended, occurrence, entry);
        if (entry != null) {
            entry.keep(appended);
        }
    }

    private void append(Ref item, @Nullable ScopeId occurrence, @Nullable Kept entry) {
        Appended owner = new Appended(occurrence, entry);
        int number = entry == null ? Kept.NO_ITEM : entry.item;
        owner.entry = append.append(new Item(item, owner, number, false));
    }

    @Override
    protected void destroyed(Propagation p) {
        for (int i = 0; kept != null && i < append.appendedSize(); i++) {
            if (append.appendedAt(i).owner() instanceof Appended owner && owner.kept != null) {
                owner.kept.forget();
            }
        }
    }

    /** Brings back the items that were here when the page was left. */
    private void recall(Propagation p, Kept list) {
        for (int number : list.items()) {
            Kept entry = list.item(number);
            Value plain = entry.recall();
            Made made = entry.made;
            Maker maker = made == null ? null : list.maker(made);
            if (made != null && maker != null) {
                ScopeId scope = p.createScope(scope());
                p.registry().label(scope, new Label(list.node, number, made.node, null));
                Ref item = maker.make(p, scope, made);
                if (item != null) {
                    append(item, scope, entry);
                }
            } else if (plain != null) {
                append(plain, null, entry);
            }
        }
    }

    @Override
    boolean letsGo(Propagation p, Item item) {
        return item.owner() instanceof Appended owner && owner.of() == this
                || input.letsGo(p, item);
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
        if (owner.kept != null) {
            owner.kept.forget();
        }
    }

    @Override
    protected int sweep(Propagation p) {
        return forgotten.size();
    }

    /** What this list keeps for an item it appended: its entry, and the scope it came with. */
    private final class Appended {
        final @Nullable ScopeId occurrence;
        final @Nullable Kept kept;
        Append.@Nullable Entry<Item> entry;

        Appended(@Nullable ScopeId occurrence, @Nullable Kept kept) {
            this.occurrence = occurrence;
            this.kept = kept;
        }

        AppendActor of() {
            return AppendActor.this;
        }
    }
}
