package weir.actor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.value.ElementValue;
import weir.value.ListValue;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Value;

/**
 * What was made for occurrences and lives on in a value that somebody retains, through whatever
 * that value came.
 *
 * <p><b>Costs.</b> Parts of the value are looked at, {@link #MOST} at most: a list in it may be
 * long.
 */
final class Retained {
    private static final int MOST = 1_000;

    private final Propagation p;
    private final ScopeId by;
    private final Value whole;
    private final List<Value> parts = new ArrayList<>(1);
    private @Nullable ScopeId taken;

    private Retained(Propagation p, ScopeId by, Value whole, @Nullable ScopeId taken) {
        this.p = p;
        this.by = by;
        this.whole = whole;
        this.taken = taken;
    }

    /**
     * Hands over to {@code by} the newest occurrence of {@code from}, and those in which parts of
     * {@code value} live.
     *
     * @return the scope that holds it all now; null when nothing was made
     */
    static @Nullable ScopeId in(Propagation p, ScopeId by, Actor from, Value value) {
        ScopeId own = from.takeOccurrence(p);
        if (own != null) {
            p.registry().adopt(own, by);
        }
        if (!hasParts(value)) {
            return own;
        }
        Retained retained = new Retained(p, by, value, own);
        retained.look(value);
        for (int i = 0; i < retained.parts.size() && i < MOST; i++) {
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
            for (int i = 0; i < list.items().size() && i < MOST; i++) {
                look(list.items().get(i).value());
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
        Actor actor = p.actorOf(ref);
        if (actor != null) {
            take(p.registry().keeper(actor, by));
        } else if (ref instanceof Value value && hasParts(value)) {
            parts.add(value);
        }
    }

    private void take(@Nullable Actor keeper) {
        ScopeId made = keeper == null ? null : keeper.takeOccurrence(p);
        if (keeper == null || made == null) {
            return;
        }
        if (taken == null && keeper.value() != whole) {
            taken = p.createScope(by); // what is retained is not what was made, only has it within
        }
        p.registry().adopt(made, taken == null ? by : taken);
        taken = taken == null ? made : taken;
    }
}
