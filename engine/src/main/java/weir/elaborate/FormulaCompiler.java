package weir.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.Formula;
import weir.actor.Matcher;
import weir.library.Builtin;
import weir.library.Library;
import weir.program.Node;
import weir.program.Region;
import weir.program.Test;

/**
 * Turns pure nodes into formulas. What is not pure becomes an input of its own where that is
 * possible, and otherwise there is no formula.
 *
 * <p><b>Shape.</b> {@code around} holds the regions that were entered on the way down: what they
 * define are locals of the formula, what lies further out are inputs.
 */
final class FormulaCompiler implements Node.Visitor<@Nullable Formula> {
    /** How high a formula may be, so that a small stack is enough to evaluate it. */
    private static final int MAX_DEPTH = 48;

    private final Library library;
    private final boolean sampled;
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Region> around = new ArrayList<>();
    private final List<Integer> bases = new ArrayList<>();
    private int locals;
    private boolean matches;
    private boolean failed;
    private boolean apart;
    private int depth;

    /**
     * @param sampled for one evaluation: records and lists are then values, not places for live
     *     ones
     */
    FormulaCompiler(Library library, boolean sampled) {
        this.library = library;
        this.sampled = sampled;
    }

    /** The plan for {@code node}, or null when it is not of a kind that computes. */
    @Nullable Plan compile(Node node) {
        Formula formula = node.accept(this);
        return formula == null || failed ? null : new Plan(formula, leaves, matches);
    }

    /** The same with every match as an input of its own: over an event it is an actor. */
    @Nullable Plan apart(Node node) {
        apart = true;
        return compile(node);
    }

    /** The plan for a whole body, whose inputs are the first locals; null when it is not pure. */
    @Nullable Plan compile(Region region) {
        Formula formula = body(region);
        return formula == null || failed ? null : new Plan(formula, leaves, matches);
    }

    /**
     * The plan for what a THEN, or a WHEN over an event, makes of an occurrence, which is the first
     * local; null when it instantiates something.
     */
    @Nullable Plan sample(Node node) {
        locals = 1;
        Formula formula =
                node instanceof Node.Then then
                        ? body(then.body())
                        : node instanceof Node.Match match
                                ? arms(new Formulas.Local(0), match)
                                : null;
        return formula == null || failed ? null : new Plan(formula, leaves, matches);
    }

    /** The matcher for {@code test}; its inputs are gathered like those of formulas. */
    Matcher matcher(Test test, int base) {
        return test.accept(new Matchers(base, this));
    }

    List<Leaf> leaves() {
        return leaves;
    }

    /** A formula for {@code node}, as an input of its own if need be. */
    Formula required(Node node) {
        depth++;
        Formula formula = depth > MAX_DEPTH ? null : node.accept(this);
        depth--;
        if (formula != null) {
            return formula;
        }
        if (!around.isEmpty()) {
            failed = true;
            return new Formulas.Never();
        }
        leaves.add(new Leaf(node.id(), 0, 0, List.of(), node, node.place()));
        return new Formulas.Input(leaves.size() - 1);
    }

