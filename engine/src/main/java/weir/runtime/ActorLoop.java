package weir.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.Actor;
import weir.actor.ActorRegistry;
import weir.actor.CellActor;
import weir.actor.Effect;
import weir.actor.Equality;
import weir.actor.InputTextActor;
import weir.actor.PortActor;
import weir.actor.Propagation;
import weir.actor.ScopeId;
import weir.actor.World;
import weir.collection.Sorting;
import weir.document.EventKind;
import weir.document.PatchSink;
import weir.metrics.Metrics;
import weir.render.DocumentRenderer;
import weir.render.Target;
import weir.source.Diagnostic;
import weir.source.Place;
import weir.source.SourceText;
import weir.value.ActorId;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Value;

/**
 * The one loop: occurrences in, one instant each, then one flush.
 *
 * <p><b>Invariants.</b> No tick inside a tick. Effects happen when an instant is at rest, in
 * program order; what they cause is an instant of its own in the same drain. The document is
 * flushed once, after the last instant of a drain.
 */
public final class ActorLoop implements World {
    private record Pending(int order, Effect effect) {}

    /** Pulses still to come: {@code next … count}. */
    private static final class Pulses {
        final ActorId port;
        int count;
        int next;

        Pulses(ActorId port) {
            this.port = port;
        }
    }

    private final Host host;
    private final Propagation p;
    private final DocumentRenderer renderer;
    private final Ingress ingress;
    private final Timers timers = new Timers();
    private final Ulids ulids;
    private final List<Pulses> pulses = new ArrayList<>();
    private final List<String> routes = new ArrayList<>();
    private final List<Pending> effects = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final ActorId route;
    private final ScopeId root;
    private final List<Diagnostic> reported = new ArrayList<>();
    private int reportedIn = -1;
    private boolean ticking;
    private boolean stopped;

    /**
     * @param metrics null when nothing is counted
     */
    public ActorLoop(Host host, PatchSink sink, String classPrefix, @Nullable Metrics metrics) {
        this.host = host;
        this.ulids = new Ulids(host);
        this.p = new Propagation(new ActorRegistry(), this, metrics);
        this.renderer = new DocumentRenderer(p, sink, classPrefix);
        this.ingress = new Ingress(host, p, renderer, this::drainOnTheSpot);
        this.root = p.createScope(null);
        this.route = p.add(new CellActor(null, pathOf(host.route())), root);
    }

    public Propagation propagation() {
        return p;
    }

    public DocumentRenderer renderer() {
        return renderer;
    }

    public Ingress ingress() {
        return ingress;
    }

    /** The scope that everything is in. */
    public ScopeId root() {
        return root;
    }

    /**
     * Counts what any table holds for actors, scopes and nodes that are gone, or keeps for later;
     * to be asked at rest, when there should be nothing.
     */
    public int sweep() {
        return p.sweep()
                + renderer.sweep()
                + ingress.sweep()
                + timers.sweep(p)
                + pulses.size()
                + routes.size()
                + effects.size();
    }

    /** How many timers run. */
    public int liveTimers() {
        return timers.size();
    }

    // ── the loop ─────────────────────────────────────────────────────────────────────────────

    /** The first instant: everything that was instantiated takes its first value; then a flush. */
    public void start() {
        ticking = true;
        p.runToRest();
        performEffects();
        drainQueued();
        ticking = false;
        wake();
    }

    /** Runs every queued occurrence and every due timer, then flushes the document once. */
    public void drain() {
        if (ticking || stopped) {
            return;
        }
        ticking = true;
        Metrics metrics = p.metrics();
        double from = metrics == null ? 0 : host.now();
        int before = p.instant();
        boolean whole = false;
        ingress.draining();
        try {
            drainQueued();
            whole = true;
        } finally {
            ticking = false;
            ingress.drained();
            if (!whole) { // what was not reached gets its turn, but not in this task
                host.requestDrain(false);
            } else if (!ingress.isEmpty()) { // what our own patches caused
                host.requestDrain(true);
            }
        }
        if (metrics != null && p.instant() != before) {
            metrics.tick.record(host.now() - from);
        }
        wake();
    }

    private boolean drainOnTheSpot() {
        if (ticking || stopped) {
            return false;
        }
        drain();
        return true;
    }

    private void drainQueued() {
        runInternal();
        for (EventRing.Event event = ingress.next(); event != null; event = ingress.next()) {
            deliver(event);
            event.clear();
            runInternal();
        }
        tick();
        flush();
    }

