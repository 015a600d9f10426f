package weir.elaborate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import weir.actor.Actor;
import weir.actor.Arm;
import weir.actor.Body;
import weir.actor.CellActor;
import weir.actor.Evaluation;
import weir.actor.Formula;
import weir.actor.FormulaActor;
import weir.actor.HoldActor;
import weir.actor.Kept;
import weir.actor.LinkActor;
import weir.actor.Made;
import weir.actor.MapActor;
import weir.actor.MatchActor;
import weir.actor.PortActor;
import weir.actor.Propagation;
import weir.actor.ScopeId;
import weir.actor.SlotActor;
import weir.document.EventKind;
import weir.library.Library;
import weir.program.Node;
import weir.program.Program;
import weir.program.Region;
import weir.source.Place;
import weir.value.ActorId;
import weir.value.ElementValue;
import weir.value.Item;
import weir.value.ListValue;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Shape;
import weir.value.Value;

/**
 * Turns a region and a scope into live actors.
 *
 * <p>What is constant where it is instantiated stays a value and costs no actor: a record literal,
 * an element, a match over a constant, a path into any of these. Pure expressions become one {@link
 * FormulaActor} each, compiled once per node.
 *
 * <p><b>Errors.</b> A definition that needs itself, and calls nested deeper than {@link
 * #MAX_CALLS}, are faults at their place; what asked for them has no value.
 */
public final class Elaborator implements Node.Visitor<@Nullable Ref> {
    /** Calls inside calls while instantiating: a recursion that does not end would not either. */
    public static final int MAX_CALLS = 10_000;

    /**
     * Expressions inside expressions that are instantiated at once; what lies deeper comes later.
     */
    private static final int MAX_DEPTH = 64;

    static final @Nullable Ref[] NO_REFS = {};

    private final Propagation p;
    private final Library library;
    private final @Nullable Plan[] plans;
    private final @Nullable Plan[] apart;
    private final @Nullable Plan[] bodies;
    private final @Nullable Shape[] shapes;
    private final Formulas.@Nullable Path[] paths;
    private final @Nullable Steps[] steps;
    private final Frame root;
    private final Calls calls;
    private final Members members;
    private Frame frame;
    private int depth;
    private int nesting;

    /** What was elaborated in {@link #known} for a formula that cannot be: it is not made twice. */
    private List<Leaf> made = List.of();

    private @Nullable Ref[] madeRefs = NO_REFS;
    private @Nullable Frame known;

    /** Whether something was frozen since this was set to false. */
    private boolean froze;

    public Elaborator(Program program, Library library, Propagation p, ScopeId scope) {
        this.p = p;
        this.library = library;
        this.plans = new Plan[program.nodeCount()];
        this.apart = new Plan[program.nodeCount()];
        this.bodies = new Plan[program.regionCount()];
        this.shapes = new Shape[program.nodeCount()];
        this.paths = new Formulas.Path[program.nodeCount()];
        this.steps = new Steps[program.nodeCount()];
        this.root = new Frame(program.root(), null, scope, null, false, 0);
        this.frame = root;
        this.calls = new Calls(this, p, library, shapes, root);
        this.members = new Members(this, p, library, program.nodeCount());
    }

    /**
     * Instantiates the whole program. Its result is what it shows, or null when it shows nothing.
     */
    public @Nullable Ref program() {
        return instantiate(root);
    }

    /** The live form of a top-level variable, once {@link #program} was called. */
    public @Nullable Ref variable(int slot) {
        return slot < 0 ? null : root.ref(slot);
    }

    // ── regions and frames ───────────────────────────────────────────────────────────────────

    @Nullable Ref instantiate(
            Region region,
            Frame captured,
            ScopeId scope,
            @Nullable Ref passed,
            boolean frozen,
            int calls,
            @Nullable Ref... inputs) {
        Frame inner = new Frame(region, captured, scope, passed, frozen, calls);
        for (int slot = 0; slot < region.inputs(); slot++) {
            inner.set(slot, slot < inputs.length ? inputs[slot] : null);
        }
        return instantiate(inner);
    }

