package weir.actor;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import weir.collection.Arena;
import weir.value.ActorId;

/**
 * The owner of every actor and every scope: a generational arena of each.
 *
 * <p><b>Invariants.</b> {@code created − destroyed} is the number alive. A stale id finds nothing.
 * Destroying a scope destroys its children first, then its actors, and at that moment every edge to
 * or from them is gone.
 *
 * <p><b>Costs.</b> Finding is O(1); destroying is O(what is destroyed), without recursion.
 */
public final class ActorRegistry {
    /** Scopes that end with another than their parent, at once. */
    private static final int MOST_GUESTS = 2_000;

    /** Actors and scopes of what may wait to be shown again: a row of a list has some twenty. */
    private static final int MOST_PASSIVE = 200;

    private final Arena<ActorId, Actor> actors = new Arena<>(ActorId::new);
    private final Arena<ScopeId, Scope> scopes = new Arena<>(ScopeId::new);

    /** The live actors once more: this is where they are found, all the time. */
    private @Nullable Actor[] bySlot = new Actor[64];

    private final Subscriptions subscriptions = new Subscriptions();
    private int guests;
    private boolean linkedTwice;
    private int actorsCreated;
    private int scopesCreated;

    /** The actor at {@code id}, or null when it is gone. */
    public @Nullable Actor find(ActorId id) {
        Actor actor = bySlot[id.slot()];
        return actor != null && actor.generation == id.generation() ? actor : null;
    }

    public boolean isLive(ScopeId id) {
        return scopes.find(id.slot(), id.generation()) != null;
    }

    public int liveActors() {
        return actors.size();
    }

    public int liveScopes() {
        return scopes.size();
    }

    public int liveSubscriptions() {
        return subscriptions.size();
    }

    public int actorsCreated() {
        return actorsCreated;
    }

    public int actorsDestroyed() {
        return actorsCreated - actors.size();
    }

    public int scopesCreated() {
        return scopesCreated;
    }

    public int scopesDestroyed() {
        return scopesCreated - scopes.size();
    }

    Subscriptions subscriptions() {
        return subscriptions;
    }

    /** The actor in {@code slot}, which must be live. */
    Actor at(int slot) {
        Actor actor = bySlot[slot];
        return actor == null ? actors.at(slot) : actor; // which says what is wrong
    }

    /** Every actor sits in a slot below this. */
    int slots() {
        return actors.slots();
    }

    @Nullable Actor atOrNull(int slot) {
        return bySlot[slot];
    }

    ActorId add(Actor actor, ScopeId owner) {
        Scope scope = scope(owner);
        ActorId id = actors.insert(actor);
        actor.register(id, owner);
        if (actor.slot >= bySlot.length) {
            @Nullable Actor[] more = new Actor[bySlot.length * 2];
            System.arraycopy(bySlot, 0, more, 0, bySlot.length);
            bySlot = more;
        }
        bySlot[actor.slot] = actor;
        actor.nextInScope = scope.firstActor;
        scope.firstActor = actor;
        actorsCreated++;
        return id;
    }

    /** A new scope; without a parent it is a root. */
    public ScopeId createScope(@Nullable ScopeId parent) {
        Scope scope = new Scope();
        ScopeId id = scopes.insert(scope);
        scope.born(id);
        if (parent != null) {
            scope(parent).addChild(scope);
        }
        scopesCreated++;
        return id;
    }

    /** Says what {@code id} is in paths. */
    void label(ScopeId id, Label label) {
        scope(id).label = label;
    }

    /** What was made in {@code id}, when that is an occurrence's; else null. */
    @Nullable Made made(ScopeId id) {
        Label label = scope(id).label;
        return label == null ? null : label.made;
    }

