package weir.actor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.metrics.Metrics;
import weir.source.Place;
import weir.value.ActorId;
import weir.value.Item;
import weir.value.ListValue;
import weir.value.Ref;
import weir.value.Value;

/**
 * What runs actors: steps, heights, the dirty queue, staged state.
 *
 * <p>An <em>instant</em> is one occurrence and all that follows from it. It is a series of
 * <em>steps</em>. In a step the dirty actors run, lowest height first, so that none sees a mix of
 * old and new inputs; then the late listeners settle, which is where state stages its change; then
 * all staged changes are committed together, and what hears them is dirty in the next step. At rest
 * nothing is dirty and nothing staged.
 *
 * <p><b>Shape.</b> An entry of the {@link DirtyQueue} counts only while its actor is dirty at that
 * height, so entries need not be removed when an actor rises or goes.
 *
 * <p><b>Costs.</b> O(actors run + edges notified); nothing is allocated per propagated change.
 *
 * <p><b>Errors.</b> More than {@link #MAX_STEPS} steps in an instant stop it with a diagnostic;
 * states are put back to what they were before it. A subscription that would close a circle is
 * reported and not made.
 */
public final class Propagation implements Ref.Reader {
    /** Steps in one instant: far more than a program that comes to rest needs. */
    public static final int MAX_STEPS = 10_000;

    /**
     * From this height on, some actors that are lifted get room below them, one in 16 room for 64,
     * one in 32 for 128, and so on. So a deep recursion, which grows from below, does not lift all
     * that is above it at every call.
     */
    private static final int DEEP = 512;

    /** Makes of consecutive slots numbers that look random. */
    private static final int SPREAD = 0x9E3779B1;

    private final ActorRegistry registry;
    private final World world;
    private final @Nullable Metrics metrics;
    private final Evaluation evaluation;
    private final Ref.Reader snapshot = this::snapshotOf;

    private final DirtyQueue queue = new DirtyQueue();
    private final List<ActorId> settling = new ArrayList<>();
    private List<Commit> staged = new ArrayList<>();
    private List<Commit> committing = new ArrayList<>();
    private final List<ScopeId> doomed = new ArrayList<>();
    private final List<ActorId> rising = new ArrayList<>();
    private final Mistakes mistakes = new Mistakes(this);
    private final List<Undo> undos = new ArrayList<>();
    private final List<ActorId> unwired = new ArrayList<>();

    private @Nullable Memory memory;
    private @Nullable Made making;

    /** The signal without a value that a snapshot met last. */
    @Nullable Actor silent;

    private int step = 1;
    private int instant;
    private int stepsInInstant;
    private boolean running;
    private boolean wiring;
    private boolean overrun;

    /** Puts a state back to what it was before the instant. */
    interface Undo {
        void undo(Propagation p);
    }

    public Propagation(ActorRegistry registry, World world, @Nullable Metrics metrics) {
        this.registry = registry;
        this.world = world;
        this.metrics = metrics;
        this.evaluation = new Evaluation(this);
    }

    public ActorRegistry registry() {
        return registry;
    }

    public World world() {
        return world;
    }

    /** Where actors keep what must survive them; null when nothing is kept. */
    public @Nullable Memory memory() {
        return memory;
    }

    /** Has everything that is instantiated from now on keep its state in {@code newMemory}. */
    public void remember(Memory newMemory) {
        memory = newMemory;
    }

    /** What is being instantiated for an occurrence, where it says what it reads; else null. */
    public @Nullable Made making() {
        return making;
    }

    public @Nullable Metrics metrics() {
        return metrics;
    }

    public Evaluation evaluation() {
        return evaluation;
    }

    /** The number of this step; grows by one each step, and wraps. */
    public int step() {
        return step;
    }

    public int instant() {
        return instant;
    }

    // ── actors and scopes ────────────────────────────────────────────────────────────────────

    /** Registers a new actor. It is wired with {@link #wireAll} and runs in this step. */
    public ActorId add(Actor actor, ScopeId scope) {
        ActorId id = registry.add(actor, scope);
        actor.bornAt = step;
        unwired.add(id);
        if (metrics != null) {
            metrics.actorsCreated.count++;
        }
        return id;
    }

