package weir.actor;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import weir.source.Place;
import weir.value.ActorId;
import weir.value.Value;

/**
 * The live form of an expression, or of several fused into one: it owns its state and shares none.
 *
 * <p><b>Shape.</b> {@code value} is the newest value, null before the first. {@code before} is what
 * a snapshot sees while {@code emittedAt} is the current step. {@code height} is greater than that
 * of every input heard in the same step.
 *
 * <p>Only the registry holds actors; everybody else holds an {@link ActorId}.
 */
public abstract class Actor {
    static final int NEVER = -1;

    private @Nullable ActorId id;
    private @Nullable ScopeId scope;
    private final @Nullable Place place;
    private final boolean event;

    /** Where the registry has it. */
    int slot = NEVER;

    int generation;

    @Nullable Actor nextInScope;
    int firstOut = Subscriptions.NONE;
    int lastOut = Subscriptions.NONE;
    int firstIn = Subscriptions.NONE;
    int height;
    boolean dirty;
    boolean settling;

    /** Whether the newest emission was an occurrence, which an equal value does not cut off. */
    boolean occurred;

    int bornAt;
    int emittedAt = NEVER;
    @Nullable Value value;
    @Nullable Value before;

    /**
     * @param place what in the source this actor is the life of; null for the run time's own
     * @param event whether this is an event: no value before the first occurrence, no cut-off
     */
    protected Actor(@Nullable Place place, boolean event) {
        this.place = place;
        this.event = event;
    }

    /** Takes in what changed. Called at most once a step, after every input it hears has run. */
    protected abstract void run(Propagation p);

    /** Hears the late inputs, after everything else in the step. */
    protected void settle(Propagation p) {}

    /** An input with a row of its own spoke; {@link #run} or {@link #settle} follows. */
    protected void rowSpoke(Object row) {}

    /** Subscribes to the inputs. Called once, when everything around is in place. */
    protected void wire(Propagation p) {}

    /** Lets go of what lies outside the registry. Called once, when the scope is destroyed. */
    protected void destroyed(Propagation p) {}

    /**
     * Whether it is as one would be that is made in its place now: it holds nothing that came of
     * what has happened, and has done nothing outside.
     */
    protected boolean isPassive() {
        return false;
    }

    /** How much is held here, at rest, for what is gone or for later: there should be nothing. */
    protected int sweep(Propagation p) {
        return 0;
    }

    /** The scope of the newest occurrence, handed over to the caller; null when there is none. */
    protected @Nullable ScopeId takeOccurrence(Propagation p) {
        return null;
    }

    public final boolean isEvent() {
        return event;
    }

    public final @Nullable Place place() {
        return place;
    }

    public final ActorId id() {
        return Objects.requireNonNull(id, "this actor is not registered");
    }

    final void register(ActorId newId, ScopeId newScope) {
        id = newId;
        slot = newId.slot();
        generation = newId.generation();
        scope = newScope;
    }

    protected final ScopeId scope() {
        return Objects.requireNonNull(scope, "this actor is not registered");
    }

    /** The newest value, or null. */
    public @Nullable Value value() {
        return value;
    }

    public final int height() {
        return height;
    }
}
