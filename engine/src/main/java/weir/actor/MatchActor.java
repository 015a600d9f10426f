package weir.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.source.Place;
import weir.value.ActorId;
import weir.value.Ref;
import weir.value.Value;

/**
 * {@code WHEN} and {@code WHILE} over a signal: the first arm that matches is live until another
 * one does. The selected arm's value comes out of {@link #output}.
 *
 * <p>Another arm: the old one's scope is destroyed with all its state, then the new one is built.
 * The same arm with other bindings: the arm stays, its bindings change. No arm: the last value
 * stays.
 */
public final class MatchActor extends Actor {
    private static final int NO_ARM = -1;

    private final Ref input;
    private final List<Arm> arms;
    private final @Nullable Ref[] tested;
    private final ActorId output;
    private final ReadSet tracked = new ReadSet();
    private int selected = NO_ARM;
    private @Nullable ScopeId armScope;
    private ActorId[] cells = {};

    /**
     * @param tested the inputs of the arms' matchers
     * @param output made by {@link #outputFor}
     */
    public MatchActor(
            Place place, Ref input, List<Arm> arms, @Nullable Ref[] tested, ActorId output) {
        super(place, false);
        this.input = input;
        this.arms = arms;
        this.tested = tested;
        this.output = output;
    }

    /** An actor to show the value of the selected arm. */
    public static Actor outputFor(Place place) {
        return new Following(place, false, false);
    }

    @Override
    protected void wire(Propagation p) {
        p.subscribe(this, input);
        for (Ref read : tested) {
            p.subscribe(this, read);
        }
        Actor shown = p.actorOf(output);
        if (shown != null) {
            p.follow(shown, id());
        }
    }

    @Override
    protected void run(Propagation p) {
        Value now = p.read(input);
        Following shown = (Following) p.actorOf(output);
        if (now == null || shown == null) {
            return;
        }
        Evaluation e = p.evaluation();
        e.begin(tested, true);
        int arm = NO_ARM;
        for (int i = 0; i < arms.size() && arm == NO_ARM; i++) {
            Matcher matcher = arms.get(i).matcher();
            if (matcher == null || matcher.matches(now, e)) {
                arm = i;
            }
        }
        if (!tracked.hear(p, this, null, e)) {
            p.markDirty(this);
            return;
        }
        if (arm == selected && arm != NO_ARM) {
            rebind(p, e);
        } else {
            select(p, e, shown, arm);
        }
    }

    private void rebind(Propagation p, Evaluation e) {
        for (int i = 0; i < cells.length; i++) {
            Value bound = e.local(i);
            if (bound != null && p.actorOf(cells[i]) instanceof CellActor cell) {
                cell.set(p, bound);
            }
        }
    }

    private void select(Propagation p, Evaluation e, Following shown, int arm) {
        if (armScope != null) {
            p.destroy(armScope);
            armScope = null;
        }
        selected = arm;
        cells = new ActorId[0];
        if (arm == NO_ARM) {
            shown.follow(p, null);
            return;
        }
        Arm chosen = arms.get(arm);
        ScopeId scope = p.createScope(scope(), chosen.body().node(), Kept.NO_ITEM);
        armScope = scope;
        @Nullable Ref[] bindings = new Ref[chosen.bindings()];
        cells = new ActorId[chosen.bindings()];
        for (int i = 0; i < bindings.length; i++) {
            CellActor cell = new CellActor(null, e.local(i));
            cells[i] = p.add(cell, scope);
            p.follow(cell, id());
            bindings[i] = cells[i];
        }
        shown.follow(p, chosen.body().live(scope, bindings));
    }

    @Override
    protected boolean isPassive() {
        return selected != NO_ARM;
    }

    @Override
    protected int sweep(Propagation p) {
        return p.dead(armScope);
    }
}
