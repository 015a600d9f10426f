package weir.program;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.collection.Table;
import weir.source.Diagnostic;
import weir.source.Place;
import weir.source.Span;
import weir.source.Spelling;
import weir.syntax.Expression;
import weir.value.ListValue;
import weir.value.Value;

/**
 * What is doubtful about a program that runs: told as warnings.
 *
 * <p>What there is to look at is gathered while names are resolved, and looked at when all are.
 */
final class Checks {
    /** How many warnings are told. */
    private static final int MOST = 100;

    private static final List<String> TRUTHS = List.of("True", "False");

    private final Surroundings around;
    private final List<Diagnostic> warnings = new ArrayList<>();
    private final List<Match> matches = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private final List<Definition> links = new ArrayList<>();
    private final List<Definition> locals = new ArrayList<>();
    private final List<Still> stills = new ArrayList<>();
    final Calls calls = new Calls();
    private final Table<Boolean> linked = new Table<>();

    Checks(Surroundings around) {
        this.around = around;
    }

    private record Match(Node.Match node, Expression.Match written, Region region, Place keyword) {}

    /** A LATEST or a HOLD, which is there for what changes. */
    private record Still(Node node, Region region) {}

    private record Effect(
            Signature signature, List<@Nullable Node> arguments, Region region, Place place) {}

    List<Diagnostic> warnings() {
        return warnings;
    }

    // ── gathering ────────────────────────────────────────────────────────────────────────────

    void match(Node.Match node, Expression.Match written) {
        matches.add(new Match(node, written, around.region, keyword(written)));
    }

    private Place keyword(Expression.Match written) {
        String word = written.kind() == Expression.MatchKind.WHEN ? "WHEN" : "WHILE";
        int start = around.source.text().indexOf(word, written.input().span().end());
        return around.at(new Span(start, start + word.length()));
    }

    /** A call that acts on the world, where nothing says when. */
    void effect(Signature signature, List<@Nullable Node> arguments, Place place) {
        if (!around.inEvent) {
            effects.add(new Effect(signature, new ArrayList<>(arguments), around.region, place));
        }
    }

    void changes(Node node) {
        stills.add(new Still(node, around.region));
    }

    /** A definition that is a {@code LINK} for an element to fill. */
    void link(Definition definition) {
        links.add(definition);
    }

    /**
     * Something is linked to {@code target}; a path may go through anything, so its name counts.
     */
    void linked(Expression target) {
        if (target instanceof Expression.NameReference name) {
            linked.put(name.name(), true);
        } else if (target instanceof Expression.FieldAccess access) {
            linked.put(access.field().text(), true);
        }
    }

    void locals(List<Definition> ofBlock) {
        locals.addAll(ofBlock);
    }

    // ── looking ──────────────────────────────────────────────────────────────────────────────

    void run() {
        Inference inference = new Inference(around.nodeCount(), around.region);
        for (Match match : matches) {
            look(match, inference);
        }
        for (Effect effect : effects) {
            look(effect, inference);
        }
        for (Still still : stills) {
            if (still.node() instanceof Node.Latest latest) {
                look(latest, still.region(), inference);
            } else if (still.node() instanceof Node.Hold hold
                    && !(hold.body().result() instanceof Node.Never)) {
                if (isConstant(hold.body().result(), hold.body(), inference)) {
                    neverChanges("HOLD", hold.place());
                }
            }
        }
        for (Definition link : links) {
            if (!linked.has(link.name) && link.used && !link.name.startsWith("_")) {
                warn(
                        "unlinked-link",
                        link.place,
                        "nothing is linked to `" + link.name + "`",
                        "it is read, and never has a value",
                        "let an element fill it: `Element/button(…) |> LINK { …"
                                + link.name
                                + " }`");
            }
        }
        for (Definition local : locals) {
            if (!local.used && !local.name.startsWith("_")) {
                warn(
                        "unused-result",
                        local.place,
                        "`" + local.name + "` is never used",
                        "nothing in this BLOCK reads it",
                        "take it out, or begin its name with `_`");
            }
        }
    }

    private void look(Match match, Inference inference) {
        List<String> tags = inference.of(match.node().input(), match.region()).tags();
        if (tags != null && !tags.isEmpty() && areTruths(tags)) {
            tags = TRUTHS; // what is True only for now
        }
        List<String> covered = new ArrayList<>();
        boolean all = false;
        boolean onlyTags = true;
        List<Node.Arm> arms = match.node().arms();
        for (int i = 0; i < arms.size(); i++) {
            Test test = arms.get(i).test();
            all |= test instanceof Test.Any;
            if (test instanceof Test.Exactly exactly && exactly.value() instanceof Value.Tag tag) {
                covered.add(tag.name());
                if (tags != null && !tags.isEmpty() && tags.indexOf(tag.name()) < 0) {
                    neverThisTag(match, i, tag.name(), tags);
                }
            } else {
                onlyTags &= accepts(test);
            }
        }
        if (all || arms.isEmpty()) {
            return;
        }
        List<String> missing = new ArrayList<>();
        for (String tag : tags != null ? tags : onlyTags ? othersOf(covered) : List.<String>of()) {
            if (covered.indexOf(tag) < 0) {
                missing.add(tag);
            }
        }
        if (!missing.isEmpty() || tags == null && !onlyTags) {
            notExhaustive(match, missing);
        }
    }