    /**
     * Where the construct {@code node} in {@code in} keeps its state, or its item: the names of the
     * instances around it, the outermost first, with the numbers of items, then its own.
     *
     * @return null when something around it has no name, or is an occurrence that nobody retains
     */
    public @Nullable String path(ScopeId in, Memory memory, int node, int item) {
        String path = isLive(in) ? segment(memory.name(node), item) : null;
        if (path == null) {
            return null;
        }
        for (Scope scope = scope(in); scope != null && path != null; scope = scope.parent) {
            Label label = scope.label;
            if (label == null || label.node < 0) {
                continue;
            }
            if (label.made != null) {
                return null;
            }
            if (label.origin >= 0) {
                path = memory.name(label.origin) + "/" + path;
            }
            String outer = segment(memory.name(label.node), label.item);
            path = outer == null ? null : outer + "/" + path;
        }
        return path;
    }

    private static @Nullable String segment(@Nullable String name, int item) {
        return name == null || item == Kept.NO_ITEM ? name : name + "/" + item;
    }

    @Nullable Scope scopeOrNull(ScopeId id) {
        return scopes.find(id.slot(), id.generation());
    }

    /** The scope whose id is written {@code slot:generation}; null when it is gone. */
    @Nullable Scope scopeNamed(String written) {
        for (int slot = 0; slot < scopes.slots(); slot++) {
            Scope scope = scopes.atOrNull(slot);
            if (scope != null && written.equals(slot + ":" + scope.id().generation())) {
                return scope;
            }
        }
        return null;
    }

    /** How many listen to {@code actor}. */
    int listeners(Actor actor) {
        int count = 0;
        for (int e = actor.firstOut; e != Subscriptions.NONE; e = subscriptions.nextOut(e)) {
            count++;
        }
        return count;
    }

    /** Hands every live actor to {@code visitor}. */
    public void forEach(Consumer<Actor> visitor) {
        for (int slot = 0; slot < actors.slots(); slot++) {
            Actor actor = bySlot[slot];
            if (actor != null) {
                visitor.accept(actor);
            }
        }
    }

    /** The places in tables that were ever needed at once: they grow no further than that. */
    public int tableSize() {
        return actors.slots() + scopes.slots() + subscriptions.slots();
    }

    private Scope scope(ScopeId id) {
        return Objects.requireNonNull(
                scopes.find(id.slot(), id.generation()), "this scope is gone");
    }

    /** Whether the scope owns nothing. */
    public boolean isEmpty(ScopeId id) {
        return scope(id).isEmpty();
    }

    /** Makes {@code id} a child of {@code parent}, which must not be inside it. */
    public void adopt(ScopeId id, ScopeId parent) {
        Scope scope = scope(id);
        if (scope.parent != null) {
            scope.parent.removeChild(scope);
        }
        scope(parent).addChild(scope);
    }

    /** Says whose newest occurrence {@code id} is, until somebody retains it: then nobody's. */
    void keptBy(ScopeId id, @Nullable Actor keeper) {
        scope(id).keeper = keeper;
    }

    /**
     * Whose newest occurrence {@code actor} was made in, or in what that made.
     *
     * @return null when there is none, or one that {@code by} was made in too
     */
    @Nullable Actor keeper(Actor actor, ScopeId by) {
        Scope at = scope(actor.scope());
        while (at.keeper == null && at.parent != null) {
            at = at.parent;
        }
        for (Scope inside = scope(by); inside != null; inside = inside.parent) {
            if (inside == at) {
                return null;
            }
        }
        return at.keeper;
    }

    /**
     * Has {@code guest} end when {@code host} does, unless it ends before or is set free.
     *
     * @return false when one of them is gone, or too many do that
     */
    public boolean endWith(ScopeId guest, ScopeId host) {
        Scope inner = scopeOrNull(guest);
        Scope outer = scopeOrNull(host);
        if (inner == null || outer == null || inner.host != null || guests == MOST_GUESTS) {
            return false;
        }
        outer.addGuest(inner);
        guests++;
        return true;
    }

    /** Takes back what {@link #endWith} said of {@code guest}. */
    public void setFree(ScopeId guest) {
        leave(scope(guest));
    }