    private @Nullable Ref instantiate(Frame inner) {
        Frame around = frame;
        frame = inner;
        depth++;
        p.slotsAllocated(inner.region.slots());
        for (int slot : inner.region.order()) {
            if (!inner.isDone(slot)) {
                define(inner, slot);
            }
        }
        Ref result = elaborate(inner.region.result());
        depth--;
        frame = around;
        if (depth == 0) {
            p.wireAll();
        }
        return result;
    }

    private @Nullable Ref define(Frame in, int slot) {
        Node definition = in.region.definition(slot);
        if (definition == null) {
            return null;
        }
        if (in.isOpen(slot)) {
            p.mistake(
                    definition.place(),
                    "circular-definition",
                    "`" + in.region.name(slot) + "` needs its own value",
                    "it has none while it is being made",
                    "break the circle with HOLD, or let an event decide with THEN");
            return null;
        }
        Frame around = frame;
        frame = in;
        in.open(slot);
        Ref ref = elaborate(definition);
        in.set(slot, ref);
        frame = around;
        return ref;
    }

    private @Nullable Ref lookup(int hops, int slot) {
        Frame in = frame;
        boolean frozen = false;
        boolean lives = !in.inOccurrence;
        for (int i = 0; i < hops; i++) {
            frozen |= in.frozen && !lives;
            lives |= in.region.holdsState();
            in = outer(in);
        }
        Ref ref = in.isDone(slot) ? in.ref(slot) : define(in, slot);
        return frozen ? frozen(ref) : ref;
    }

    private String nameOf(int hops, int slot) {
        Frame in = frame;
        for (int i = 0; i < hops; i++) {
            in = outer(in);
        }
        return in.region.name(slot);
    }

    private static Frame outer(Frame in) {
        return Objects.requireNonNull(in.outer, "this region has nothing around it");
    }

    /** {@code ref} as a snapshot sees it; what was made for this very occurrence stays live. */
    private @Nullable Ref frozen(@Nullable Ref ref) {
        Actor actor = p.actorOf(ref);
        if (ref == null || actor == null || (p.isBorn(actor) && !actor.isEvent())) {
            return ref;
        }
        froze = true;
        return ref.read(p.snapshot());
    }

    /** What an occurrence says that it reads, when somebody may want to make it again. */
    private @Nullable Made making() {
        Made making = p.making();
        return making != null && frame.inOccurrence ? making : null;
    }

    /** Notes that an occurrence read {@code ref}, if it was frozen for that. */
    private @Nullable Ref noted(@Nullable Made making, String name, @Nullable Ref ref) {
        if (making != null && froze && ref instanceof Value value) {
            making.note(name, value);
        }
        return ref;
    }

    // ── formulas ─────────────────────────────────────────────────────────────────────────────

    /** What {@code node} is in the frame around. */
    @Nullable Ref elaborate(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        if (node instanceof Node.Constant constant) {
            return constant.value();
        }
        for (int i = 0; known == frame && i < made.size(); i++) {
            if (made.get(i).node() == node) {
                return madeRefs[i];
            }
        }
        if (nesting == MAX_DEPTH) {
            return later(node);
        }
        nesting++;
        Ref ref = now(node);
        nesting--;
        return ref;
    }

    private @Nullable Ref now(Node node) {
        Plan plan = plan(node);
        if (!plan.isPure() || node instanceof Node.Match) {
            return node.accept(this);
        }
        @Nullable Ref[] inputs = refs(plan.leaves(), frame);
        if (!plan.matches() || !hasEvent(inputs)) {
            return formula(node.place(), plan.pure(), inputs);
        }
        Plan rest = apart[node.id()];
        if (rest == null) {
            rest = Objects.requireNonNull(new FormulaCompiler(library, false).apart(node));
            apart[node.id()] = rest;
        }
        Plan around = rest;
        return with(
                plan.leaves(),
                inputs,
                () -> formula(node.place(), around.pure(), refs(around.leaves(), frame)));
    }