    /**
     * Registers an actor that only listens: it is not wired and does not run before it hears
     * something.
     */
    public ActorId addListener(Actor actor, ScopeId scope) {
        ActorId id = registry.add(actor, scope);
        actor.bornAt = step;
        if (metrics != null) {
            metrics.actorsCreated.count++;
        }
        return id;
    }

    /** A region was instantiated that has {@code count} names. */
    public void slotsAllocated(int count) {
        if (metrics != null) {
            metrics.slotsAllocated.count += count;
        }
    }

    /** The step in which {@code id} emitted last. */
    public int emittedAt(ActorId id) {
        Actor actor = registry.find(id);
        return actor == null ? Actor.NEVER : actor.emittedAt;
    }

    /** Whether a step is running, so that what is marked dirty will run. */
    public boolean isRunning() {
        return running;
    }

    /** Wires every actor added since the last call, in the order of their creation. */
    public void wireAll() {
        if (wiring || unwired.isEmpty()) {
            return; // the loop further out will come to it
        }
        wiring = true;
        for (int i = 0; i < unwired.size(); i++) { // wiring may add more
            Actor actor = registry.find(unwired.get(i));
            if (actor != null) {
                actor.wire(this);
                markDirty(actor);
            }
        }
        unwired.clear();
        wiring = false;
    }

    public ScopeId createScope(@Nullable ScopeId parent) {
        if (metrics != null) {
            metrics.scopesCreated.count++;
        }
        return registry.createScope(parent);
    }

    /** The same, for an instance of the construct {@code node}; of {@code item}, if for one. */
    public ScopeId createScope(ScopeId parent, int node, int item) {
        ScopeId id = createScope(parent);
        if (memory != null) {
            registry.label(id, new Label(node, item, -1, null));
        }
        return id;
    }

    /** The same, for what {@code made} says, in an occurrence. */
    ScopeId createScope(ScopeId parent, @Nullable Made made) {
        ScopeId id = createScope(parent);
        if (made != null) {
            registry.label(id, new Label(made.node, Kept.NO_ITEM, -1, made));
        }
        return id;
    }

    /** Samples {@code body} in {@code scope} while {@code made} notes, or says, what it reads. */
    @Nullable Ref sampled(Body body, ScopeId scope, @Nullable Made made, @Nullable Ref[] inputs) {
        Made around = making;
        making = made;
        Ref result = body.sampled(scope, inputs);
        making = around;
        return result;
    }

    /** Destroys a scope now. */
    public void destroy(ScopeId scope) {
        int actors = registry.liveActors();
        int scopes = registry.liveScopes();
        registry.destroy(scope, this);
        if (metrics != null) {
            metrics.actorsDestroyed.count += actors - registry.liveActors();
            metrics.scopesDestroyed.count += scopes - registry.liveScopes();
        }
    }

    /** Destroys a scope when this step is over: for what others may still look at within it. */
    public void doom(ScopeId scope) {
        doomed.add(scope);
    }

    // ── edges and heights ────────────────────────────────────────────────────────────────────

    /** From now on {@code listener} hears {@code source}, in the same step and after it. */
    public void subscribe(Actor listener, @Nullable Ref source) {
        subscribe(listener, source, null);
    }

    /** The same, and the listener is told that it was {@code row} that spoke. */
    public int subscribe(Actor listener, @Nullable Ref source, @Nullable Object row) {
        Actor from = actorOf(source);
        if (from == null) {
            return Subscriptions.NONE;
        }
        int edge = registry.subscriptions().add(from, listener, row, kindOf(source));
        if (raiseAbove(listener, from, 1)) {
            return edge;
        }
        registry.subscriptions().remove(edge, from, listener);
        if (!overrun) { // a circle may be found at each of its actors
            overrun = true;
            fault(
                    listener.place(),
                    "circular-definition",
                    "this value depends on itself",
                    "the circle goes through here",
                    "break it with HOLD, or let an event decide with THEN");
        }
        return Subscriptions.NONE;
    }

    private static byte kindOf(@Nullable Ref source) {
        ActorId id = source == null ? null : source.actor();
        return id != null && id.fromWithin() ? Subscriptions.WITHIN : Subscriptions.PLAIN;
    }