    /** Whether {@code test} may well be all there is to match: it looks at nothing but form. */
    private static boolean accepts(Test test) {
        if (!(test instanceof Test.Fields fields)) {
            return test instanceof Test.Exactly exactly
                    && exactly.value() == Value.Unplugged.INSTANCE;
        }
        boolean accepts = true;
        for (Test inner : fields.tests()) {
            accepts &= inner instanceof Test.Any;
        }
        return accepts;
    }

    /** Of {@code True} and {@code False} the other one, when nothing else is matched. */
    private static List<String> othersOf(List<String> covered) {
        return covered.isEmpty() || !areTruths(covered) ? List.of() : TRUTHS;
    }

    private static boolean areTruths(List<String> tags) {
        for (String tag : tags) {
            if (TRUTHS.indexOf(tag) < 0) {
                return false;
            }
        }
        return true;
    }

    private void neverThisTag(Match match, int arm, String tag, List<String> tags) {
        warn(
                "unknown-tag",
                new Place(
                        match.keyword().source(), match.written().arms().get(arm).pattern().span()),
                "this is never `" + tag + "`",
                "this arm cannot be reached",
                Spelling.hint(
                        Spelling.nearest(tag, tags),
                        "it is " + ResolveErrors.listed(tags, " or ")));
    }

    private void notExhaustive(Match match, List<String> missing) {
        warn(
                "non-exhaustive-match",
                match.keyword(),
                missing.isEmpty()
                        ? "not everything has an arm here"
                        : "there is no arm for " + ResolveErrors.listed(missing, " and "),
                "where no arm matches, nothing is emitted and the last value stays",
                "add `__ => …` for everything else; `__ => SKIP` says that this is meant");
    }

    private void look(Node.Latest latest, Region region, Inference inference) {
        boolean changes = false;
        for (Node member : latest.members()) {
            changes |= !isConstant(member, region, inference);
            if (member instanceof Node.ListNode
                    || member instanceof Node.Constant constant
                            && constant.value() instanceof ListValue) {
                warn(
                        "list-in-latest",
                        member.place(),
                        "this LATEST takes a whole list as a value",
                        "it replaces the list, with all that its items hold",
                        "build the list with `List/append` and `List/remove`");
            }
        }
        if (!changes) {
            neverChanges("LATEST", latest.place());
        }
    }

    private static boolean isConstant(Node node, Region region, Inference inference) {
        return inference.of(node, region).disposition() == Inferred.CONSTANT;
    }

    private void neverChanges(String what, Place at) {
        warn(
                "no-trigger",
                at,
                "this " + what + " never changes",
                "nothing in it ever happens",
                "let an event into it: `event |> THEN { … }`");
    }

    private void look(Effect effect, Inference inference) {
        int disposition = Inferred.CONSTANT;
        for (Node argument : effect.arguments()) {
            disposition =
                    Math.max(disposition, inference.of(argument, effect.region()).disposition());
        }
        if (disposition == Inferred.CONSTANT || disposition == Inferred.SIGNAL) {
            warn(
                    "effect-outside-event",
                    effect.place(),
                    "`" + effect.signature().path() + "` is not called by an event",
                    disposition == Inferred.CONSTANT
                            ? "this happens once, when the program starts"
                            : "this happens at the start and at every change",
                    "let an event decide: `event |> THEN { … }`");
        }
    }

    void misplacedLink(Place at) {
        warn(
                "misplaced-link",
                at,
                "nothing can be linked to this",
                "it has no name, and never a value",
                "declare it as `name: LINK`");
    }

    void neverPassed(Place at) {
        warn(
                "never-passed",
                at,
                "nothing is passed to this function",
                "this never has a value",
                "call it, or a function that calls it, with `PASS: …`");
    }

    void neverCalled(Function function) {
        if (!function.name().startsWith("_")) {
            warn(
                    "unused-function",
                    function.place(),
                    "`" + function.name() + "` is never called",
                    "nothing in this program calls it",
                    "take it out, or begin its name with `_`");
        }
    }

    private void warn(String code, Place at, String title, String label, String hint) {
        if (warnings.size() < MOST) {
            warnings.add(Diagnostic.warning(code, at.source(), at.span(), title, label, hint));
        }
    }
}