    private void tick() {
        if (timers.size() == 0) {
            return;
        }
        double now = host.now();
        ActorId timer = timers.takeDue(now);
        while (timer != null) {
            Metrics metrics = p.metrics();
            if (metrics != null) {
                metrics.timerTicksMissed.count += timers.takeMissed();
            }
            Actor actor = p.actorOf(timer);
            if (actor != null) {
                occur(actor, RecordValue.EMPTY);
            } else if (metrics != null) {
                metrics.staleSends.timer.count++;
            }
            runInternal();
            timer = timers.takeDue(now);
        }
    }

    private void flush() {
        Metrics metrics = p.metrics();
        if (metrics == null) {
            renderer.flush();
        } else if (renderer.isDirty()) {
            double from = host.now();
            renderer.flush();
            metrics.flushes.count++;
            metrics.flush.record(host.now() - from);
        }
    }

    private void wake() {
        double next = timers.nextDue();
        if (next != Double.POSITIVE_INFINITY) {
            host.wakeAt(next);
        }
    }

    /** Pulses and routes that an instant asked for: each an instant, before anything else. */
    private void runInternal() {
        while (!routes.isEmpty() || !pulses.isEmpty()) {
            if (!routes.isEmpty()) {
                setRoute(routes.remove(0));
                continue;
            }
            Pulses pulsing = pulses.get(0);
            if (pulsing.next > pulsing.count) {
                pulses.remove(0);
            } else {
                Value pulse = new Value.Num(pulsing.next++);
                Actor port = p.actorOf(pulsing.port);
                if (port != null) {
                    occur(port, pulse);
                }
            }
        }
    }

    // ── instants ─────────────────────────────────────────────────────────────────────────────

    private void deliver(EventRing.Event event) {
        EventKind kind = event.kind;
        Target target = event.target;
        if (event.value != null) {
            setInput(event.input, event.value);
            return;
        }
        if (kind == null || target == null) {
            setRoute(event.text);
            return;
        }
        switch (kind) {
            case HOVERED -> hover(target.hovered(), event.inside);
            case CHANGE, INPUT -> change(event, target);
            case KEY_DOWN -> {
                Value.Text text = new Value.Text(event.text);
                mirror(target, text);
                occur(target.port(kind), new EventPayload(event, text, p.metrics()));
            }
            case SELECT ->
                    occur(
                            target.port(kind),
                            new EventPayload(event, new Value.Text(event.text), p.metrics()));
            case CLICK -> occur(target.port(kind), new EventPayload(event, null, p.metrics()));
            case PRESS, DOUBLE_CLICK, BLUR, FOCUS -> occur(target.port(kind), null);
        }
    }

    private void change(EventRing.Event event, Target target) {
        Value.Text text = target.text() == null ? null : new Value.Text(event.text);
        if (text != null) {
            mirror(target, text);
        }
        ActorId change = target.port(EventKind.CHANGE);
        ActorId input = text == null ? null : target.port(EventKind.INPUT);
        if (change == null && input == null) {
            return;
        }
        EventPayload payload = new EventPayload(event, text, p.metrics());
        p.beginInstant();
        emit(change, payload);
        emit(input, payload);
        rest();
    }

    /** Brings what an input shows up to date, before the instant of its event starts. */
    private void mirror(Target target, Value.Text text) {
        if (p.actorOf(target.text()) instanceof InputTextActor mirror
                && !Equality.same(mirror.value(), text)) {
            p.beginInstant();
            mirror.set(p, text);
            rest();
        }
    }

    private void occur(@Nullable ActorId port, @Nullable EventPayload payload) {
        p.beginInstant();
        emit(port, payload);
        rest();
    }

    private void emit(@Nullable ActorId id, @Nullable EventPayload payload) {
        if (id == null) {
            return;
        }
        if (p.actorOf(id) instanceof PortActor port) {
            if (payload == null) {
                port.occur(p, RecordValue.EMPTY);
            } else {
                port.occur(p, payload);
            }
            return;
        }
        Metrics metrics = p.metrics();
        if (metrics != null) {
            metrics.staleSends.event.count++;
        }
    }

    private void occur(Actor event, Value occurrence) {
        p.beginInstant();
        p.emit(event, occurrence);
        rest();
    }