    /**
     * Takes back the subscription {@code edge} made with {@code row}, unless it is gone already.
     */
    public void unsubscribeRow(int edge, Object row) {
        Subscriptions edges = registry.subscriptions();
        if (edge != Subscriptions.NONE && edges.row(edge) == row) {
            edges.remove(edge, registry.at(edges.source(edge)), registry.at(edges.target(edge)));
        }
    }

    /** From now on {@code listener} settles after each step in which {@code source} emits. */
    public void subscribeLate(Actor listener, @Nullable Ref source) {
        Actor from = actorOf(source);
        if (from != null) {
            registry.subscriptions().add(from, listener, null, Subscriptions.LATE);
        }
    }

    /** Has {@code listener} run after {@code source} in every step, without hearing it. */
    public void follow(Actor listener, @Nullable Ref source) {
        follow(listener, source, 1);
    }

    /** The same, with room for what might have come in between: {@code above} it. */
    void follow(Actor listener, @Nullable Ref source, int above) {
        Actor from = actorOf(source);
        if (from != null) {
            raiseAbove(listener, from, above);
        }
    }

    /** Takes back one subscription of {@code listener} to {@code source}. */
    public void unsubscribe(Actor listener, @Nullable Ref source) {
        Actor from = actorOf(source);
        if (from == null) {
            return;
        }
        Subscriptions edges = registry.subscriptions();
        for (int e = listener.firstIn; e != Subscriptions.NONE; e = edges.nextIn(e)) {
            if (edges.source(e) == from.slot) {
                edges.remove(e, from, listener);
                return;
            }
        }
    }

    /** The live actor behind {@code ref}; null for a constant and for one that is gone. */
    public @Nullable Actor actorOf(@Nullable Ref ref) {
        ActorId id = ref == null ? null : ref.actor();
        return id == null ? null : registry.find(id);
    }

    /**
     * Lifts {@code listener} above {@code from}, and what hears it above it, and so on.
     *
     * @return false when {@code from} is among those: then there is no such order
     */
    private boolean raiseAbove(Actor listener, Actor from, int by) {
        if (listener.height >= from.height + by) {
            return true;
        }
        boolean circle = listener == from;
        raise(listener, from.height + by);
        Subscriptions edges = registry.subscriptions();
        while (!rising.isEmpty()) { // each actor that rose lifts those that hear it
            Actor risen = registry.find(rising.remove(rising.size() - 1));
            if (risen == null) {
                continue;
            }
            for (int e = risen.firstOut; e != Subscriptions.NONE; e = edges.nextOut(e)) {
                Actor above = registry.at(edges.target(e));
                if (edges.isLate(e)) {
                    continue;
                }
                boolean closes = risen == from && above == listener;
                circle |= closes;
                if (!closes && above.height <= risen.height) {
                    raise(above, risen.height + 1 + room(above, risen.height));
                }
            }
        }
        return !circle;
    }

    private static int room(Actor above, int height) {
        if (height < DEEP) {
            return 0;
        }
        int zeros = Integer.numberOfLeadingZeros(above.slot * SPREAD);
        return zeros < 4 ? 0 : 4 << Math.min(zeros, 12);
    }

    private void raise(Actor actor, int height) {
        actor.height = height;
        if (actor.dirty) {
            queue.add(actor.slot, actor.height);
        }
        rising.add(actor.id());
    }

    // ── the dirty queue ──────────────────────────────────────────────────────────────────────

    /** Has {@code actor} run (again) in this step. */
    public void markDirty(Actor actor) {
        if (!actor.dirty) {
            actor.dirty = true;
            queue.add(actor.slot, actor.height);
        }
    }

    private void runDirty() {
        for (int slot = queue.next(); slot != DirtyQueue.NONE; slot = queue.next()) {
            Actor actor = registry.atOrNull(slot);
            if (actor != null && actor.dirty && actor.height == queue.height()) {
                actor.dirty = false;
                if (metrics != null) {
                    metrics.actorsRun.count++;
                }
                int before = mistakes.waiting();
                actor.run(this);
                mistakes.said(before, actor);
            }
        }
    }

    // ── emission ─────────────────────────────────────────────────────────────────────────────

    /**
     * {@code actor} emits {@code value}: it is its value from now on, and its listeners are dirty.
     */
    public void emit(Actor actor, Value value) {
        if (actor.emittedAt != step) {
            actor.before = actor.bornAt == step ? value : actor.value;
        }
        publish(actor, value);
    }

