package weir.actor;

import java.util.function.Consumer;
import weir.value.Ref;
import weir.value.Value;

/** Hands every emission of an actor to somebody outside. */
public final class WatchActor extends Actor {
    private final Ref watched;
    private final Consumer<Value> listener;

    public WatchActor(Ref watched, Consumer<Value> listener) {
        super(null, false);
        this.watched = watched;
        this.listener = listener;
    }

    @Override
    protected void wire(Propagation p) {
        p.subscribe(this, watched);
    }

    @Override
    protected void run(Propagation p) {
        Value now = p.read(watched);
        if (now != null && p.heard(this, watched)) {
            try {
                listener.accept(now);
            } catch (Throwable failure) { // what others throw must not stop the loop
                p.fault(
                        null,
                        "listener-failed",
                        "a listener of the page failed",
                        String.valueOf(failure.getMessage()),
                        "the program goes on");
            }
        }
    }
}
