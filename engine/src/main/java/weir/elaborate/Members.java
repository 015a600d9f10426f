package weir.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.Arm;
import weir.actor.Evaluation;
import weir.actor.LatestActor;
import weir.actor.MatchActor;
import weir.actor.Matcher;
import weir.actor.Propagation;
import weir.actor.SampleActor;
import weir.library.Library;
import weir.program.Node;
import weir.program.Region;
import weir.source.Place;
import weir.value.ActorId;
import weir.value.Ref;
import weir.value.Value;

/**
 * Makes {@code LATEST}, {@code THEN}, {@code WHEN} and {@code WHILE} live.
 *
 * <p>A {@code THEN}, or a {@code WHEN} over an event, that only computes is a sample: in a {@code
 * LATEST} it is evaluated by that, and has no actor of its own.
 */
final class Members {
    private final Elaborator elaborator;
    private final Propagation p;
    private final Library library;
    private final @Nullable Plan[] samples;
    private final @Nullable Matching[] matchings;

    /**
     * How the last {@link #member} is sampled; null when it is what it says, and always null when
     * an expression has been worked out.
     */
    private @Nullable Plan sampling;

    /** What {@link #sampling} reads, where that is known already. */
    private @Nullable Ref @Nullable [] sampled;

    /**
     * @param nodes how many nodes the program has
     */
    Members(Elaborator elaborator, Propagation p, Library library, int nodes) {
        this.elaborator = elaborator;
        this.p = p;
        this.library = library;
        this.samples = new Plan[nodes];
        this.matchings = new Matching[nodes];
    }

    /** What {@code node} is in {@code frame}. */
    @Nullable Ref latest(Node.Latest node, Frame frame) {
        @Nullable Ref[] members = new Ref[node.members().size()];
        MemberSamples samples = null;
        Ref first = null;
        boolean live = false;
        boolean event = true;
        for (int i = 0; i < members.length; i++) {
            sampling = null;
            Ref member = member(node.members().get(i), frame);
            if (sampling != null && !p.isEvent(member)) {
                member = alone(node.members().get(i).place(), member, frame);
            }
            members[i] = member;
            if (member != null) {
                if (sampling != null) {
                    samples =
                            samples == null
                                    ? new MemberSamples(elaborator, frame, members.length)
                                    : samples;
                    samples.take(i, node.members().get(i).place(), sampling, sampled);
                }
                first = first == null ? member : first;
                live |= member.actor() != null;
                event &= sampling != null || p.isEvent(member);
            }
        }
        sampling = null;
        return live
                ? p.add(
                        new LatestActor(
                                node.place(), event, members, samples, elaborator.kept(node)),
                        frame.scope)
                : first;
    }

    /** What {@code node} is in {@code frame}. */
    @Nullable Ref then(Node.Then node, Frame frame) {
        return alone(node.place(), taken(node, frame), frame);
    }

    /** What {@code node} is in {@code frame}. */
    @Nullable Ref match(Node.Match node, Frame frame) {
        return alone(node.place(), matched(node, frame), frame);
    }

    /** A member that is in no LATEST, or heard for itself there: a sample has an actor then. */
    private @Nullable Ref alone(Place place, @Nullable Ref member, Frame frame) {
        Plan plan = sampling;
        if (member == null || plan == null) {
            return member;
        }
        MemberSamples samples = new MemberSamples(elaborator, frame, 1);
        samples.take(0, place, plan, sampled);
        sampling = null;
        return p.add(new LatestActor(place, true, new Ref[] {member}, samples, null), frame.scope);
    }

    /**
     * What {@code node} is; or where it only computes something for each occurrence of an event,
     * that event: then {@link #sampling} says how.
     */
    private @Nullable Ref member(Node node, Frame frame) {
        return node instanceof Node.Match match
                ? matched(match, frame)
                : node instanceof Node.Then then ? taken(then, frame) : elaborator.elaborate(node);
    }

