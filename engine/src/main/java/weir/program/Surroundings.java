package weir.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import weir.collection.Table;
import weir.source.Place;
import weir.source.SourceText;
import weir.source.Span;
import weir.syntax.Expression;
import weir.syntax.Name;
import weir.value.Value;

/**
 * Where resolving is: the file, the names that are visible, the region around, and the definition
 * whose value is being resolved.
 */
final class Surroundings {
    final ResolveErrors errors = new ResolveErrors();
    List<Region> regionsAround = new ArrayList<>();
    private final List<Region> finished = new ArrayList<>();
    private final List<Postponed> postponed = new ArrayList<>();

    SourceText source;

    /** The functions of this file. */
    Table<Function> functions = new Table<>();

    NameScope scope = new NameScope(null);
    Region region;
    @Nullable Definition current;

    /** How many bodies around are not built together with what is around them. */
    int deferrals;

    /** The number of the body of the function around, or {@link Calls#TOP}. */
    int function = Calls.TOP;

    /** Begins the names of what this file holds: empty in the entry. */
    String module = "";

    /** The function around, empty at the top level. */
    String home = "";

    final ConstructNames constructs = new ConstructNames();
    final Checks checks = new Checks(this);

    /** Whether this is a body that an event samples, or that is made for one. */
    boolean inEvent;

    /** How many calls with effects were resolved so far. */
    int effects;

    private int nodeCount;
    private int regionCount;

    Surroundings(SourceText entry) {
        this.source = entry;
        this.region = newRegion(List.of());
    }

    int nodeCount() {
        return nodeCount;
    }

    int regionCount() {
        return regionCount;
    }

    // ── names ────────────────────────────────────────────────────────────────────────────────

    /** Begins names of their own, inside those that are visible. */
    void open() {
        scope = new NameScope(scope);
    }

    Region newRegion(List<String> inputs) {
        return new Region(regionCount++, inputs);
    }

    /** A body of the same definitions, for another result. */
    Region twin(Region of) {
        return of.twin(regionCount++);
    }

    void enterRegion(Region inner) {
        regionsAround.add(region);
        inner.outer = region;
        region = inner;
    }

    void leaveRegion() {
        region = regionsAround.remove(regionsAround.size() - 1);
    }

    void finish(Region of, Node result) {
        of.finish(result);
        finished.add(of);
    }

    /** Puts the definitions of every region in order, when everything is resolved. */
    void order() {
        for (Region of : finished) {
            of.order(Order.of(of.resolving(), errors::circular));
        }
    }

    /** Has {@code expression} resolved later: the answer reads what it will be. */
    Node postpone(Expression expression) {
        Definition hidden = hide(expression.span());
        postponed.add(new Postponed(expression, hidden, this));
        return readOf(hidden);
    }

    /** What is to be resolved now; null when there is nothing left. */
    @Nullable Postponed nextPostponed() {
        return postponed.isEmpty() ? null : postponed.remove(postponed.size() - 1);
    }

    /** A definition here, in {@code outer}. */
    Definition define(Name name, @Nullable Definition outer) {
        Definition definition =
                new Definition(name.text(), at(name.span()), region, deferrals, outer);
        remember(definition);
        return definition;
    }

    /** A definition without a name, for what is written in the middle of an expression. */
    Definition hide(Span span) {
        Definition hidden = new Definition("", at(span), region, deferrals, current);
        remember(hidden);
        hidden.makeSlot();
        needHere(hidden);
        return hidden;
    }

    /** Notes that what is being resolved needs {@code definition}, which stands in it. */
    void needHere(Definition definition) {
        if (current != null && current.region == region && current.deferrals == deferrals) {
            current.needs.add(definition);
        }
    }

    /** Ends what the last {@link #open} began. */
    void close() {
        scope = Objects.requireNonNull(scope.outer(), "nothing is around a file");
    }

    int hopsTo(Region target) {
        if (target == region) {
            return 0;
        }
        for (int i = regionsAround.size() - 1; i >= 0; i--) {
            if (regionsAround.get(i) == target) {
                return regionsAround.size() - i;
            }
        }
        throw new IllegalStateException("this region is not around that one");
    }

    Node read(Definition target, Span span) {
        for (Definition used = target; used != null && !used.used; used = used.outer) {
            used.used = true;
        }
        if (target.node instanceof Node.Constant constant) {
            return constant;
        }
        need(target);
        return new Node.Read(
                newNode(), at(span), hopsTo(target.region), slotOf(target), target.name);
    }

    /** Notes that what is being resolved needs the value of {@code target} at once, if it does. */
    void need(Definition target) {
        for (Definition user = current; user != null; user = user.outer) {
            if (user.region == target.region) {
                if (user.deferrals == deferrals && user != target) {
                    user.needs.add(target);
                } else if (user == target && user.deferrals == deferrals) {
                    user.needs.add(user);
                }
                return;
            }
        }
    }

    /** Puts {@code definition} where it is written: at the end of {@code nodes}. */
    void write(Definition definition, List<@Nullable Node> nodes) {
        Node node = Objects.requireNonNull(definition.node, "this is not resolved yet");
        if (definition.slot < 0 || node instanceof Node.Constant) {
            definition.writtenIn(nodes, nodes.size());
            nodes.add(node);
        } else {
            nodes.add(readOf(definition));
        }
    }

    Node readOf(Definition definition) {
        return new Node.Read(newNode(), definition.place, 0, definition.slot, definition.name);
    }

    /**
     * The slot of {@code definition}, made on first use. What was written in place until now
     * becomes a read, so that it is not instantiated twice.
     */
    int slotOf(Definition definition) {
        if (definition.slot < 0) {
            definition.makeSlot();
            definition.replaceWritten(readOf(definition));
        }
        return definition.slot;
    }

    void remember(Definition definition) {
        region.resolving().add(definition);
    }

    void declareInput(Region of, int slot, Span span) {
        Definition definition = new Definition(of.name(slot), at(span), of, deferrals, current);
        definition.slot = slot;
        scope.add(definition);
    }

    int newNode() {
        return nodeCount++;
    }

    /** A new node that keeps something, or in which something else does: it gets a name. */
    int newConstruct(String kind, Span span) {
        String path = "";
        for (Definition in = current; in != null; in = in.outer) {
            if (!in.name.isEmpty()) {
                path = path.isEmpty() ? in.name : in.name + "." + path;
            }
        }
        int node = newNode();
        constructs.add(node, home, home.isEmpty() ? module + path : path, kind, at(span));
        return node;
    }

    Place at(Span span) {
        return new Place(source, span);
    }

    /**
     * A place as the key of a table. A text, because a table with keys of its own kind would have
     * the compiler keep the {@code equals} of everything.
     */
    String key(Span span) {
        return source.name() + ":" + span.start();
    }

    Node constant(Span span, Value value) {
        return new Node.Constant(newNode(), at(span), value);
    }

    Node never(Span span) {
        return new Node.Never(newNode(), at(span));
    }
}