    /** What {@code made} says, where what {@code leaves} are is known to be {@code refs}. */
    @Nullable Ref with(
            List<Leaf> leaves, @Nullable Ref[] refs, Supplier<@Nullable Ref> elaborated) {
        List<Leaf> outer = made;
        @Nullable Ref[] outerRefs = madeRefs;
        Frame outerKnown = known;
        made = leaves;
        madeRefs = refs;
        known = frame;
        Ref ref = elaborated.get();
        made = outer;
        madeRefs = outerRefs;
        known = outerKnown;
        return ref;
    }

    /**
     * {@code node} from a fresh stack: an actor that shows what becomes of it in this very step.
     */
    private @Nullable Ref later(Node node) {
        ActorId output = p.add(MatchActor.outputFor(node.place()), frame.scope);
        List<Arm> always = List.of(new Arm(null, 0, new Later(this, frame, node)));
        p.add(
                new MatchActor(node.place(), RecordValue.EMPTY, always, NO_REFS, output),
                frame.scope);
        return output;
    }

    /** What {@code node} is in {@code in}, whatever lies around. */
    @Nullable Ref elaborateIn(Frame in, Node node) {
        Frame around = frame;
        int deep = nesting;
        frame = in;
        nesting = 0;
        depth++;
        Ref ref = elaborate(node);
        depth--;
        nesting = deep;
        frame = around;
        if (depth == 0) {
            p.wireAll();
        }
        return ref;
    }

    /** How {@code node} is computed, if it only computes. */
    Plan plan(Node node) {
        Plan plan = plans[node.id()];
        if (plan == null) {
            plan =
                    Computes.worthAFormula(node)
                            ? new FormulaCompiler(library, false).compile(node)
                            : null;
            plan = plan == null ? Plan.NOT_PURE : plan;
            plans[node.id()] = plan;
        }
        return plan;
    }

    /** Whether one of {@code inputs} is an event. */
    boolean hasEvent(@Nullable Ref[] inputs) {
        for (Ref input : inputs) {
            if (p.isEvent(input)) {
                return true;
            }
        }
        return false;
    }

    boolean isEvent(Ref ref) {
        return p.isEvent(ref);
    }

    /** What {@code leaves} are in {@code in}. */
    @Nullable Ref[] refs(List<Leaf> leaves, Frame in) {
        if (leaves.isEmpty()) {
            return NO_REFS;
        }
        Frame around = frame;
        frame = in;
        depth++;
        @Nullable Ref[] refs = new Ref[leaves.size()];
        for (int i = 0; i < refs.length; i++) {
            Leaf leaf = leaves.get(i);
            if (leaf.node() != null) {
                refs[i] = elaborate(leaf.node());
            } else {
                refs[i] =
                        read(leaf.hops(), leaf.slot(), leaf.path(), leaf.id(), leaf.place(), false);
            }
        }
        depth--;
        frame = around;
        return refs;
    }

    /** The value of a formula over constants, or an actor for it. */
    @Nullable Ref formula(Place place, Formula formula, @Nullable Ref[] inputs) {
        boolean live = false;
        boolean allEvents = true;
        for (Ref input : inputs) {
            if (input != null && input.actor() != null) {
                live = true;
                allEvents &= p.isEvent(input);
            }
        }
        if (!live) {
            Evaluation e = p.evaluation();
            Value value = e.live(formula, inputs);
            if (!e.readMore()) {
                return value;
            }
            allEvents = false;
        }
        return p.add(new FormulaActor(place, allEvents, formula, inputs), frame.scope);
    }

    // ── paths ────────────────────────────────────────────────────────────────────────────────

    /** Follows {@code names} from {@code base}: as far as is known now, then with an actor. */
    private @Nullable Ref path(
            @Nullable Ref base, List<String> names, int node, Place place, boolean optional) {
        Ref at = base;
        Steps known = steps[node];
        if (known == null || known.names.size() != names.size()) {
            known = new Steps(names);
            steps[node] = known;
        }
        for (int i = 0; i < names.size(); i++) {
            if (at == null) {
                return null;
            } else if (at instanceof RecordValue record) {
                int index = known.index(record, i);
                if (index == Steps.MISSING) {
                    return optional && i == names.size() - 1
                            ? Value.Unplugged.INSTANCE
                            : Paths.missing(p, record, names.get(i), place);
                }
                at = record.field(index);
            } else if (at instanceof ElementValue element) {
                at = element.part(names.get(i));
            } else {
                return dynamicPath(at, names, i, node, place, optional);
            }
        }
        return frame.inOccurrence ? frozen(at) : at;
    }

