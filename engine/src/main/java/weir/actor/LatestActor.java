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
 *
 * <p>A member that is a THEN or a WHEN over an event, and only computes, has no actor of its own:
 * it is sampled here at each occurrence of its input, see {@link Samples}. A THEN that stands alone
 * is a LATEST of one member. An occurrence of the step in which this actor was made counts only
 * when the input was made with it.
 */
public final class LatestActor extends Actor {
    private final @Nullable Ref[] members;
    private final @Nullable Samples samples;
    private final @Nullable Kept kept;

    private @Nullable Ref newest;

    /**
     * @param members of a sample, its input
     * @param samples which members are samples; null when none is
     * @param kept where the newest value is kept if it was an event's, or null
     */
    public LatestActor(
            Place place,
            boolean event,
            @Nullable Ref[] members,
            @Nullable Samples samples,
            @Nullable Kept kept) {
        super(place, event);
        this.kept = kept;
        this.members = members;
        this.samples = samples;
    }

    @Override
    protected void wire(Propagation p) {
        for (Ref member : members) {
            p.subscribe(this, member);
        }
        if (samples == null) {
            return;
        }
        for (int i = 0; i < members.length; i++) {
            if (members.length > 1 && samples.formula(i) != null) {
                p.follow(this, members[i], 2); // as if the sample were an actor: it is as high
            }
            for (Ref read : samples.reads(i)) {
                if (p.isEvent(read)) {
                    p.follow(this, read); // it must have run when it is sampled
                }
            }
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
        for (int i = 0; i < members.length; i++) {
            Ref member = members[i];
            Formula formula = samples == null ? null : samples.formula(i);
            Value candidate =
                    samples == null || formula == null
                            ? said(p, member)
                            : sampled(p, member, formula, samples, i);
            if (candidate != null) {
                boolean event = formula != null || p.occurs(member);
                newest = formula == null ? member : null;
                if (event || !Equality.same(value, candidate)) {
                    p.emit(this, candidate);
                    occurred |= event;
                }
                if (kept != null && event) {
                    kept.keep(candidate);
                } else if (kept != null && kept.value != null) {
                    kept.forget();
                }
                return;
            }
        }
    }

    private @Nullable Value said(Propagation p, @Nullable Ref member) {
        boolean speaks =
                p.isBorn(this) && !p.isEvent(member) ? value == null : p.heard(this, member);
        return speaks ? p.read(member) : null;
    }

    private @Nullable Value sampled(
            Propagation p, @Nullable Ref input, Formula formula, Samples from, int member) {
        boolean occurs =
                p.isBorn(this) && !p.isEvent(input) ? p.isNew(input) : p.heard(this, input);
        Value occurrence = occurs ? p.read(input) : null;
        if (occurrence == null) {
            return null;
        }
        p.silent = null;
        Value result = p.evaluation().sampled(formula, from.reads(member), occurrence);
        if (result == null) {
            SampleActor.tellSilent(p, from.place(member));
        }
        return result;
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
