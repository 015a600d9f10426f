package weir.actor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.value.ElementValue;
import weir.value.Item;
import weir.value.ListValue;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Value;

/**
 * What was made for occurrences and lives on in a value that somebody retains, through whatever
 * that value came.
 *
 * <p><b>Costs.</b> O(parts of the value), items of its lists among them: some 60 ns each, on a JVM.
 * At most {@value #MOST} are looked at; what lies beyond lives no longer than the occurrence that
 * it was made for.
 */
final class Retained {
    private static final int MOST = 100_000;

    private final Propagation p;
    private final ScopeId by;
    private final Value whole;
    private final @Nullable HoldActor state;
    private final List<Value> parts = new ArrayList<>(1);
    private @Nullable ScopeId taken;
    private int left = MOST;

    private Retained(
            Propagation p,
            ScopeId by,
            Value whole,
            @Nullable HoldActor state,
            @Nullable ScopeId taken) {
        this.p = p;
        this.by = by;
        this.whole = whole;
        this.state = state;
        this.taken = taken;
    }

    /**
     * Hands over to {@code by} the newest occurrence of {@code from}, and those in which parts of
     * {@code value} live. What {@code state} retains already it is told to go on retaining.
     *
     * @param state whose next value it is; null when it is an item of a list
     * @return the scope that holds it all now; null when nothing was made
     */
    static @Nullable ScopeId in(
            Propagation p, ScopeId by, Actor from, Value value, @Nullable HoldActor state) {
        ScopeId own = from.takeOccurrence(p, null);
        if (own != null) {
            p.registry().adopt(own, by);
        }
        if (!hasParts(value)) {
            return own;
        }
        Retained retained = new Retained(p, by, value, state, own);
        retained.look(value);
        for (int i = 0; i < retained.parts.size(); i++) {
            retained.lookInto(retained.parts.get(i));
        }
        return retained.taken;
    }

    private static boolean hasParts(@Nullable Ref ref) {
        return ref instanceof RecordValue
                || ref instanceof ElementValue
                || ref instanceof ListValue;
    }

    private void lookInto(Value value) {
        if (value instanceof ListValue list) {
            look(list.source());
            List<Item> items = p.items(list);
            for (int i = 0; i < items.size() && left > 0; i++) {
                look(items.get(i).value());
            }
            return;
        }
        RecordValue record =
                value instanceof ElementValue element ? element.settings() : (RecordValue) value;
        for (int i = 0; i < record.shape().size(); i++) {
            look(record.field(i));
        }
    }

    private void look(@Nullable Ref ref) {
        left--;
        Actor actor = p.actorOf(ref);
        if (actor != null) {
            Scope occurrence = p.registry().occurrence(actor, by);
            Actor keeper = occurrence == null ? null : occurrence.keeper;
            if (occurrence != null && keeper != null) {
                take(occurrence, keeper);
            }
        } else if (left > 0 && ref instanceof Value value && hasParts(value)) {
            parts.add(value);
        }
    }

    private void take(Scope occurrence, Actor keeper) {
        if (keeper instanceof HoldActor && state != null) {
            occurrence.neededAt = p.step();
            return;
        }
        ScopeId made = keeper.takeOccurrence(p, occurrence.id());
        if (made == null) {
            return;
        }
        if (taken == null && keeper.value() != whole) {
            taken = p.createScope(by); // what is retained is not what was made, only has it within
        }
        p.registry().adopt(made, taken == null ? by : taken);
        taken = taken == null ? made : taken;
    }
}
