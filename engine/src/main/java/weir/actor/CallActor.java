package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.source.Place;
import weir.value.ActorId;
import weir.value.Ref;
import weir.value.Value;

/**
 * {@code event |> function()}: an instance of the function per occurrence, the occurrence's value
 * frozen as its argument, its body live until the next occurrence or for as long as somebody
 * retains the result. The result comes out of {@link #output}.
 */
public final class CallActor extends Actor implements Maker {
    private final Ref input;
    private final Body body;
    private final ActorId output;
    private int firedAt = -1;

    /**
     * @param body takes the occurrence's value as its only input
     * @param output made by {@link #outputFor}
     */
    public CallActor(Place place, Ref input, Body body, ActorId output) {
        super(place, true);
        this.input = input;
        this.body = body;
        this.output = output;
    }

    /** An actor to show the results of a call per occurrence. */
    public static Actor outputFor(Place place) {
        return new Following(place, true, false);
    }

    @Override
    protected void wire(Propagation p) {
        p.subscribe(this, input);
        if (p.memory() != null) {
            p.memory().offers(this, scope(), body.node());
        }
        Actor shown = p.actorOf(output);
        if (shown != null) {
            p.follow(shown, id());
        }
    }

    @Override
    protected void run(Propagation p) {
        Value occurrence = p.read(input);
        Following shown = (Following) p.actorOf(output);
        if (occurrence == null || shown == null || firedAt == p.step() || !p.heard(this, input)) {
            return;
        }
        firedAt = p.step();
        ScopeId scope = p.createScope(scope(), made(p, occurrence));
        Ref result = body.live(scope, occurrence);
        shown.own(p, scope);
        shown.follow(p, result);
    }

    private @Nullable Made made(Propagation p, Value occurrence) {
        return p.memory() == null ? null : Made.now(scope(), body.node(), occurrence);
    }

    @Override
    public @Nullable Ref make(Propagation p, ScopeId scope, Made made) {
        return body.live(scope, made.inputs.get(0));
    }
}
