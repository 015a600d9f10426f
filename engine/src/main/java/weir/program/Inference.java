package weir.program;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.syntax.Operator;
import weir.value.Value;

/**
 * Works out what can be said of expressions.
 *
 * <p><b>Costs.</b> Each node is looked at once, and no further than {@link #MAX_DEPTH} nodes down:
 * beyond that it can be anything.
 */
final class Inference implements Node.Visitor<Inferred> {
    private static final int MAX_DEPTH = 60;
    private static final Inferred TRUTH = new Inferred(List.of("True", "False"), Inferred.CONSTANT);

    private final @Nullable Inferred[] known;
    private Region region;
    private int depth;

    Inference(int nodes, Region root) {
        this.known = new Inferred[nodes];
        this.region = root;
    }

    /** What {@code node} in {@code in} can be. */
    Inferred of(@Nullable Node node, Region in) {
        if (node == null) {
            return Inferred.NOTHING;
        }
        Inferred before = known[node.id()];
        if (before != null) {
            return before;
        }
        if (depth == MAX_DEPTH) {
            return Inferred.ANYTHING;
        }
        known[node.id()] = Inferred.NOTHING; // for what refers to itself
        Region around = region;
        region = in;
        depth++;
        Inferred inferred = node.accept(this);
        depth--;
        region = around;
        if (inferred == null) {
            inferred = Inferred.ANYTHING;
        }
        known[node.id()] = inferred;
        return inferred;
    }

    private Inferred here(@Nullable Node node) {
        return of(node, region);
    }

    /** Of what is computed from {@code nodes}. */
    private Inferred computed(List<? extends @Nullable Node> nodes) {
        int disposition = Inferred.CONSTANT;
        for (Node node : nodes) {
            disposition = Math.max(disposition, here(node).disposition());
        }
        return new Inferred(null, disposition);
    }

    @Override
    public Inferred constant(Node.Constant node) {
        return new Inferred(
                node.value() instanceof Value.Tag tag ? List.of(tag.name()) : null,
                Inferred.CONSTANT);
    }

    @Override
    public Inferred never(Node.Never node) {
        return Inferred.NOTHING;
    }

    @Override
    public Inferred read(Node.Read node) {
        Region target = region;
        for (int i = 0; i < node.hops(); i++) {
            Region outer = target.outer;
            if (outer == null) {
                return Inferred.ANYTHING;
            }
            target = outer;
        }
        Node definition = target.definition(node.slot());
        if (definition != null) {
            return of(definition, target);
        }
        return target.holdsState ? Inferred.NOTHING : Inferred.ANYTHING;
    }

    @Override
    public Inferred passed(Node.Passed node) {
        return Inferred.ANYTHING;
    }

    @Override
    public Inferred field(Node.FieldRead node) {
        boolean event = false;
        Node of = node;
        while (of instanceof Node.FieldRead step) {
            of = step.of();
            event |= of instanceof Node.FieldRead outer && outer.name().equals("event");
        }
        return event ? Inferred.ANYTHING.as(Inferred.EVENT) : Inferred.ANYTHING;
    }

    @Override
    public Inferred text(Node.TextTemplate node) {
        return computed(node.parts());
    }

    @Override
    public Inferred operation(Node.Operation node) {
        Inferred both = computed(List.of(node.left(), node.right()));
        Operator operator = node.operator();
        boolean arithmetic =
                operator == Operator.ADD
                        || operator == Operator.SUBTRACT
                        || operator == Operator.MULTIPLY
                        || operator == Operator.DIVIDE;
        return arithmetic ? both : TRUTH.as(both.disposition());
    }

    @Override
    public Inferred record(Node.RecordNode node) {
        return Inferred.ANYTHING.as(Inferred.SIGNAL);
    }

    @Override
    public Inferred spread(Node.SpreadNode node) {
        return Inferred.ANYTHING.as(Inferred.SIGNAL);
    }

    @Override
    public Inferred list(Node.ListNode node) {
        return Inferred.ANYTHING.as(Inferred.SIGNAL);
    }

    @Override
    public Inferred call(Node.Call node) {
        Region body = node.function().body();
        return of(body.result(), body).as(Inferred.UNKNOWN);
    }

    @Override
    public Inferred builtin(Node.BuiltinCall node) {
        return Truths.includes(node.signature().path())
                ? TRUTH.as(Inferred.UNKNOWN)
                : Inferred.ANYTHING;
    }

    @Override
    public Inferred latest(Node.Latest node) {
        Inferred all = Inferred.NOTHING;
        boolean constant = false;
        for (Node member : node.members()) {
            Inferred one = here(member);
            all = all.and(one);
            constant |= one.disposition() == Inferred.CONSTANT && member instanceof Node.Constant;
        }
        return constant ? all.as(Inferred.SIGNAL) : all;
    }

    @Override
    public Inferred then(Node.Then node) {
        return of(node.body().result(), node.body()).as(Inferred.EVENT);
    }

    @Override
    public Inferred match(Node.Match node) {
        Inferred all = Inferred.NOTHING;
        for (Node.Arm arm : node.arms()) {
            all = all.and(of(arm.body().result(), arm.body()));
        }
        int input = here(node.input()).disposition();
        return all.as(input == Inferred.CONSTANT ? all.disposition() : input);
    }

    @Override
    public Inferred hold(Node.Hold node) {
        Inferred body = of(node.body().result(), node.body());
        return here(node.initial()).and(body).as(Inferred.SIGNAL);
    }

    @Override
    public Inferred link(Node.LinkSlot node) {
        return Inferred.ANYTHING;
    }

    @Override
    public Inferred linkTo(Node.LinkTo node) {
        return here(node.value());
    }
}
