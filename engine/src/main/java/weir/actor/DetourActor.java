package weir.actor;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import weir.source.Place;
import weir.value.Ref;
import weir.value.Value;

/**
 * Shows what a construct makes of an input, but for values of the input that go around the
 * construct: those it shows as they are, until an ordinary one comes.
 */
public final class DetourActor extends Actor {
    private final @Nullable Ref input;
    private final @Nullable Ref result;
    private final Predicate<Value> goesAround;
    private boolean around;

    /**
     * @param goesAround which values of {@code input} the construct does not get
     */
    public DetourActor(
            Place place,
            boolean event,
            @Nullable Ref input,
            @Nullable Ref result,
            Predicate<Value> goesAround) {
        super(place, event);
        this.input = input;
        this.result = result;
        this.goesAround = goesAround;
    }

    @Override
    protected void wire(Propagation p) {
        p.subscribe(this, input);
        p.subscribe(this, result);
    }

    @Override
    protected void run(Propagation p) {
        Value in = p.read(input);
        boolean was = around;
        around = in != null && goesAround.test(in);
        Value shown = around ? in : p.read(result);
        boolean spoke =
                isEvent()
                        ? p.heard(this, around ? input : result) || p.isBorn(this) && !was
                        : !Equality.same(value, shown);
        if (shown != null && spoke && !(around && was && !p.emitted(input))) {
            p.emit(this, shown);
        }
    }
}