    /**
     * Reads what only a value tells. A path through {@code event} ends at a port, so it is an
     * event.
     */
    private @Nullable Ref dynamicPath(
            Ref base, List<String> names, int from, int node, Place place, boolean optional) {
        Formulas.Path formula = pathFormula(names, from, node, place, optional);
        SlotActor slot = p.actorOf(base) instanceof SlotActor linked ? linked : null;
        ActorId shared = slot == null ? null : slot.path(formula.written());
        if (shared != null) {
            return shared;
        }
        if (base.actor() == null) {
            return formula(place, formula, new Ref[] {base});
        }
        boolean event = p.isEvent(base) || formula.isPort();
        FormulaActor actor = new FormulaActor(place, event, formula, new Ref[] {base});
        if (slot != null) { // everybody who follows this path from this slot follows the same actor
            return slot.share(p, formula.written(), actor);
        }
        return p.add(actor, frame.scope);
    }

    /** The same formula for every instance of a path: its names from the {@code from}th on. */
    private Formulas.Path pathFormula(
            List<String> names, int from, int node, Place place, boolean optional) {
        Formulas.Path known = paths[node];
        if (known == null || known.size() != names.size() - from) {
            List<String> rest = new ArrayList<>();
            for (int i = from; i < names.size(); i++) {
                rest.add(names.get(i));
            }
            known = new Formulas.Path(place, rest, optional);
            paths[node] = known;
        }
        return known;
    }

    // ── nodes ────────────────────────────────────────────────────────────────────────────────

    @Override
    public Ref constant(Node.Constant node) {
        return node.value();
    }

    @Override
    public @Nullable Ref never(Node.Never node) {
        return null;
    }

    @Override
    public @Nullable Ref read(Node.Read node) {
        return read(node.hops(), node.slot(), List.of(), node.id(), node.place(), false);
    }

    /** Follows {@code names} from a slot, or from what was passed. */
    private @Nullable Ref read(
            int hops, int slot, List<String> names, int node, Place place, boolean optional) {
        Made making = making();
        String name = "";
        if (making != null) {
            String base = slot == Leaf.PASSED ? "PASSED" : nameOf(hops, slot);
            name = names.isEmpty() ? base : base + "." + Paths.written(names);
            Value again = making.read(name);
            if (again != null) {
                return again;
            }
            froze = false;
        }
        Ref base = slot == Leaf.PASSED ? frame.passed : lookup(hops, slot);
        return noted(
                making,
                name,
                names.isEmpty() && slot != Leaf.PASSED
                        ? base
                        : path(base, names, node, place, optional));
    }

    @Override
    public @Nullable Ref passed(Node.Passed node) {
        return read(0, Leaf.PASSED, List.of(), node.id(), node.place(), false);
    }

    @Override
    public @Nullable Ref field(Node.FieldRead node) {
        Steps known = steps[node.id()];
        List<String> names = known == null ? new ArrayList<>() : known.names;
        Node base = node;
        while (base instanceof Node.FieldRead step && (base == node || !step.optional())) {
            if (known == null) {
                names.add(0, step.name());
            }
            base = step.of();
        }
        if (base instanceof Node.Read read) {
            return read(read.hops(), read.slot(), names, node.id(), node.place(), node.optional());
        }
        return path(elaborate(base), names, node.id(), node.place(), node.optional());
    }

    @Override
    public @Nullable Ref text(Node.TextTemplate node) {
        throw notAFormula(node);
    }

    @Override
    public @Nullable Ref operation(Node.Operation node) {
        throw notAFormula(node);
    }

    private static IllegalStateException notAFormula(Node node) {
        return new IllegalStateException("node " + node.id() + " is always a formula");
    }

    @Override
    public Ref record(Node.RecordNode node) {
        @Nullable Ref[] fields = new Ref[node.fields().size()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = elaborate(node.fields().get(i));
        }
        return new RecordValue(node.shape(), fields);
    }