    private @Nullable Formula body(Region region) {
        int base = locals;
        locals += region.slots();
        around.add(region);
        bases.add(base);
        int[] order = region.order();
        List<Integer> slots = new ArrayList<>();
        List<Formula> definitions = new ArrayList<>();
        for (int slot : order) {
            Node definition = region.definition(slot);
            if (definition != null) {
                slots.add(base + slot);
                definitions.add(required(definition));
            }
        }
        Formula result = required(region.result());
        around.remove(around.size() - 1);
        bases.remove(bases.size() - 1);
        if (slots.isEmpty()) {
            return result;
        }
        int[] indices = new int[slots.size()];
        Formula[] values = new Formula[indices.length];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = slots.get(i);
            values[i] = definitions.get(i);
        }
        return new Formulas.Body(indices, values, result);
    }

    private Formula leaf(int hops, int slot, List<String> path, Node from) {
        for (int i = 0; i < leaves.size(); i++) {
            Leaf known = leaves.get(i);
            if (known.node() == null
                    && known.hops() == hops
                    && known.slot() == slot
                    && Paths.isSame(known.path(), path)) {
                return new Formulas.Input(i);
            }
        }
        leaves.add(new Leaf(from.id(), hops, slot, path, null, from.place()));
        return new Formulas.Input(leaves.size() - 1);
    }

    @Override
    public Formula constant(Node.Constant node) {
        return new Formulas.Constant(node.value());
    }

    @Override
    public Formula never(Node.Never node) {
        return new Formulas.Never();
    }

    @Override
    public Formula read(Node.Read node) {
        return path(node, List.of(), node);
    }

    @Override
    public Formula passed(Node.Passed node) {
        return leaf(0, Leaf.PASSED, List.of(), node);
    }

    private Formula path(Node.Read node, List<String> names, Node from) {
        if (node.hops() >= around.size()) {
            return leaf(node.hops() - around.size(), node.slot(), names, from);
        }
        Formula of = new Formulas.Local(bases.get(bases.size() - 1 - node.hops()) + node.slot());
        for (String name : names) {
            of = new Formulas.Field(from.place(), of, name, false);
        }
        return of;
    }

    @Override
    public @Nullable Formula field(Node.FieldRead node) {
        List<String> names = new ArrayList<>();
        Node base = node;
        while (base instanceof Node.FieldRead step && !step.optional()) {
            names.add(0, step.name());
            base = step.of();
        }
        if (base instanceof Node.Read read) {
            return path(read, names, node);
        }
        if (base instanceof Node.Passed) {
            return leaf(0, Leaf.PASSED, names, node);
        }
        if (around.isEmpty()) {
            return null; // as an input of its own, it can be settled when it is instantiated
        }
        return new Formulas.Field(node.place(), required(node.of()), node.name(), node.optional());
    }

    @Override
    public Formula text(Node.TextTemplate node) {
        return new Formulas.Template(all(node.parts()));
    }

    @Override
    public Formula operation(Node.Operation node) {
        Formula left = required(node.left());
        Formula right = required(node.right());
        return switch (node.operator()) {
            case EQUAL -> new Formulas.Equal(left, right, false);
            case NOT_EQUAL -> new Formulas.Equal(left, right, true);
            case ADD, SUBTRACT, MULTIPLY, DIVIDE ->
                    new Formulas.Arithmetic(node.place(), node.operator(), left, right);
            default -> new Formulas.Ordered(node.operator(), left, right);
        };
    }

    @Override
    public @Nullable Formula record(Node.RecordNode node) {
        return sampled ? new Formulas.Record(node.shape(), all(node.fields())) : null;
    }

    @Override
    public @Nullable Formula spread(Node.SpreadNode node) {
        return null;
    }

    @Override
    public @Nullable Formula list(Node.ListNode node) {
        return sampled ? new Formulas.Listed(all(node.items())) : null;
    }

    @Override
    public @Nullable Formula call(Node.Call node) {
        return null;
    }

    @Override
    public @Nullable Formula builtin(Node.BuiltinCall node) {
        Builtin builtin = library.row(node.signature());
        return builtin.formula(node.place(), () -> all(node.arguments()));
    }

    @Override
    public @Nullable Formula latest(Node.Latest node) {
        return null;
    }

    @Override
    public @Nullable Formula then(Node.Then node) {
        return null;
    }

    @Override
    public @Nullable Formula match(Node.Match node) {
        if (apart) {
            return null;
        }
        FormulaCompiler attempt = new FormulaCompiler(library, sampled);
        attempt.around.addAll(around);
        attempt.bases.addAll(bases);
        attempt.locals = locals;
        attempt.depth = depth;
        attempt.leaves.addAll(leaves);
        Formula formula = attempt.matchHere(node);
        if (formula == null || attempt.failed) {
            return null;
        }
        leaves.clear();
        leaves.addAll(attempt.leaves);
        locals = attempt.locals;
        matches = true;
        return formula;
    }

    private @Nullable Formula matchHere(Node.Match node) {
        return arms(required(node.input()), node);
    }

    private @Nullable Formula arms(Formula input, Node.Match node) {
        List<Matcher> matchers = new ArrayList<>();
        List<Formula> bodies = new ArrayList<>();
        for (Node.Arm arm : node.arms()) {
            matchers.add(matcher(arm.test(), locals));
            Formula body = body(arm.body());
            if (body == null || failed) {
                return null;
            }
            bodies.add(body);
        }
        return new Formulas.Match(input, matchers, bodies);
    }

    @Override
    public @Nullable Formula hold(Node.Hold node) {
        return null;
    }

    @Override
    public @Nullable Formula link(Node.LinkSlot node) {
        return null;
    }

    @Override
    public @Nullable Formula linkTo(Node.LinkTo node) {
        return null;
    }

    private List<Formula> all(List<? extends @Nullable Node> nodes) {
        List<Formula> formulas = new ArrayList<>();
        for (Node node : nodes) {
            formulas.add(node == null ? new Formulas.Never() : required(node));
        }
        return formulas;
    }
}