    private @Nullable Ref taken(Node.Then node, Frame frame) {
        Ref input = elaborator.elaborate(node.input());
        if (input == null || takes(node)) {
            return input;
        }
        List<Arm> arms = List.of(new Arm(null, 0, elaborator.body(node.body())));
        return sample(node.place(), input, arms, Elaborator.NO_REFS, frame);
    }

    private @Nullable Ref matched(Node.Match node, Frame frame) {
        Plan plan = elaborator.plan(node);
        if (!plan.isPure()) {
            return switched(node, frame);
        }
        @Nullable Ref[] inputs = elaborator.refs(plan.leaves(), frame);
        if (!elaborator.hasEvent(inputs)) {
            return elaborator.formula(node.place(), plan.pure(), inputs);
        }
        Ref over = plan.over(inputs);
        if (over != null && p.isEvent(over)) {
            sampling = plan;
            sampled = inputs;
            return over;
        }
        return elaborator.with(plan.leaves(), inputs, () -> switched(node, frame));
    }

    private @Nullable Ref switched(Node.Match node, Frame frame) {
        Ref input = elaborator.elaborate(node.input());
        return input == null || p.isEvent(input) && takes(node) ? input : arms(input, node, frame);
    }

    /** Whether {@code node}, a THEN or a WHEN over an event, only computes, see {@link #member}. */
    private boolean takes(Node node) {
        Plan plan = samples[node.id()];
        if (plan == null) {
            plan = new FormulaCompiler(library, true).sample(node);
            plan = plan == null ? Plan.NOT_PURE : plan;
            samples[node.id()] = plan;
        }
        sampling = plan.isPure() ? plan : null;
        sampled = null;
        return plan.isPure();
    }

    private Ref sample(
            Place place, Ref input, List<Arm> arms, @Nullable Ref[] tested, Frame frame) {
        ActorId output = p.add(SampleActor.outputFor(place), frame.scope);
        p.add(new SampleActor(place, input, arms, tested, output), frame.scope);
        return output;
    }

    private @Nullable Ref arms(Ref input, Node.Match node, Frame frame) {
        Matching matching = matching(node);
        List<Arm> arms = new ArrayList<>(matching.matchers.length);
        for (int i = 0; i < matching.matchers.length; i++) {
            Region body = node.arms().get(i).body();
            arms.add(new Arm(matching.matchers[i], body.inputs(), elaborator.body(body)));
        }
        @Nullable Ref[] tested = elaborator.refs(matching.leaves, frame);
        if (p.isEvent(input)) {
            return sample(node.place(), input, arms, tested, frame);
        }
        if (input instanceof Value value && isConstant(tested)) {
            Evaluation e = p.evaluation();
            e.begin(tested);
            for (Arm arm : arms) {
                Matcher matcher = arm.matcher();
                if (matcher == null || matcher.matches(value, e)) {
                    if (e.readMore()) {
                        break;
                    }
                    @Nullable Ref[] bindings = new Ref[arm.bindings()];
                    for (int i = 0; i < bindings.length; i++) {
                        bindings[i] = e.local(i);
                    }
                    return arm.body().live(frame.scope, bindings);
                }
            }
            if (!e.readMore()) {
                return null;
            }
        }
        ActorId output = p.add(MatchActor.outputFor(node.place()), frame.scope);
        p.add(new MatchActor(node.place(), input, arms, tested, output), frame.scope);
        return output;
    }

    private Matching matching(Node.Match node) {
        Matching known = matchings[node.id()];
        if (known == null) {
            known = new Matching(node, new FormulaCompiler(library, false));
            matchings[node.id()] = known;
        }
        return known;
    }

    private static boolean isConstant(@Nullable Ref[] refs) {
        for (Ref ref : refs) {
            if (ref != null && ref.actor() != null) {
                return false;
            }
        }
        return true;
    }
}
