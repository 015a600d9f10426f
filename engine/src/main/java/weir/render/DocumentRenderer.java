package weir.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import weir.actor.Propagation;
import weir.actor.ScopeId;
import weir.document.PatchSink;
import weir.document.Template;
import weir.value.ActorId;
import weir.value.ElementKind;
import weir.value.ElementValue;
import weir.value.RecordValue;
import weir.value.Ref;

/**
 * Shows the document: mounts elements, hears what is live in them, and at a flush writes what is no
 * longer right.
 *
 * <p><b>Invariants.</b> Outside a flush nothing is written. Every node number in use belongs to
 * something mounted; every mounted thing lives in a scope below the one its place is in.
 */
public final class DocumentRenderer {
    private final Propagation p;
    private final PatchSink sink;
    private final String classPrefix;
    private final Flush flush;
    private final NodeIds ids = new NodeIds();
    private final Map<String, String> rules = new HashMap<>();
    private final List<String> warned = new ArrayList<>();
    private final List<Flushable> queue = new ArrayList<>();
    private final List<Runnable> focusing = new ArrayList<>();
    private @Nullable Target[] targets = new Target[64];
    private int templates;

    /**
     * @param classPrefix begins the name of every generated class
     */
    public DocumentRenderer(Propagation p, PatchSink sink, String classPrefix) {
        this.p = p;
        this.sink = sink;
        this.classPrefix = classPrefix;
        this.flush = new Flush(this, sink, p.evaluation(), new StyleReader(p.evaluation()));
    }

    /** Shows {@code output}, a document, in the root node, from the next flush on. */
    public void show(Ref output, ScopeId scope) {
        ScopeId owner = p.createScope(scope);
        View root = new View(this, PatchSink.ROOT, 0);
        p.addListener(root, owner);
        Ref content =
                output instanceof RecordValue document && document.has("root")
                        ? document.field("root")
                        : output;
        if (content == null) {
            return;
        }
        Positions positions = new Positions(PatchSink.ROOT, 1);
        Place place = new Place(content, owner, positions, 0, PatchSink.NONE);
        positions.setPlace(0, place);
        queue.add((now, propagation) -> root.fill(now, propagation, List.of(), List.of(place)));
    }

    // ── flush ────────────────────────────────────────────────────────────────────────────────

    void queue(Flushable changed) {
        queue.add(changed);
    }

    /** Whether there is anything to write. */
    public boolean isDirty() {
        return !queue.isEmpty();
    }

    /** Writes what is no longer right: net effects only. */
    public void flush() {
        if (queue.isEmpty()) {
            return;
        }
        for (int i = 0; i < queue.size(); i++) {
            queue.get(i).flush(flush, p);
        }
        queue.clear();
        for (int i = 0; i < focusing.size(); i++) {
            focusing.get(i).run();
        }
        focusing.clear();
        sink.flushed();
    }

    void focusLater(int node, boolean wanted) {
        focusing.add(
                () -> {
                    if (wanted) {
                        sink.focus(node);
                    } else {
                        sink.blur(node);
                    }
                });
    }

    int emittedAt(ActorId actor) {
        return p.emittedAt(actor);
    }

    // ── mounting ─────────────────────────────────────────────────────────────────────────────

    /**
     * Makes the nodes of {@code element}, not yet in the document, in a new scope below {@code
     * parent}.
     */
    View mount(ElementValue element, ScopeId parent) {
        ElementPlan plan = planFor(element);
        int first = ids.allocate(plan.nodeCount());
        View view = new View(this, first, plan.nodeCount());
        p.addListener(view, p.createScope(parent));
        sink.instantiate(plan.template(this), first);
        List<Hole> holes = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        plan.bind(element, first, view, flush, holes, places);
        view.fill(flush, p, holes, places);
        return view;
    }

    /** Ends what {@code view} shows; its node is out of the document already. */
    void unmount(View view) {
        p.destroy(view.owner());
    }

    void mountList(int node, @Nullable Ref list, ScopeId owner, Flush now) {
        Children children = new Children(this, node, list);
        p.addListener(children, owner);
        children.start(now, p);
    }

    ElementPlan planFor(ElementValue element) {
        Object kept = element.site().plan();
        Plans plans = kept instanceof Plans known ? known : new Plans();
        if (kept != plans) {
            element.site().keepPlan(plans);
        }
        for (ElementPlan plan : plans.variants) {
            if (plan.fits(element)) {
                return plan;
            }
        }
        ElementPlan plan = ElementPlan.of(element, flush);
        plans.variants.add(plan);
        return plan;
    }

    /** The plans for the elements of one site: usually one. */
    private static final class Plans {
        final List<ElementPlan> variants = new ArrayList<>();
    }

    int define(Template template) {
        sink.define(templates, template);
        return templates++;
    }

    int createText(String text) {
        int node = ids.allocate(1);
        sink.createText(node, text);
        return node;
    }

    void forgetText(int node) {
        forget(node, 1);
    }

    void forget(int first, int count) {
        if (count == 0) {
            return;
        }
        for (int node = first; node < first + count && node < targets.length; node++) {
            targets[node] = null;
        }
        sink.forget(first, count);
        ids.release(first, count);
    }

    // ── events ───────────────────────────────────────────────────────────────────────────────

    void listen(int node, ElementValue element) {
        Target target = Target.of(element);
        if (target == null) {
            return;
        }
        if (node >= targets.length) {
            targets = Arrays.copyOf(targets, Math.max(node + 1, targets.length * 2));
        }
        targets[node] = target;
        int kinds = target.kinds(element.site().kind() == ElementKind.TEXT_INPUT);
        if (kinds != 0) {
            sink.listen(node, kinds);
        }
    }

    /** What {@code node} reports to, or null when it listens to nothing or is gone. */
    public @Nullable Target target(int node) {
        return node < targets.length ? targets[node] : null;
    }

    // ── style rules ──────────────────────────────────────────────────────────────────────────

    /** The class of a rule with these declarations; made on first use. */
    String rule(String declarations) {
        String name = rules.get(declarations);
        if (name == null) {
            name = classPrefix + rules.size();
            rules.put(declarations, name);
            sink.addRule(name, "", declarations);
        }
        return name;
    }

    /**
     * The class of a rule that comes on top of a fixed style: written twice in its selector, so
     * that it wins over the rules of fixed styles wherever it stands.
     */
    String variantRule(String declarations) {
        String key = "live " + declarations;
        String name = rules.get(key);
        if (name == null) {
            name = classPrefix + rules.size();
            rules.put(key, name);
            sink.addRule(name, "." + name, declarations);
        }
        return name;
    }

    void addRule(String className, String selector, String declarations) {
        String key = className + selector;
        if (!rules.containsKey(key)) {
            rules.put(key, className);
            sink.addRule(className, selector, declarations);
        }
    }

    /** Tells the author about something that is ignored; once. */
    void warn(String message) {
        if (warned.indexOf(message) < 0) {
            warned.add(message);
            p.world().log(true, message);
        }
    }

    /** How many node numbers are in use, for tests. */
    public int liveNodes() {
        return ids.live();
    }
}