    /** The same for what {@code from} emits: an occurrence stays one. */
    void passOn(Actor actor, Value value, @Nullable Ref from) {
        emit(actor, value);
        actor.occurred |= occurs(from);
    }

    /** The same for state that was committed between two steps: a snapshot sees it already. */
    void emitCommitted(Actor actor, Value value) {
        actor.before = value;
        publish(actor, value);
    }

    /** {@code actor}, an event, emits what it makes when it is asked for its value. */
    void emitUnread(Actor actor) {
        publish(actor, null);
    }

    private void publish(Actor actor, @Nullable Value value) {
        actor.value = value;
        actor.emittedAt = step;
        actor.occurred = actor.isEvent();
        Subscriptions edges = registry.subscriptions();
        for (int e = actor.firstOut; e != Subscriptions.NONE; e = edges.nextOut(e)) {
            Actor listener = registry.at(edges.target(e));
            Object row = edges.row(e);
            if (row != null) {
                listener.rowSpoke(row);
            }
            if (!edges.isLate(e)) {
                markDirty(listener);
            } else if (!listener.settling) {
                listener.settling = true;
                settling.add(listener.id());
            }
        }
    }

    /**
     * Whether {@code ref} emitted in this step. A constant emits when it is met for the first time.
     */
    public boolean emitted(@Nullable Ref ref) {
        Actor actor = actorOf(ref);
        return actor != null && actor.emittedAt == step;
    }

    /** The same for an occurrence: of an event, or of a signal that passes one on. */
    boolean occurs(@Nullable Ref ref) {
        Actor actor = actorOf(ref);
        return actor != null && actor.emittedAt == step && actor.occurred;
    }

    public boolean isBorn(Actor actor) {
        return actor.bornAt == step;
    }

    /**
     * Whether {@code ref} emitted in this step and {@code actor} may hear it: one that was born in
     * this step hears only what was born with it.
     */
    public boolean heard(Actor actor, @Nullable Ref ref) {
        Actor from = actorOf(ref);
        return from != null
                && from.emittedAt == step
                && (actor.bornAt != step || from.bornAt == step);
    }

    /**
     * Whether {@code ref} has something for {@code actor} to count: an emission it may hear, or,
     * for one that was born in this step, the value that a signal has already.
     */
    public boolean speaks(Actor actor, @Nullable Ref ref) {
        return actor.bornAt == step && !isEvent(ref) || heard(actor, ref);
    }

