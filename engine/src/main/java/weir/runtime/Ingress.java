package weir.runtime;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import weir.actor.Propagation;
import weir.document.EventKind;
import weir.metrics.BufferMetrics;
import weir.metrics.Metrics;
import weir.render.DocumentRenderer;
import weir.render.Target;
import weir.value.ActorId;
import weir.value.Value;

/**
 * Where the host hands in what happened.
 *
 * <p>A call writes into a ring and asks the host for a drain; nothing runs yet. A state (hovered,
 * the text of an input) replaces the pending state of the same element, unless a lossless event
 * came between: that is a barrier which no change of text is carried across. What an element does
 * not declare is not queued at all.
 *
 * <p><b>Invariants.</b> Lossless events are delivered in order, each once. The last state of an
 * element is delivered, unless the program knows it or the element is gone. What came in is what
 * was delivered, coalesced and dropped. An event that is coalesced or dropped allocates nothing.
 */
public final class Ingress {
    private final Host host;
    private final Propagation p;
    private final DocumentRenderer renderer;
    private final EventRing hovers = new EventRing(Buffers.HOVER);
    private final EventRing changes = new EventRing(Buffers.CHANGE);
    private final EventRing discrete = new EventRing(Buffers.DISCRETE);
    private final @Nullable BufferMetrics hoverMetrics;
    private final @Nullable BufferMetrics changeMetrics;
    private final @Nullable BufferMetrics discreteMetrics;
    private final Drain drain;
    private int[] hoverAt = new int[64];
    private int[] changeAt = new int[64];
    private int sequence;
    private int barrier;
    private int refused;
    private boolean urgentAsked;
    private boolean asked;

    /** How a full ring is emptied. */
    interface Drain {
        /** Drains now, unless a tick is running: then it returns false. */
        boolean now();
    }

    Ingress(Host host, Propagation p, DocumentRenderer renderer, Drain drain) {
        this.host = host;
        this.p = p;
        this.renderer = renderer;
        this.drain = drain;
        Metrics metrics = p.metrics();
        this.hoverMetrics = metrics == null ? null : metrics.buffer(Buffers.HOVER.name());
        this.changeMetrics = metrics == null ? null : metrics.buffer(Buffers.CHANGE.name());
        this.discreteMetrics = metrics == null ? null : metrics.buffer(Buffers.DISCRETE.name());
        Arrays.fill(hoverAt, -1);
        Arrays.fill(changeAt, -1);
    }

    // ── what the host calls ──────────────────────────────────────────────────────────────────

    /** A press, click, double click, blur or focus at {@code node}. */
    public void occur(EventKind kind, int node) {
        lossless(kind, node, "", "", 0, 0);
    }

    /** A click at a place inside a drawing, in pixels from its top left corner. */
    public void clickAt(int node, double x, double y) {
        lossless(EventKind.CLICK, node, "", "", x, y);
    }

    /**
     * A key went down in an input that shows {@code text}; {@code key} as in {@code
     * KeyboardEvent.key}.
     */
    public void key(int node, String key, String text) {
        lossless(EventKind.KEY_DOWN, node, key, text, 0, 0);
    }

    /**
     * The text of an input is now {@code text} ({@code CHANGE}), or an option was chosen ({@code
     * SELECT}).
     */
    public void text(EventKind kind, int node, String text) {
        if (!kind.isLossy()) {
            lossless(kind, node, "", text, 0, 0);
            return;
        }
        Target target = renderer.target(node);
        if (target == null) {
            return;
        }
        EventRing.Event pending = pending(changes, changeAt, node, target);
        if (pending != null && pending.barrier == barrier) {
            pending.text = text;
            coalesced(changeMetrics);
        } else if (pending == null && discrete.size() == 0 && shows(target, text)) {
            dropped(changeMetrics); // with a key pending, the text may be another by then
        } else {
            EventRing.Event event = offerChange(node, target);
            if (event != null) {
                event.text = text;
                queued(changes, false);
            }
        }
    }