    @Override
    public @Nullable Ref spread(Node.SpreadNode node) {
        List<@Nullable String> names = new ArrayList<>();
        @Nullable Ref[] refs = new Ref[node.parts().size()];
        boolean live = false;
        for (int i = 0; i < refs.length; i++) {
            names.add(node.parts().get(i).name());
            refs[i] = elaborate(node.parts().get(i).value());
            Ref ref = refs[i];
            live |= names.get(i) == null && ref != null && ref.actor() != null;
        }
        SpreadFormula formula =
                new SpreadFormula(node.place(), node.tag(), names, refs, shapes[node.id()]);
        if (live) {
            return p.add(new FormulaActor(node.place(), false, formula, refs), frame.scope);
        }
        Value merged = p.evaluation().live(formula, refs);
        shapes[node.id()] = formula.shape();
        return merged;
    }

    @Override
    public Ref list(Node.ListNode node) {
        List<Item> items = new ArrayList<>();
        boolean live = false;
        for (int i = 0; i < node.items().size(); i++) {
            Ref ref = elaborate(node.items().get(i));
            if (ref != null) {
                items.add(Item.literal(ref, i));
                live |= ref.actor() != null;
            }
        }
        return live && !node.shown()
                ? p.add(new MapActor(node.place(), new ListValue(items), null), frame.scope)
                : new ListValue(items);
    }

    @Override
    public @Nullable Ref latest(Node.Latest node) {
        return members.latest(node, frame);
    }

    @Override
    public @Nullable Ref then(Node.Then node) {
        return members.then(node, frame);
    }

    @Override
    public @Nullable Ref match(Node.Match node) {
        return members.match(node, frame);
    }

    @Override
    public Ref hold(Node.Hold node) {
        Ref initial = elaborate(node.initial());
        return p.add(
                new HoldActor(node.place(), initial, body(node.body())::live, kept(node)),
                frame.scope);
    }

    /** What {@code node} keeps here; null when nothing is kept. */
    @Nullable Kept kept(Node node) {
        return Kept.of(p, frame.scope, node.id());
    }

    /** What a list function runs for each item: a formula that is evaluated live, if it can be. */
    Body itemBody(Region region) {
        Plan live = bodies[region.id()];
        if (live == null) {
            live = new FormulaCompiler(library, false).compile(region);
            live = live == null ? Plan.NOT_PURE : live;
            bodies[region.id()] = live;
        }
        return new RegionBody(this, region, frame, live.isPure() ? live : null);
    }

    /** What runs for an occurrence, or while an arm is chosen. */
    Body body(Region region) {
        Plan sample = bodies[region.id()];
        if (sample == null) {
            sample = new FormulaCompiler(library, true).compile(region);
            sample = sample == null ? Plan.NOT_PURE : sample;
            bodies[region.id()] = sample;
        }
        return new RegionBody(this, region, frame, sample.isPure() ? sample : null);
    }

    @Override
    public Ref link(Node.LinkSlot node) {
        EventKind port = node.port();
        if (port == null) {
            return p.add(new SlotActor(node.place()), frame.scope);
        }
        return p.add(
                port == EventKind.HOVERED
                        ? new CellActor(node.place(), Value.Tag.FALSE)
                        : new PortActor(node.place()),
                frame.scope);
    }

    @Override
    public @Nullable Ref linkTo(Node.LinkTo node) {
        Ref value = elaborate(node.value());
        Ref target = elaborate(node.target());
        if (target == null || !(p.actorOf(target) instanceof SlotActor slot)) {
            p.mistake(
                    node.target().place(),
                    "not-a-link",
                    "this cannot be linked to",
                    "it is not a field or variable that was set to LINK",
                    "declare it as `name: LINK`");
            return value;
        }
        if (value instanceof Value constant) {
            slot.link(p, constant, false);
        } else if (value != null) {
            p.add(new LinkActor(node.place(), value, slot.id()), frame.scope);
        }
        return value;
    }

    @Override
    public @Nullable Ref call(Node.Call node) {
        return calls.call(node, frame);
    }

    @Override
    public @Nullable Ref builtin(Node.BuiltinCall node) {
        return calls.builtin(node, frame);
    }
}
