package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.source.Place;
import weir.value.Ref;
import weir.value.Value;

/**
 * A formula over live inputs.
 *
 * <p>As a signal it emits when its result differs; as an event whenever an event input emits. A
 * path, and a match whose arm only names something, pass on each emission of what they lead to.
 * What is read of an occurrence may go on living, such as a state in a record that it made: that is
 * followed as a signal is.
 */
public final class FormulaActor extends Actor {
    private final Formula formula;
    private final @Nullable Ref[] inputs;
    private @Nullable ReadSet tracked;

    /** Whether the formula has no value any more, and what is shown is its last. */
    private boolean outdated;

    public FormulaActor(Place place, boolean event, Formula formula, @Nullable Ref[] inputs) {
        super(place, event);
        this.formula = formula;
        this.inputs = inputs;
    }

    @Override
    protected void wire(Propagation p) {
        for (int i = 0; i < inputs.length; i++) {
            if (isFirst(i)) {
                p.subscribe(this, inputs[i]);
            }
        }
        if (isEvent()) { // what happened before is there to be read, but did not happen to this
            value = p.evaluation().live(formula, inputs);
        }
    }

    private boolean isFirst(int index) {
        for (int i = 0; i < index; i++) {
            Ref earlier = inputs[i];
            if (earlier != null && earlier.equals(inputs[index])) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected void run(Propagation p) {
        Evaluation e = p.evaluation();
        Value result = e.live(formula, inputs);
        if (!follow(p, e)) {
            return;
        }
        outdated = result == null && value != null;
        if (result == null) {
            return;
        }
        Ref shown = formula.leads() ? e.shown() : null;
        if (isEvent()
                ? occurred(p, e, result)
                : !Equality.same(value, result) || p.heard(this, shown) && p.occurs(shown)) {
            p.passOn(this, result, shown);
        }
    }

    @Override
    protected boolean isPassive() {
        return isEvent() ? value == null : !outdated;
    }

    /** Keeps subscribed to what was read beside the inputs; most formulas read nothing more. */
    private boolean follow(Propagation p, Evaluation e) {
        if (tracked == null) {
            if (!e.readMore()) {
                return true;
            }
            tracked = new ReadSet();
        }
        if (tracked.hear(p, this, null, e)) {
            return true;
        }
        p.markDirty(this);
        return false;
    }

    private boolean occurred(Propagation p, Evaluation e, Value result) {
        boolean follows = false;
        for (Ref input : inputs) {
            if (p.isEvent(input)) {
                if (p.heard(this, input)) {
                    return true;
                }
                follows = value != null || !p.isBorn(this);
            }
        }
        for (Ref input : e.tracked()) {
            if (p.isEvent(input)) {
                if (p.heard(this, input)) {
                    return true;
                }
                follows = false; // a port that was exchanged has not occurred
            }
        }
        return follows && !Equality.same(value, result);
    }
}