    /** A slider stands at {@code value}. */
    public void slide(int node, double value) {
        Target target = renderer.target(node);
        if (target == null) {
            return;
        }
        EventRing.Event pending = pending(changes, changeAt, node, target);
        if (pending != null && pending.barrier == barrier) {
            pending.x = value;
            coalesced(changeMetrics);
        } else { // also when it is the last value again: the program may have moved it since
            EventRing.Event event = offerChange(node, target);
            if (event != null) {
                event.x = value;
                queued(changes, false);
            }
        }
    }

    private EventRing.@Nullable Event offerChange(int node, Target target) {
        if (!hasRoom(changes, changeMetrics)) {
            return null;
        }
        EventRing.Event event = offer(changes, changeMetrics, EventKind.CHANGE, node, target);
        event.barrier = barrier;
        changeAt = remember(changeAt, node, changes.lastPosition());
        return event;
    }

    /** The pointer entered or left {@code node} or what is inside it. */
    public void hover(int node, boolean inside) {
        Target target = renderer.target(node);
        if (target == null || target.hovered() == null) {
            return;
        }
        EventRing.Event pending = pending(hovers, hoverAt, node, target);
        if (pending != null) {
            pending.inside = inside;
            coalesced(hoverMetrics);
            retractHovers();
        } else if (isHovered(target) == inside) {
            dropped(hoverMetrics);
        } else if (hasRoom(hovers, hoverMetrics)) {
            offer(hovers, hoverMetrics, EventKind.HOVERED, node, target).inside = inside;
            hoverAt = remember(hoverAt, node, hovers.lastPosition());
            queued(hovers, false);
        }
    }

    /** What was entered and left again need not wait: so a sweep over many rows fills no ring. */
    private void retractHovers() {
        EventRing.Event last = hovers.last();
        while (last != null && isHovered(last.target) == last.inside) {
            hovers.retract();
            forgetPosition(hoverAt, last, hovers);
            dropped(hoverMetrics);
            last = hovers.last();
        }
    }

    /** The route shown is now {@code route}, and the program did not ask for it. */
    public void route(String route) {
        if (hasRoom(discrete, discreteMetrics)) {
            barrier++;
            EventRing.Event event = offer(discrete, discreteMetrics, null, -1, null);
            event.text = route;
            queued(discrete, true);
        }
    }

    /** The page sets {@code input}, a LINK of the program, to {@code value}. */
    public void set(ActorId input, Value value) {
        if (hasRoom(discrete, discreteMetrics)) {
            barrier++;
            EventRing.Event event = offer(discrete, discreteMetrics, null, -1, null);
            event.input = input;
            event.value = value;
            queued(discrete, true);
        }
    }

    private void lossless(EventKind kind, int node, String key, String text, double x, double y) {
        Target target = renderer.target(node);
        if (target == null || target.port(kind) == null || !hasRoom(discrete, discreteMetrics)) {
            return;
        }
        barrier++;
        EventRing.Event event = offer(discrete, discreteMetrics, kind, node, target);
        event.key = key;
        event.text = text;
        event.x = x;
        event.y = y;
        queued(discrete, true);
    }

    // ── rings ────────────────────────────────────────────────────────────────────────────────

    private EventRing.@Nullable Event pending(
            EventRing ring, int[] positions, int node, Target target) {
        EventRing.Event event =
                node < positions.length && positions[node] >= 0 ? ring.at(positions[node]) : null;
        return event != null && event.node == node && target.is(event.target) ? event : null;
    }

    private static int[] remember(int[] positions, int node, int position) {
        int[] at = positions;
        if (node >= at.length) {
            at = Arrays.copyOf(positions, Math.max(node + 1, positions.length * 2));
            Arrays.fill(at, positions.length, at.length, -1);
        }
        at[node] = position;
        return at;
    }

    /** Whether the program knows already that an input shows {@code text}. */
    private boolean shows(Target target, String text) {
        return target.text() != null
                && p.valueOf(target.text()) instanceof Value.Text known
                && known.value().equals(text);
    }

    private boolean isHovered(@Nullable Target target) {
        ActorId cell = target == null ? null : target.hovered();
        return cell != null
                && p.valueOf(cell) instanceof Value.Tag state
                && state.is(Value.Tag.TRUE);
    }

