package weir.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.source.Place;
import weir.value.ActorId;
import weir.value.Ref;
import weir.value.Value;

/**
 * {@code input |> THEN { body }}, and {@code WHEN} over an event, where a body instantiates
 * something: at each occurrence the first arm that matches is sampled, once, as a snapshot sees the
 * world. What only computes is a {@link LatestActor}.
 *
 * <p>An occurrence of the step in which this actor was made counts only when the input was made
 * with it. A body that instantiates something does so in a scope of its own. The result comes out
 * of {@link #output}.
 */
public final class SampleActor extends Actor implements Maker {
    private static final @Nullable Ref[] NO_INPUTS = {};

    private final @Nullable Ref input;
    private final List<Arm> arms;
    private final @Nullable Ref[] tested;
    private final ActorId output;
    private int firedAt = -1;

    /**
     * @param tested the inputs of the arms' matchers
     * @param output the actor that shows results, made by {@link #outputFor}
     */
    public SampleActor(
            Place place,
            @Nullable Ref input,
            List<Arm> arms,
            @Nullable Ref[] tested,
            ActorId output) {
        super(place, true);
        this.input = input;
        this.arms = arms;
        this.tested = tested;
        this.output = output;
    }

    /** An actor to show the results. */
    public static Actor outputFor(Place place) {
        return new Following(place, true, true);
    }

    @Override
    protected void wire(Propagation p) {
        p.subscribe(this, input);
        for (Arm arm : arms) {
            arm.body().wire();
            if (p.memory() != null && !arm.body().isPure()) {
                p.memory().offers(this, scope(), arm.body().node());
            }
            for (Ref read : arm.body().events()) {
                p.follow(this, read);
            }
        }
        Actor shown = p.actorOf(output);
        if (shown != null) {
            p.follow(shown, id());
        }
    }

    @Override
    protected void run(Propagation p) {
        Value occurrence = p.read(input);
        if (occurrence == null || firedAt == p.step() || !fires(p)) {
            return;
        }
        firedAt = p.step();
        Evaluation e = p.evaluation();
        e.begin(tested, false);
        for (Arm arm : arms) {
            Matcher matcher = arm.matcher();
            if (matcher == null || matcher.matches(occurrence, e)) {
                sample(p, e, arm);
                return;
            }
        }
    }

    private boolean fires(Propagation p) {
        if (p.isEvent(input)) {
            return p.heard(this, input);
        }
        return p.isBorn(this) ? p.isNew(input) : p.emitted(input);
    }

    private void sample(Propagation p, Evaluation e, Arm arm) {
        Following shown = (Following) p.actorOf(output);
        if (shown == null) {
            return;
        }
        p.silent = null;
        if (arm.body().isPure()) {
            Value result = arm.body().sample(e);
            if (result == null) {
                tellSilent(p, place());
            } else {
                shown.own(p, null);
                shown.follow(p, result);
            }
            return;
        }
        @Nullable Ref[] bindings = arm.bindings() == 0 ? NO_INPUTS : new Ref[arm.bindings()];
        for (int i = 0; i < bindings.length; i++) {
            bindings[i] = e.local(i);
        }
        Made made = p.memory() == null ? null : made(arm, bindings);
        ScopeId scope = p.createScope(scope(), made);
        Ref result = p.sampled(arm.body(), scope, made, bindings);
        shown.own(p, kept(p, scope));
        if (result != null) {
            shown.follow(p, result);
        } else {
            tellSilent(p, place());
        }
    }

    /** Says that an occurrence came to nothing because of what was read for it. */
    static void tellSilent(Propagation p, @Nullable Place here) {
        Place at = p.silent == null ? null : p.silent.place();
        if (here != null && at != null) {
            p.warn(
                    here,
                    "no-value",
                    "this happened, and nothing came of it",
                    "it reads what has no value yet: see "
                            + at.source().name()
                            + ":"
                            + at.source().line(at.span().start()),
                    "give it a value from the start, as in `LATEST { 0, … }`");
        }
    }

    private Made made(Arm arm, @Nullable Ref[] bindings) {
        @Nullable Value[] inputs = new Value[bindings.length];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (Value) bindings[i];
        }
        return Made.now(scope(), arm.body().node(), inputs);
    }

    @Override
    public @Nullable Ref make(Propagation p, ScopeId scope, Made made) {
        for (Arm arm : arms) {
            if (arm.body().node() == made.node) {
                @Nullable Ref[] bindings = new Ref[arm.bindings()];
                for (int i = 0; i < bindings.length && i < made.inputs.size(); i++) {
                    bindings[i] = made.inputs.get(i);
                }
                return p.sampled(arm.body(), scope, made, bindings);
            }
        }
        return null;
    }

    /** {@code scope}, or null after destroying it because nothing was instantiated in it. */
    private static @Nullable ScopeId kept(Propagation p, ScopeId scope) {
        if (p.registry().isEmpty(scope)) {
            p.destroy(scope);
            return null;
        }
        return scope;
    }
}
