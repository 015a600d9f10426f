package weir.runtime;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import weir.document.EventKind;
import weir.render.Target;
import weir.value.ActorId;
import weir.value.Value;

/**
 * A ring of events that are used over and over, so that queueing one allocates nothing once the
 * ring has been round.
 *
 * <p><b>Shape.</b> {@code head} and {@code tail} count the events ever taken and ever offered; they
 * wrap, and only their difference is meaningful.
 */
final class EventRing {
    /** One event. Its fields mean something between {@link #offer} and {@link #take}. */
    static final class Event {
        /** When it was offered, counted over all rings. */
        int sequence;

        /** Null for a change of route, and for what the page sets. */
        @Nullable EventKind kind;

        /** What the page sets, and to what; null for all else. */
        @Nullable ActorId input;

        @Nullable Value value;

        @Nullable Target target;
        int node;
        String text = "";
        String key = "";
        double x;
        double y;
        boolean inside;
        int barrier;

        /** Lets go of what it holds: it has been handled. */
        void clear() {
            target = null;
            input = null;
            value = null;
            text = "";
            key = "";
        }
    }

    private final Buffers buffer;
    private @Nullable Event[] slots;
    private int head;
    private int tail;

    EventRing(Buffers buffer) {
        this.buffer = buffer;
        this.slots = new Event[buffer.capacity()];
    }

    int size() {
        return tail - head;
    }

    boolean isFull() {
        return size() == slots.length;
    }

    boolean isAtLimit() {
        return size() >= buffer.limit();
    }

    /** Doubles the ring, keeping what is queued. */
    void grow() {
        @Nullable Event[] larger = new Event[slots.length * 2];
        for (int i = head; i != tail; i++) {
            larger[i & (larger.length - 1)] = slots[i & (slots.length - 1)];
        }
        slots = larger;
    }

    /** The next free event, now queued; there must be room. */
    Event offer() {
        int slot = tail++ & (slots.length - 1);
        Event event = slots[slot];
        if (event == null) { // the first time round
            event = new Event();
            slots[slot] = event;
        }
        return event;
    }

    /** Gives back what a flood made it grow to, once nothing is queued. */
    void shrink() {
        if (head == tail && slots.length > buffer.capacity()) {
            slots = new Event[buffer.capacity()];
        }
    }

    /** The event offered last, or null when nothing is queued. */
    @Nullable Event last() {
        return at(tail - 1);
    }

    /** Takes the event offered last back out of the ring; there must be one. */
    void retract() {
        Event event = slots[--tail & (slots.length - 1)];
        if (event != null) {
            event.clear();
        }
    }

    /** The position of the event offered last; see {@link #at}. */
    int lastPosition() {
        return tail - 1;
    }

    /** The event at {@code position} if it is still queued. */
    @Nullable Event at(int position) {
        return position - head >= 0 && tail - position > 0
                ? slots[position & (slots.length - 1)]
                : null;
    }

    @Nullable Event peek() {
        return head == tail ? null : slots[head & (slots.length - 1)];
    }

    /** Takes the oldest; it stays valid until the ring has gone round. */
    Event take() {
        return Objects.requireNonNull(slots[head++ & (slots.length - 1)], "nothing is queued");
    }
}