    /**
     * Whether there is room for one more; makes some in a ring that is full because a tick is
     * running. False when even that is impossible.
     */
    private boolean hasRoom(EventRing ring, @Nullable BufferMetrics metrics) {
        if (ring.isAtLimit()) {
            refused++;
            dropped(metrics);
            return false;
        }
        if (ring.isFull()) {
            ring.grow();
        }
        return true;
    }

    private EventRing.Event offer(
            EventRing ring,
            @Nullable BufferMetrics metrics,
            @Nullable EventKind kind,
            int node,
            @Nullable Target target) {
        EventRing.Event event = ring.offer();
        event.sequence = sequence++;
        event.kind = kind;
        event.node = node;
        event.target = target;
        if (metrics != null) {
            metrics.pending.see(ring.size());
        }
        return event;
    }

    private static void coalesced(@Nullable BufferMetrics metrics) {
        if (metrics != null) {
            metrics.coalesced.count++;
        }
    }

    private static void dropped(@Nullable BufferMetrics metrics) {
        if (metrics != null) {
            metrics.dropped.count++;
        }
    }

    /**
     * An event is in {@code ring}. A ring that is full now is drained on the spot: with this event,
     * so that what an input shows already is known to the program before the flush writes to it.
     */
    private void queued(EventRing ring, boolean urgent) {
        if (!ring.isFull() || !drain.now()) {
            ask(urgent);
        }
    }

    private void ask(boolean urgent) {
        if (urgent ? !urgentAsked : !asked && !urgentAsked) {
            asked = true;
            urgentAsked |= urgent;
            host.requestDrain(urgent);
        }
    }

    // ── what the loop calls ──────────────────────────────────────────────────────────────────

    /** The drain that was asked for has begun. */
    void draining() {
        asked = false;
        urgentAsked = false;
    }

    /** A drain is over: says what had to be refused, and gives back what it made the rings take. */
    void drained() {
        hovers.shrink();
        changes.shrink();
        discrete.shrink();
        if (refused > 0) {
            int count = refused;
            refused = 0;
            p.fault(
                    null,
                    "too-many-events",
                    "more events than can be kept",
                    count + " were refused while one was being handled",
                    "something makes events faster than the program can take them");
        }
    }

    /** An event that is handled takes the place of no later one. */
    private static void forgetPosition(int[] positions, EventRing.Event event, EventRing ring) {
        if (event.node < positions.length && ring.at(positions[event.node]) == null) {
            positions[event.node] = -1;
        }
    }

    /** How much is held for what is gone or for later: nothing once everything was handled. */
    int sweep() {
        int found = hovers.size() + changes.size() + discrete.size();
        for (int position : hoverAt) {
            found += position < 0 ? 0 : 1;
        }
        for (int position : changeAt) {
            found += position < 0 ? 0 : 1;
        }
        return found;
    }

    boolean isEmpty() {
        return hovers.size() == 0 && changes.size() == 0 && discrete.size() == 0;
    }

    /**
     * Takes the oldest event of all rings that has something to say, or null. A state that the
     * program knows by now, or whose element is gone, is dropped.
     */
    EventRing.@Nullable Event next() {
        while (true) {
            EventRing oldest = older(older(hovers, changes), discrete);
            if (oldest.peek() == null) {
                return null;
            }
            EventRing.Event event = oldest.take();
            if (oldest != discrete) {
                forgetPosition(oldest == changes ? changeAt : hoverAt, event, oldest);
            }
            BufferMetrics metrics =
                    oldest == discrete
                            ? discreteMetrics
                            : oldest == changes ? changeMetrics : hoverMetrics;
            if (oldest == discrete || isNews(event)) {
                if (metrics != null) {
                    metrics.delivered.count++;
                }
                return event;
            }
            event.clear();
            dropped(metrics);
        }
    }

    private boolean isNews(EventRing.Event event) {
        Target target = event.target;
        if (target == null || !target.is(renderer.target(event.node))) {
            return false;
        }
        if (event.kind == EventKind.HOVERED) {
            return isHovered(target) != event.inside;
        }
        return target.text() == null || !shows(target, event.text);
    }

    private static EventRing older(EventRing a, EventRing b) {
        EventRing.Event first = a.peek();
        EventRing.Event second = b.peek();
        if (first == null || second == null) {
            return first == null ? b : a;
        }
        return first.sequence - second.sequence < 0 ? a : b;
    }
}