    private void leave(Scope guest) {
        if (guest.host != null) {
            guest.host.removeGuest(guest);
            guests--;
        }
    }

    /**
     * Whether what is in {@code id} may wait for its item to be shown again, rather than be made
     * anew: nobody can tell the difference.
     */
    boolean canWait(ScopeId id) {
        return !linkedTwice && isPassive(id);
    }

    /**
     * A slot was linked to an element while the one before is there still: which of the two is the
     * newest depends on when they were made, so from now on none waits to be shown again.
     */
    void linkedTwice() {
        linkedTwice = true;
    }

    /** Whether everything in {@code id} is as it would be if it were made anew, and not much. */
    private boolean isPassive(ScopeId id) {
        Scope top = scope(id);
        Scope at = top;
        int left = MOST_PASSIVE;
        while (at != null && left-- > 0) {
            for (Actor actor = at.firstActor; actor != null; actor = actor.nextInScope) {
                if (left-- == 0 || !actor.isPassive()) {
                    return false;
                }
            }
            if (at.firstChild != null) {
                at = at.firstChild;
                continue;
            }
            while (at != null && at != top && at.next == null) {
                at = at.parent;
            }
            if (at == top) {
                return true;
            }
            at = at == null ? null : at.next;
        }
        return false;
    }

    /** Destroys a scope and all in it; does nothing when it is gone already. */
    void destroy(ScopeId id, Propagation p) {
        Scope top = scopes.find(id.slot(), id.generation());
        if (top == null) {
            return;
        }
        if (top.parent != null) {
            top.parent.removeChild(top);
        }
        Scope scope = top;
        while (true) {
            while (scope.firstChild != null) {
                scope = scope.firstChild;
            }
            for (Actor actor = scope.firstActor; actor != null; actor = actor.nextInScope) {
                destroy(actor, p);
            }
            scope.firstActor = null;
            while (scope.firstGuest != null) { // one level: guests of guests are views
                destroy(scope.firstGuest.id(), p);
            }
            leave(scope);
            scopes.remove(scope.id());
            Scope parent = scope.parent;
            if (scope == top || parent == null) {
                return;
            }
            parent.removeChild(scope);
            scope = parent;
        }
    }

    private void destroy(Actor actor, Propagation p) {
        while (actor.firstIn != Subscriptions.NONE) {
            int edge = actor.firstIn;
            subscriptions.remove(edge, at(subscriptions.source(edge)), actor);
        }
        while (actor.firstOut != Subscriptions.NONE) {
            int edge = actor.firstOut;
            subscriptions.remove(edge, actor, at(subscriptions.target(edge)));
        }
        actor.dirty = false;
        actor.settling = false;
        actor.destroyed(p);
        actors.remove(actor.id());
        bySlot[actor.slot] = null;
    }

    /** Takes everything apart and counts it again: for tests, after every step. */
    public void checkInvariants() {
        int edges = 0;
        for (int slot = 0; slot < actors.slots(); slot++) {
            Actor actor = bySlot[slot];
            if (actor == null) {
                continue;
            }
            if (!isLive(actor.scope())) {
                throw new IllegalStateException(actor.id() + " outlived its scope");
            }
            for (int e = actor.firstIn; e != Subscriptions.NONE; e = subscriptions.nextIn(e)) {
                Actor from = atOrNull(subscriptions.source(e));
                if (from == null) {
                    throw new IllegalStateException(actor.id() + " hears an actor that is gone");
                }
                if (!subscriptions.isLate(e) && from.height >= actor.height) {
                    throw new IllegalStateException(
                            actor.id()
                                    + " at height "
                                    + actor.height
                                    + " hears "
                                    + from.id()
                                    + " at height "
                                    + from.height);
                }
                edges++;
            }
        }
        if (edges != subscriptions.size()) {
            throw new IllegalStateException(
                    edges + " edges found, " + subscriptions.size() + " counted");
        }
    }
}