    /** Whether one of {@code ids} is an event. */
    boolean isAnyEvent(List<ActorId> ids) {
        for (int i = 0; i < ids.size(); i++) {
            if (isEvent(ids.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code ref} is a constant, or was instantiated in this very step. */
    public boolean isNew(@Nullable Ref ref) {
        Actor actor = actorOf(ref);
        return actor == null || actor.bornAt == step;
    }

    public boolean isEvent(@Nullable Ref ref) {
        Actor actor = actorOf(ref);
        return actor != null && actor.isEvent();
    }

    // ── reading ──────────────────────────────────────────────────────────────────────────────

    @Override
    public @Nullable Value valueOf(ActorId id) {
        Actor actor = registry.find(id);
        return actor == null ? null : actor.value();
    }

    /** The newest value of {@code ref}. */
    public @Nullable Value read(@Nullable Ref ref) {
        return ref == null ? null : ref.read(this);
    }

    /** The items of {@code list} now, shared. */
    public List<Item> items(ListValue list) {
        return actorOf(list.source()) instanceof ListActor live
                ? live.snapshot(this)
                : list.items();
    }

    /**
     * What a snapshot sees: a signal as committed before this step, an event's occurrence of this
     * step or else its newest.
     */
    public Ref.Reader snapshot() {
        return snapshot;
    }

    private @Nullable Value snapshotOf(ActorId id) {
        Actor actor = registry.find(id);
        if (actor == null) {
            return null;
        }
        Value seen = actor.isEvent() || actor.emittedAt != step ? actor.value() : actor.before;
        if (seen == null && actor.value() == null && !actor.isEvent()) {
            silent = actor;
        }
        return seen instanceof ListValue list && list.source() != null
                ? new ListValue(committed(list))
                : seen;
    }

    /** The items of {@code list} as a snapshot sees them. */
    List<Item> committed(ListValue list) {
        return actorOf(list.source()) instanceof ListActor live
                ? live.committed(this)
                : list.items();
    }

    // ── steps ────────────────────────────────────────────────────────────────────────────────

    /** Applies {@code commit} when this step is over. */
    public void stage(Commit commit) {
        staged.add(commit);
    }

    void undoable(Undo undo) {
        undos.add(undo);
    }

    /** Begins an instant: what emits now does so in its first step. */
    public void beginInstant() {
        instant++;
        step++;
        stepsInInstant = 0;
        undos.clear();
        if (metrics != null) {
            metrics.instants.count++;
        }
    }

    /** Runs steps until nothing is dirty and nothing is staged. */
    public void runToRest() {
        if (running) {
            throw new IllegalStateException("a tick inside a tick");
        }
        running = true;
        try {
            runStep();
            while (!staged.isEmpty()) {
                if (stepsInInstant > MAX_STEPS) {
                    stopRunaway();
                    break;
                }
                commitStaged();
                runStep();
            }
        } finally {
            running = false;
            overrun = false;
        }
    }

    private void runStep() {
        stepsInInstant++;
        if (metrics != null) {
            metrics.steps.count++;
        }
        wireAll();
        runDirty();
        for (int i = 0; i < settling.size(); i++) {
            Actor actor = registry.find(settling.get(i));
            if (actor != null && actor.settling) {
                actor.settling = false;
                actor.settle(this);
            }
        }
        settling.clear();
        mistakes.tell();
        for (int i = 0; i < doomed.size(); i++) {
            destroy(doomed.get(i));
        }
        doomed.clear();
    }

    private void commitStaged() {
        step++;
        List<Commit> now = staged;
        staged = committing;
        committing = now;
        for (int i = 0; i < now.size(); i++) {
            now.get(i).commit(this);
        }
        now.clear();
    }

    private void stopRunaway() {
        Runaway.report(this, staged);
        cancelStaged();
        step++;
        for (int i = undos.size() - 1; i >= 0; i--) {
            undos.get(i).undo(this);
        }
        undos.clear();
        runStep();
        cancelStaged();
    }

    private void cancelStaged() {
        for (int i = 0; i < staged.size(); i++) {
            staged.get(i).cancel(this);
        }
        staged.clear();
    }

    /**
     * Tells the author that something at {@code place} went wrong; the rest of the program goes on.
     */
    public void fault(@Nullable Place place, String code, String title, String label, String hint) {
        mistakes.add(true, null, place, code, title, label, hint);
    }

    /** The same for a mistake in the program: told once, however often and in however many rows. */
    public void mistake(Place place, String code, String title, String label, String hint) {
        String key = code + place.source().name() + ':' + place.span().start() + title + label;
        mistakes.add(true, key, place, code, title, label, hint);
    }

    /** The same for what is only doubtful. */
    void warn(Place place, String code, String title, String label, String hint) {
        String key = code + place.source().name() + ':' + place.span().start();
        mistakes.add(false, key, place, code, title, label, hint);
    }

    /**
     * Counts what anything at rest holds for actors and scopes that are gone, or keeps for later:
     * there should be nothing.
     */
    public int sweep() {
        int[] found = {staged.size() + settling.size() + doomed.size() + unwired.size()};
        registry.forEach(actor -> found[0] += actor.sweep(this) + (actor.dirty ? 1 : 0));
        return found[0];
    }

    /** 1 for a scope that is gone, 0 for a live one and for none. */
    int dead(@Nullable ScopeId scope) {
        return scope == null || registry.isLive(scope) ? 0 : 1;
    }

    /** For tests: at rest nothing waits, and the registry is whole. */
    public void checkInvariants() {
        for (int slot = 0; slot < registry.slots(); slot++) {
            Actor actor = registry.atOrNull(slot);
            if (actor != null && actor.dirty) {
                throw new IllegalStateException(actor.id() + " is dirty at rest");
            }
        }
        if (!staged.isEmpty() || !settling.isEmpty() || !doomed.isEmpty() || !unwired.isEmpty()) {
            throw new IllegalStateException("something is staged at rest");
        }
        registry.checkInvariants();
    }
}
