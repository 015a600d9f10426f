package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.source.Place;
import weir.value.Ref;
import weir.value.Value;

/**
 * An actor whose value is that of another, which its controller replaces from time to time: the
 * selected arm, the result of the newest occurrence. What that one emits is passed on, an equal
 * value too; the value of a new one is cut off when it is equal.
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
        if (scope != null) {
            p.registry().keptBy(scope, this);
        }
    }

    @Override
    protected @Nullable ScopeId takeOccurrence(Propagation p) {
        ScopeId taken = occurrence;
        occurrence = null;
        if (taken != null) {
            p.registry().keptBy(taken, null);
        }
        return taken;
    }

    @Override
    protected void run(Propagation p) {
        Value now = p.read(source);
        if (now == null || !(fresh || p.emitted(source))) {
            return;
        }
        if (isEvent() || (!fresh && p.occurs(source)) || !Equality.same(value, now)) {
            p.passOn(this, now, source);
        }
        fresh = false;
        if (once) {
            p.unsubscribe(this, source);
            source = null;
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
