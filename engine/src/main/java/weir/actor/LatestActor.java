package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.source.Place;
import weir.value.Ref;
import weir.value.Value;

/**
 * {@code LATEST { … }}: the leftmost member that emitted in the step.
 *
 * <p>With a signal among its members it has a value from the start; what an event member brings is
 * emitted even when equal, what a signal brings only when it differs.
 */
public final class LatestActor extends Actor {
    private final @Nullable Ref[] members;
    private final @Nullable Kept kept;
    private @Nullable Ref newest;

    /**
     * @param kept where the newest value is kept if it was an event's, or null
     */
    public LatestActor(Place place, boolean event, @Nullable Ref[] members, @Nullable Kept kept) {
        super(place, event);
        this.kept = kept;
        this.members = members;
    }

    @Override
    protected void wire(Propagation p) {
        for (Ref member : members) {
            p.subscribe(this, member);
        }
    }

    @Override
    protected void run(Propagation p) {
        Value recalled = kept != null && value == null && p.isBorn(this) ? kept.recall() : null;
        if (recalled != null && isEvent()) {
            value = recalled; // it is there to be read again, but it did not happen again
        } else if (recalled != null) {
            p.emit(this, recalled);
            return;
        }
        for (Ref member : members) {
            Value candidate = speaks(p, member) ? p.read(member) : null;
            if (candidate != null) {
                newest = member;
                if (p.isEvent(member) || !Equality.same(value, candidate)) {
                    p.emit(this, candidate);
                }
                if (kept != null && p.isEvent(member)) {
                    kept.keep(candidate);
                } else if (kept != null && kept.value != null) {
                    kept.forget();
                }
                return;
            }
        }
    }

    private boolean speaks(Propagation p, @Nullable Ref member) {
        return p.isBorn(this) && !p.isEvent(member) ? value == null : p.heard(this, member);
    }

    @Override
    protected void destroyed(Propagation p) {
        if (kept != null) {
            kept.forget();
        }
    }

    @Override
    protected @Nullable ScopeId takeOccurrence(Propagation p) {
        Actor from = p.actorOf(newest);
        return from == null ? null : from.takeOccurrence(p);
    }
}
