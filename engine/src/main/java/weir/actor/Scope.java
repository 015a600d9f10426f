package weir.actor;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A node of the ownership tree: it owns its child scopes and its actors, and nothing else keeps
 * them alive.
 *
 * <p><b>Shape.</b> Children are a doubly linked list through {@code next} and {@code previous}, the
 * oldest first; actors a singly linked list through {@link Actor#nextInScope}, the newest first.
 */
final class Scope {
    @Nullable Scope parent;
    @Nullable Scope firstChild;
    @Nullable Scope lastChild;
    @Nullable Scope next;
    @Nullable Scope previous;
    @Nullable Actor firstActor;

    /** What this ends with, beside its parent; see {@link ActorRegistry#endWith}. */
    @Nullable Scope host;

    @Nullable Scope firstGuest;
    private @Nullable Scope nextGuest;
    private @Nullable ScopeId id;

    /** Of an occurrence that nobody retains: the actor whose newest it is. */
    @Nullable Actor keeper;

    /** Null while nothing is kept. */
    @Nullable Label label;

    ScopeId id() {
        return Objects.requireNonNull(id, "a scope without an id");
    }

    void born(ScopeId newId) {
        id = newId;
    }

    void addChild(Scope child) {
        child.parent = this;
        child.previous = lastChild;
        child.next = null;
        if (lastChild == null) {
            firstChild = child;
        } else {
            lastChild.next = child;
        }
        lastChild = child;
    }

    void removeChild(Scope child) {
        if (child.previous == null) {
            firstChild = child.next;
        } else {
            child.previous.next = child.next;
        }
        if (child.next == null) {
            lastChild = child.previous;
        } else {
            child.next.previous = child.previous;
        }
        child.parent = null;
        child.next = null;
        child.previous = null;
    }

    void addGuest(Scope guest) {
        guest.host = this;
        guest.nextGuest = firstGuest;
        firstGuest = guest;
    }

    /** There are two at most in practice: what a list shows for an item, and its view. */
    void removeGuest(Scope guest) {
        Scope before = null;
        Scope at = firstGuest;
        while (at != null && at != guest) {
            before = at;
            at = at.nextGuest;
        }
        if (before == null) {
            firstGuest = guest.nextGuest;
        } else {
            before.nextGuest = guest.nextGuest;
        }
        guest.host = null;
        guest.nextGuest = null;
    }

    boolean isEmpty() {
        return firstChild == null && firstActor == null;
    }
}
