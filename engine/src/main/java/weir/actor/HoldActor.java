package weir.actor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.source.Place;
import weir.value.Ref;
import weir.value.Value;

/**
 * {@code initial |> HOLD state { body }}.
 *
 * <p>The first value of {@code initial} is the state at once. Afterwards whatever the body emits,
 * or {@code initial} again, is staged and becomes the state when the step is over; both in one
 * step: {@code initial}. What the body emits for no other reason than that the state became another
 * does not count. An equal state is not emitted. A state that was kept takes the place of the first
 * value.
 */
public final class HoldActor extends Actor implements Commit {
    /** How many actors are asked why they emitted. */
    private static final int MOST_REASONS = 64;

    private final @Nullable Ref initial;
    private final Next body;
    private @Nullable Ref result;
    private @Nullable Value next;
    private @Nullable ScopeId nextOccurrence;
    private List<ScopeId> retained = List.of();
    private int changedIn = -1;

    /** What was kept takes the place of the first value, which is still to come. */
    private boolean passOver;

    private final @Nullable Kept kept;

    /**
     * @param kept where the state is kept, or null
     */
    /** What says which state comes next. */
    public interface Next {
        /**
         * Instantiates it in {@code scope}, over {@code state}; null when no state ever follows.
         */
        @Nullable Ref of(ScopeId scope, Ref state);
    }

    public HoldActor(Place place, @Nullable Ref initial, Next body, @Nullable Kept kept) {
        super(place, false);
        this.kept = kept;
        this.initial = initial;
        this.body = body;
    }

    @Override
    protected void wire(Propagation p) {
        p.subscribe(this, initial);
        result = body.of(scope(), id().within());
        p.subscribeLate(this, result);
    }

    @Override
    protected void run(Propagation p) {
        Value first = p.read(initial);
        Value recalled = kept != null && value == null && p.isBorn(this) ? kept.recall() : null;
        if (recalled != null) {
            passOver = first == null && !p.isEvent(initial);
            p.emit(this, recalled);
        } else if (first != null && value == null) {
            p.emit(this, first);
            if (kept != null && p.isEvent(initial)) { // it will not come again by itself
                kept.keep(first);
            }
        } else if (first != null && p.emitted(initial)) {
            if (!passOver) {
                stage(p, first, null);
            }
            passOver = false;
        }
    }

    @Override
    protected void settle(Propagation p) {
        Value wanted = p.read(result);
        Actor from = p.actorOf(result);
        if (wanted != null
                && from != null
                && next == null
                && p.heard(this, result)
                && !echoes(p, from)) {
            stage(p, wanted, Retained.in(p, scope(), from, wanted, this));
        }
    }

    /** Whether {@code from}, in the body, emitted only because this state did. */
    private boolean echoes(Propagation p, Actor from) {
        if (emittedAt != p.step() || p.isBorn(from)) {
            return false;
        }
        Subscriptions edges = p.registry().subscriptions();
        List<Actor> reasons = new ArrayList<>();
        reasons.add(from);
        for (int i = 0; i < reasons.size(); i++) {
            boolean byItself = true;
            for (int e = reasons.get(i).firstIn; e != Subscriptions.NONE; e = edges.nextIn(e)) {
                Actor reason = p.registry().at(edges.source(e));
                if (edges.isLate(e) || reason.emittedAt != p.step()) {
                    continue;
                }
                if (reason != this) {
                    addOnce(reasons, reason);
                } else if (!edges.isWithin(e)) {
                    return false; // by way of a definition outside the body
                }
                byItself = false;
            }
            if (byItself || reasons.size() > MOST_REASONS) {
                return false;
            }
        }
        return true;
    }

    private static void addOnce(List<Actor> reasons, Actor reason) {
        for (int i = 0; i < reasons.size(); i++) {
            if (reasons.get(i) == reason) {
                return;
            }
        }
        reasons.add(reason);
    }

    private void stage(Propagation p, Value wanted, @Nullable ScopeId retained) {
        next = wanted;
        nextOccurrence = retained;
        p.stage(this);
    }

    @Override
    public void commit(Propagation p) {
        Value wanted = next;
        next = null;
        if (wanted == null || p.registry().find(id()) != this) {
            return;
        }
        if (!Equality.same(value, wanted)) {
            Value old = value;
            if (changedIn != p.instant() && old != null) {
                changedIn = p.instant();
                p.undoable(undoer -> show(undoer, old));
            }
            if (nextOccurrence != null || !retained.isEmpty()) {
                retain(p, nextOccurrence);
            }
            show(p, wanted);
        } else if (nextOccurrence != null) {
            p.doom(nextOccurrence);
        }
        nextOccurrence = null;
    }

    /** Retains {@code next}, and of what was retained what the new state needs too. */
    private void retain(Propagation p, @Nullable ScopeId next) {
        List<ScopeId> before = retained;
        int staged = p.step() - 1; // a commit is the beginning of the next step
        retained = new ArrayList<>();
        for (ScopeId scope : before) {
            if (p.registry().isNeeded(scope, staged)) {
                retained.add(scope);
            } else {
                p.doom(scope);
            }
        }
        if (next != null) {
            p.registry().keptBy(next, this);
            retained.add(next);
        }
    }

    /** A list takes what is retained here: an item is there for longer than a state. */
    @Override
    protected @Nullable ScopeId takeOccurrence(Propagation p, @Nullable ScopeId known) {
        for (int i = 0; known != null && i < retained.size(); i++) {
            if (retained.get(i).slot() == known.slot()) {
                p.registry().keptBy(known, null);
                return retained.remove(i);
            }
        }
        return null;
    }

    private void show(Propagation p, Value state) {
        p.emitCommitted(this, state);
        if (kept != null) {
            kept.keep(state);
        }
    }

    @Override
    protected void destroyed(Propagation p) {
        if (kept != null) {
            kept.forget();
        }
    }

    @Override
    public void cancel(Propagation p) {
        next = null;
        if (nextOccurrence != null) {
            p.doom(nextOccurrence);
            nextOccurrence = null;
        }
    }

    @Override
    protected int sweep(Propagation p) {
        int dead = p.dead(nextOccurrence);
        for (ScopeId scope : retained) {
            dead += p.dead(scope);
        }
        return dead;
    }
}