    private void hover(@Nullable ActorId id, boolean inside) {
        if (p.actorOf(id) instanceof CellActor cell) {
            Metrics metrics = p.metrics();
            if (metrics != null) {
                metrics.hoverEventsEmitted.count++;
            }
            p.beginInstant();
            cell.set(p, Value.Tag.of(inside));
            rest();
        }
    }

    private void setInput(@Nullable ActorId input, Value value) {
        Actor slot = p.actorOf(input);
        if (slot != null) {
            occur(slot, value);
        }
    }

    /** What a program sees of a route: the path, without a query and what follows it. */
    private static Value pathOf(String route) {
        int end = 0;
        while (end < route.length() && route.charAt(end) != '?' && route.charAt(end) != '#') {
            end++;
        }
        return new Value.Text(route.substring(0, end));
    }

    private void setRoute(String now) {
        if (p.actorOf(route) instanceof CellActor cell) {
            p.beginInstant();
            cell.set(p, pathOf(now));
            rest();
        }
    }

    private void rest() {
        p.runToRest();
        performEffects();
    }

    private void performEffects() {
        if (effects.isEmpty()) {
            return;
        }
        List<Pending> now = new ArrayList<>(effects);
        effects.clear();
        Sorting.sort(now, (a, b) -> a.order - b.order);
        for (Pending pending : now) {
            try {
                pending.effect.perform();
            } catch (Throwable failure) { // a page that throws must not stop the loop
                p.fault(
                        null,
                        "effect-failed",
                        "the page could not do what the program asked of it",
                        String.valueOf(failure.getMessage()),
                        "the program goes on without it");
            }
        }
    }

    /** Destroys everything. */
    public void stop() {
        if (!stopped) {
            stopped = true;
            p.destroy(root);
        }
    }

    // ── what actors ask for ──────────────────────────────────────────────────────────────────

    @Override
    public void pulses(ActorId port, int count) {
        Pulses asked = null;
        for (Pulses pending : pulses) {
            if (pending.port.equals(port)) {
                asked = pending; // a new count starts anew
            }
        }
        if (asked == null) {
            asked = new Pulses(port);
            pulses.add(asked);
        }
        asked.count = count;
        asked.next = 1;
    }

    @Override
    public void startTimer(ActorId timer, double period) {
        Actor actor = p.actorOf(timer);
        Place place = actor == null ? null : actor.place();
        int order = place == null ? 0 : place.span().start();
        if (period < Timers.SHORTEST) {
            warnOfShortTimer(place);
        }
        timers.start(timer, order, host.now(), period);
    }

    /** Once for each place, however many timers are made there. */
    private void warnOfShortTimer(@Nullable Place place) {
        String at = "";
        if (place != null) {
            SourceText source = place.source();
            at = source.name() + ":" + source.line(place.span().start()) + ": ";
        }
        String warning = at + "a Timer/interval shorter than one frame, 16 ms, ticks once a frame";
        if (warnings.indexOf(warning) < 0) {
            warnings.add(warning);
            host.log(LogLevel.WARNING, warning);
        }
    }

    @Override
    public void stopTimer(ActorId timer) {
        timers.stop(timer);
    }

    @Override
    public void effect(int order, Effect effect) {
        effects.add(new Pending(order, effect));
    }

    @Override
    public ActorId route() {
        return route;
    }

    @Override
    public void navigate(String to) {
        Ref now = p.valueOf(route);
        if (!(now instanceof Value.Text text && text.value().equals(to))) {
            host.navigate(to);
            routes.add(to);
        }
    }

    @Override
    public String ulid() {
        return ulids.next();
    }

    @Override
    public String upperCase(String text) {
        return host.upperCase(text);
    }

    @Override
    public void log(boolean error, String line) {
        host.log(error ? LogLevel.ERROR : LogLevel.INFO, line);
    }

    @Override
    public void warn(String line) {
        host.log(LogLevel.WARNING, line);
    }

    /** One and the same mistake is told once in an instant, however many made it. */
    @Override
    public void report(Diagnostic diagnostic) {
        if (reportedIn != p.instant()) {
            reportedIn = p.instant();
            reported.clear();
        }
        for (Diagnostic told : reported) {
            if (told.source() == diagnostic.source()
                    && told.span().start() == diagnostic.span().start()
                    && told.title().equals(diagnostic.title())) {
                return;
            }
        }
        reported.add(diagnostic);
        host.report(diagnostic);
    }
}
