package weir.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.Propagation;
import weir.actor.ScopeId;
import weir.collection.Table;
import weir.document.PatchSink;
import weir.document.Template;
import weir.source.Diagnostic;
import weir.value.ActorId;
import weir.value.ElementKind;
import weir.value.ElementSite;
import weir.value.ElementValue;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Shape;
import weir.value.Value;

/**
 * Shows the document: mounts elements, hears what is live in them, and at a flush writes what is no
 * longer right.
 *
 * <p><b>Invariants.</b> Outside a flush nothing is written. Every node number in use belongs to
 * something mounted; every mounted thing lives in a scope below the one its place is in.
 */
public final class DocumentRenderer {
    private static final Shape OPTION = Shape.of(null, "value", "label");

    /** Live elements inside one another that are mounted at once; more have a turn of their own. */
    private static final int MAX_MOUNTING = 80;

    /** Elements inside one another: with some more than these, browsers die of their layout. */
    private static final int MAX_LEVEL = 500;

    private int mounting;

    private final Propagation p;
    private final PatchSink sink;
    private final String classPrefix;
    private final Flush flush;
    private final NodeIds ids = new NodeIds();
    private final Table<String> rules = new Table<>();
    private final List<String> warned = new ArrayList<>();
    private final List<Flushable> queue = new ArrayList<>();
    private final List<Runnable> late = new ArrayList<>();
    private @Nullable Target[] targets = new Target[64];
    private final ElementSite optionSite = new ElementSite(ElementKind.OPTION, null);
    private int templates;
    private int classes;

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
        View root = new View(this, PatchSink.ROOT, null, null, null, 0);
        p.addListener(root, owner);
        Ref content =
                output instanceof RecordValue document && document.has("root")
                        ? document.field("root")
                        : output;
        if (content == null) {
            return;
        }
        flush.styles().light(new Scenery(output));
        Positions positions = new Positions(PatchSink.ROOT, 1);
        Place place = new Place(content, root, positions, 0, PatchSink.NONE, Within.FLOW, 0);
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
        for (int i = 0; i < late.size(); i++) {
            late.get(i).run();
        }
        late.clear();
        sink.flushed();
    }

    /** Has {@code patch} made in this flush, when everything is where it belongs. */
    void later(Runnable patch) {
        late.add(patch);
    }

    void focusLater(int node, boolean wanted) {
        later(
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

    /** Whether {@code value} is shown as an element: in a drop-down list, a record is one, too. */
    static boolean isElement(@Nullable Value value, int within) {
        return value instanceof ElementValue
                || value instanceof RecordValue && (within & Within.OPTIONS) != 0;
    }

    /** An option, for a record. */
    ElementValue elementOf(Value shown) {
        if (shown instanceof RecordValue option) {
            return new ElementValue(
                    optionSite,
                    new RecordValue(OPTION, option.field("value"), option.field("label")),
                    null);
        }
        return (ElementValue) shown;
    }

    /**
     * Makes the nodes of {@code shown}, an element, not yet in the document, in a new scope below
     * that of {@code parent}.
     *
     * @param level how many elements it is inside of
     */
    View mount(Value shown, View parent, int within, int level) {
        ElementValue element = elementOf(shown);
        ElementPlan plan = planFor(element, within);
        int first = ids.allocate(plan.nodeCount());
        View view = new View(this, first, plan, parent, element, level);
        p.addListener(view, p.createScope(parent.owner()));
        sink.instantiate(plan.template(this), first);
        var place = element.site().place();
        if ((level > MAX_LEVEL || view.isInItself()) && place != null) {
            p.mistake(
                    place,
                    "nested-too-deep",
                    "this element is inside of too many others",
                    "it is shown empty",
                    "an element cannot show itself");
            return view;
        }
        if (mounting == MAX_MOUNTING) {
            queue(
                    (now, propagation) -> {
                        if (propagation.actorOf(view.id()) == view) {
                            plan.bind(element, first, view, now, propagation);
                        }
                    });
            return view;
        }
        mounting++;
        try {
            plan.bind(element, first, view, flush, p);
        } finally {
            mounting--;
        }
        return view;
    }

    /** Ends what {@code view} shows; its node is out of the document already. */
    void unmount(View view) {
        p.destroy(view.owner());
    }

    /**
     * @param depth how many elements {@code node} is inside of within {@code view}
     */
    void mountList(int node, @Nullable Ref list, int within, View view, int depth, Flush now) {
        Children children = new Children(this, node, list, within, view, view.level() + depth + 1);
        p.addListener(children, view.owner());
        children.start(now, p);
    }

    ElementPlan planFor(ElementValue element, int within) {
        Object kept = element.site().plan();
        Plans plans = kept instanceof Plans known ? known : new Plans();
        if (kept != plans) {
            element.site().keepPlan(plans);
        }
        for (ElementPlan plan : plans.variants) {
            if (plan.fits(element, within)) {
                return plan;
            }
        }
        ElementPlan plan = ElementPlan.of(element, within, flush);
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
            @Nullable Target[] more = new Target[Math.max(node + 1, targets.length * 2)];
            System.arraycopy(targets, 0, more, 0, targets.length);
            targets = more;
        }
        targets[node] = target;
        hear(node, target);
    }

    private void hear(int node, Target target) {
        int kinds = target.kinds();
        if (kinds != 0) {
            sink.listen(node, kinds);
        }
    }

    /** Nodes that are in the document again may be under the pointer. */
    void hearAgain(int first, int count) {
        for (int node = first; node < first + count; node++) {
            Target target = target(node);
            if (target != null && target.hovered() != null) {
                hear(node, target);
            }
        }
    }

    /** What {@code node} reports to, or null when it listens to nothing or is gone. */
    public @Nullable Target target(int node) {
        return node < targets.length ? targets[node] : null;
    }

    // ── labels ───────────────────────────────────────────────────────────────────────────────

    /** An id for {@code node}, unless its element has one. */
    String idOf(int node) {
        return classPrefix + "node-" + node;
    }

    /** {@code element} is shown now, as {@code node} of {@code view}. */
    void shown(ElementValue element, View view, int node, Flush now) {
        element.shownIn(view, node);
        label(element, now);
    }

    /** Ties {@code element}, if it is shown, to the control that it labels, if it does. */
    void label(ElementValue element, Flush now) {
        String control = element.control();
        if (control == null
                || !(element.view() instanceof View view)
                || p.actorOf(view.id()) != view) {
            return;
        }
        int node = element.node();
        String id = Name.labelId(element, control, now);
        if (Name.ownId(element, now) == null) {
            sink.setAttribute(node, "id", id);
        }
        if (element.site().kind() == ElementKind.LABEL) {
            sink.setAttribute(node, "for", control);
        }
    }

    // ── style rules ──────────────────────────────────────────────────────────────────────────

    /**
     * The class of a rule with the declarations {@code css}, and what {@code more} says of other
     * states; made on first use. No class when there is nothing to say.
     */
    String rule(String css, Declarations more) {
        return css.isEmpty() ? "" : rule(css, more, false);
    }

    /**
     * The class of a rule that comes on top of a fixed style: written twice in its selector, so
     * that it wins over the rules of fixed styles wherever it stands.
     */
    String variantRule(Declarations look) {
        return rule(look.text(), look, true);
    }

    private String rule(String css, Declarations more, boolean twice) {
        String key = (twice ? "live " : "") + css + '|' + more.placeholder() + '|' + more.active();
        String name = rules.get(key);
        if (name == null) {
            name = classPrefix + rules.size();
            rules.put(key, name);
            String again = twice ? "." + name : "";
            sink.addRule(name, again, css);
            if (!more.placeholder().isEmpty()) {
                sink.addRule(name, again + "::placeholder", more.placeholder());
            }
            if (!more.active().isEmpty()) {
                sink.addRule(name, again + ":active", more.active());
            }
        }
        return name;
    }

    /** A class that nothing has yet. */
    String newClass() {
        return classPrefix + 'c' + classes++;
    }

    void addRule(String className, String selector, String declarations) {
        String key = className + selector;
        if (!rules.has(key)) {
            rules.put(key, className);
            sink.addRule(className, selector, declarations);
        }
    }

    /**
     * Tells the author about something that is ignored; once.
     *
     * @param site what it is about; null when that is not known
     */
    void warn(@Nullable ElementSite site, String code, String title, String hint) {
        var place = site == null ? null : site.place();
        String message =
                place == null
                        ? title
                        : Diagnostic.warning(code, place.source(), place.span(), title, "", hint)
                                .render();
        if (warned.indexOf(message) < 0) {
            warned.add(message);
            p.world().warn(message);
        }
    }

    /** Counts what is held for nothing, or for later; at rest there should be nothing. */
    public int sweep() {
        int[] nodes = new int[1];
        p.registry()
                .forEach(
                        actor -> {
                            if (actor instanceof View view) {
                                nodes[0] += view.ownNodes();
                            } else if (actor instanceof Children children) {
                                nodes[0] += children.ownNodes();
                            }
                        });
        return queue.size() + late.size() + Math.abs(ids.live() - nodes[0]);
    }

    /** How many node numbers are in use, for tests. */
    public int liveNodes() {
        return ids.live();
    }
}
