package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.source.Place;
import weir.value.Ref;
import weir.value.Value;

/**
 * An actor whose value is that of another, which its controller replaces from time to time: the
 * selected arm, the result of the newest occurrence.
 *
 * <p>It owns the scope of the newest occurrence until somebody who retains the value takes it over.
 */
final class Following extends Actor {
    private final boolean once;
    private @Nullable Ref source;
    private boolean fresh;
    private @Nullable ScopeId occurrence;

    /**
     * @param once whether only the first value of each source counts
     */
    Following(@Nullable Place place, boolean event, boolean once) {
        super(place, event);
        this.once = once;
    }

    /** From now on this actor shows {@code newSource}; null: what it shows now, for good. */
    void follow(Propagation p, @Nullable Ref newSource) {
        p.unsubscribe(this, source);
        source = newSource;
        fresh = newSource != null;
        p.subscribe(this, newSource);
        p.markDirty(this);
    }

    /** Ends the scope of the occurrence before, unless somebody took it, and owns {@code scope}. */
    void own(Propagation p, @Nullable ScopeId scope) {
        if (occurrence != null) {
            p.destroy(occurrence);
        }
        occurrence = scope;
    }

    @Override
    protected @Nullable ScopeId takeOccurrence(Propagation p) {
        ScopeId taken = occurrence;
        occurrence = null;
        return taken;
    }

    @Override
    protected void run(Propagation p) {
        Value now = p.read(source);
        if (now == null || !(fresh || p.emitted(source))) {
            return;
        }
        fresh = false;
        if (once) {
            p.unsubscribe(this, source);
            source = null;
        }
        if (isEvent() || !Equality.same(value, now)) {
            p.emit(this, now);
        }
    }

    @Override
    protected boolean isPassive() {
        return !once && !fresh;
    }

    @Override
    protected int sweep(Propagation p) {
        return p.dead(occurrence);
    }
}
