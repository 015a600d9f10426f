package weir.actor;

import weir.source.Place;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Value;

/**
 * Something done to the world once for each emission of its input, when the program is at rest.
 *
 * <p>What a signal became in the very step that ended this actor nobody was to see: the arm or the
 * item around was not for that value. An event that ended it did happen, and is acted upon.
 */
public final class EffectActor extends Actor {
    private final Ref input;
    private final Act act;
    private final boolean passesOn;
    private int heardAt = -1;
    private int endedAt = -1;

    /** What to do with an emission. */
    public interface Act {
        Effect of(Value emission);
    }

    /**
     * @param passesOn whether its value is its input's, rather than {@code []}
     */
    public EffectActor(Place place, boolean event, Ref input, boolean passesOn, Act act) {
        super(place, event);
        this.input = input;
        this.act = act;
        this.passesOn = passesOn;
    }

    @Override
    protected void wire(Propagation p) {
        p.subscribe(this, input);
    }

    @Override
    protected void run(Propagation p) {
        Value emission = p.read(input);
        boolean due = p.speaks(this, input);
        if (emission == null || !due || heardAt == p.step()) {
            return;
        }
        heardAt = p.step();
        int order = place() == null ? 0 : place().span().start();
        Effect effect = act.of(emission);
        int now = heardAt;
        p.world().effect(order, () -> perform(effect, now));
        Value result = passesOn ? emission : RecordValue.EMPTY;
        if (isEvent() || passesOn || !Equality.same(value, result)) {
            p.passOn(this, result, input);
        }
    }

    private void perform(Effect effect, int emittedAt) {
        if (endedAt != emittedAt) {
            effect.perform();
        }
    }

    @Override
    protected void destroyed(Propagation p) {
        endedAt = isEvent() ? endedAt : p.step();
    }
}
