package weir.program;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.collection.Table;
import weir.source.Span;
import weir.syntax.Expression;
import weir.syntax.Name;
import weir.value.Item;
import weir.value.ListValue;
import weir.value.Value;

/** Resolves an expression, wherever it stands. */
final class ExpressionResolver implements Expression.Visitor<Node> {
    /**
     * How many levels are resolved at once. What lies deeper gets slots of its own, so that neither
     * this nor anything that walks what comes out of it needs a deep stack.
     */
    private static final int MAX_DEPTH = 40;

    /** How many names a misspelt one is compared with. */
    private static final int MAX_COMPARED = 5000;

    private final Surroundings around;
    private final Ports ports;
    private final RecordResolver records;
    private final CallResolver calls;
    private final MapResolver maps;
    private final Flushes flushes;
    private int depth;

    /** The last {@code LINK} that was told to have no name. */
    private @Nullable Expression misplaced;

    ExpressionResolver(Surroundings around, Signatures library, Table<Table<Function>> modules) {
        this.around = around;
        this.ports = new Ports(around);
        this.flushes = new Flushes(around, library);
        this.records = new RecordResolver(around, this, ports, flushes);
        this.calls = new CallResolver(around, this, records, ports, flushes, library, modules);
        this.maps = new MapResolver(around, this, flushes);
    }

    RecordResolver records() {
        return records;
    }

    @Override
    public Node record(Expression.RecordLiteral literal) {
        return records.record(literal);
    }

    @Override
    public Node field(Expression.FieldAccess access) {
        return records.field(access);
    }

    @Override
    public Node call(Expression.Call call) {
        return calls.call(call);
    }

    /** Resolves what defines {@code definition}. */
    void enter(Definition definition, Expression value) {
        enter(definition, value, false);
    }

    /** The same for an argument, which a flushed value leaves together with the call. */
    void enterArgument(Definition definition, Expression value) {
        enter(definition, value, true);
    }

    private void enter(Definition definition, Expression value, boolean argument) {
        Definition outerCurrent = around.current;
        Definition outerEntered = around.scope.entered();
        around.needHere(definition);
        around.current = definition;
        around.scope.enter(definition);
        depth++;
        Node node =
                value instanceof Expression.RecordLiteral literal
                                && RecordResolver.isPlain(literal)
                                && definition.fields != null
                        ? records.plainRecord(literal, definition.fields)
                        : argument ? operand(value) : boundary(value);
        depth--;
        definition.resolved(node);
        around.scope.enter(outerEntered);
        around.current = outerCurrent;
    }

    /** Resolves {@code expression}, later if it lies too deep. */
    Node resolve(Expression expression) {
        if (depth >= MAX_DEPTH) {
            return around.postpone(expression);
        }
        depth++;
        Node node = expression.accept(this);
        depth--;
        return node;
    }

    /** Resolves what a construct works on: a flushed value goes around the construct. */
    Node operand(Expression expression) {
        boolean outside = flushes.met;
        flushes.met = false;
        Node node = resolve(expression);
        if (flushes.met) {
            node = flushes.ordinary(node);
        }
        flushes.met |= outside;
        return node;
    }

    /** Resolves an operand that nobody can link anything to: it has no name. */
    private Node nameless(Expression expression) {
        checkName(expression);
        return operand(expression);
    }

    private void checkName(Expression expression) {
        if (expression instanceof Expression.Link) {
            misplaced = expression;
            around.checks.misplacedLink(around.at(expression.span()));
        }
    }

    /** Resolves what a flushed value does not leave: there it becomes an ordinary one. */
    Node boundary(Expression expression) {
        boolean outside = flushes.met;
        flushes.met = false;
        Node node = resolve(expression);
        if (flushes.met) {
            node = flushes.call(Flushes.UNWRAP, expression.span(), node);
        }
        flushes.met = outside;
        return node;
    }

    /** Resolves everything that lay too deep, and what lies too deep in that. */
    void resolvePostponed() {
        for (Postponed next = around.nextPostponed(); next != null; next = around.nextPostponed()) {
            next.restore(around);
            flushes.met = false;
            next.definition.resolved(resolve(next.expression));
            if (flushes.met) {
                around.errors.unsupported(
                        next.definition.place,
                        "I cannot find the way out for a FLUSH this deep",
                        "give a part of this a name of its own, or move it into a function");
            }
        }
    }

    /** A body that is there for events. */
    private Region eventBody(Expression expression, List<Name> inputs) {
        boolean outside = around.inEvent;
        around.inEvent = true;
        Region body = body(expression, inputs, true);
        around.inEvent = outside;
        return body;
    }

    /**
     * A body with inputs of its own; {@code deferred} when it is not built together with what is
     * around.
     */
    Region body(Expression expression, List<Name> inputs, boolean deferred) {
        List<String> names = new ArrayList<>();
        for (Name input : inputs) {
            names.add(input.text());
        }
        Region inner = around.newRegion(names);
        around.enterRegion(inner);
        around.open();
        around.deferrals += deferred ? 1 : 0;
        for (int i = 0; i < inputs.size(); i++) {
            around.declareInput(inner, i, inputs.get(i).span());
        }
        around.finish(inner, resolve(expression));
        around.deferrals -= deferred ? 1 : 0;
        around.close();
        around.leaveRegion();
        return inner;
    }

    @Override
    public Node name(Expression.NameReference reference) {
        Definition found = around.scope.find(reference.name());
        if (found == null) {
            List<String> visible = new ArrayList<>();
            if (!around.errors.isFull()) {
                around.scope.collect(visible, MAX_COMPARED);
            }
            around.errors.unknownName(
                    around.at(reference.span()),
                    reference.name(),
                    visible,
                    around.functions.has(reference.name()));
            return around.never(reference.span());
        }
        return around.read(found, reference.span());
    }

    @Override
    public Node passed(Expression.Passed passed) {
        if (around.function == Calls.TOP) {
            around.errors.missingPass(around.at(passed.span()));
            return around.never(passed.span());
        }
        around.checks.calls.reads(around.function, around.at(passed.span()));
        return new Node.Passed(around.newNode(), around.at(passed.span()));
    }

    @Override
    public Node number(Expression.NumberLiteral literal) {
        return around.constant(literal.span(), new Value.Num(literal.value()));
    }

    @Override
    public Node tag(Expression.TagLiteral literal) {
        return around.constant(literal.span(), Value.Tag.of(literal.name()));
    }

    @Override
    public Node unplugged(Expression.Unplugged literal) {
        return around.constant(literal.span(), Value.Unplugged.INSTANCE);
    }

    @Override
    public Node text(Expression.TextLiteral literal) {
        int mark = flushes.mark();
        List<Node> parts = new ArrayList<>();
        boolean holes = false;
        StringBuilder plain = new StringBuilder();
        for (Expression.TextPart part : literal.parts()) {
            if (part instanceof Expression.Characters characters) {
                plain.append(characters.text());
                parts.add(around.constant(literal.span(), new Value.Text(characters.text())));
            } else if (part instanceof Expression.Hole hole) {
                holes = true;
                parts.add(nameless(hole.value()));
            }
        }
        return holes
                ? flushes.detoured(
                        mark,
                        new Node.TextTemplate(around.newNode(), around.at(literal.span()), parts))
                : around.constant(literal.span(), new Value.Text(plain.toString()));
    }

    @Override
    public Node list(Expression.ListLiteral literal) {
        int mark = flushes.mark();
        List<Node> nodes = new ArrayList<>();
        boolean fixed = true;
        for (Expression item : literal.items()) {
            Node node = nameless(item);
            nodes.add(node);
            fixed &= node instanceof Node.Constant;
        }
        if (!fixed) {
            return flushes.detoured(
                    mark,
                    new Node.ListNode(
                            around.newNode(),
                            around.at(literal.span()),
                            nodes,
                            ports.isShown(literal.span())));
        }
        List<Item> items = new ArrayList<>();
        for (Node node : nodes) {
            items.add(Item.literal(((Node.Constant) node).value(), items.size()));
        }
        return around.constant(literal.span(), new ListValue(items));
    }

    @Override
    public Node operation(Expression.Operation operation) {
        int mark = flushes.mark();
        Node left = nameless(operation.left());
        Node right = nameless(operation.right());
        return flushes.detoured(
                mark,
                new Node.Operation(
                        around.newNode(),
                        around.at(operation.span()),
                        operation.operator(),
                        left,
                        right));
    }

    @Override
    public Node latest(Expression.Latest latest) {
        List<Node> members = new ArrayList<>();
        for (Expression input : latest.inputs()) {
            checkName(input);
            members.add(resolve(input));
        }
        Node.Latest made =
                new Node.Latest(
                        around.newConstruct("latest", latest.span()),
                        around.at(latest.span()),
                        members);
        around.checks.changes(made);
        return made;
    }

    @Override
    public Node then(Expression.Then then) {
        int mark = flushes.mark();
        Node input = nameless(then.input());
        Region body = eventBody(then.body(), List.of());
        body.named(around.newConstruct("then", then.span()));
        return flushes.detoured(
                mark, new Node.Then(around.newNode(), around.at(then.span()), input, body));
    }

    @Override
    public Node match(Expression.Match match) {
        int mark = flushes.mark();
        Node input = nameless(match.input());
        boolean deferred = match.kind() == Expression.MatchKind.WHEN;
        List<Node.Arm> arms = new ArrayList<>();
        for (Expression.Arm arm : match.arms()) {
            List<Name> bindings = new ArrayList<>();
            Test test =
                    arm.pattern()
                            .accept(
                                    new PatternResolver(
                                            this, around.errors, around.source, bindings));
            Region body = body(arm.body(), bindings, deferred);
            body.named(around.newConstruct(armName(arm.pattern().span()), arm.span()));
            arms.add(new Node.Arm(test, body));
        }
        Node.Match made = new Node.Match(around.newNode(), around.at(match.span()), input, arms);
        around.checks.match(made, match);
        return flushes.detoured(mark, made);
    }

    /** An arm goes by its pattern, without slashes: they would end the name. */
    private String armName(Span pattern) {
        String written = around.source.text().substring(pattern.start(), pattern.end());
        return "when(" + written.replace('/', '|') + ")";
    }

    @Override
    public Node hold(Expression.Hold hold) {
        int mark = flushes.mark();
        Node initial = nameless(hold.initial());
        boolean outside = flushes.met;
        flushes.met = false;
        Region body = eventBody(hold.body(), List.of(hold.state()));
        body.holdsState = true;
        if (flushes.met) {
            body.finish(flushes.call(Flushes.UNWRAP, hold.body().span(), body.result()));
        }
        flushes.met = outside;
        int node = around.newConstruct("hold", hold.span());
        Node.Hold made = new Node.Hold(node, around.at(hold.span()), initial, body);
        around.checks.changes(made);
        return flushes.detoured(mark, made);
    }

    @Override
    public Node block(Expression.Block block) {
        around.open();
        List<Definition> definitions = new ArrayList<>();
        for (Expression.Variable variable : block.variables()) {
            definitions.add(records.declare(variable.name(), variable.value(), "definition"));
        }
        for (int i = 0; i < definitions.size(); i++) {
            int effects = around.effects;
            enter(definitions.get(i), block.variables().get(i).value());
            around.slotOf(definitions.get(i));
            definitions.get(i).used |= around.effects > effects;
        }
        around.checks.locals(definitions);
        Node result = boundary(block.result());
        around.close();
        return result;
    }

    @Override
    public Node skip(Expression.Skip skip) {
        return around.never(skip.span());
    }

    @Override
    public Node link(Expression.Link link) {
        if (ports.portAt(link.span()) == null && around.current != null && misplaced != link) {
            around.checks.link(around.current);
        }
        return new Node.LinkSlot(
                around.newNode(), around.at(link.span()), ports.portAt(link.span()));
    }

    @Override
    public Node linkTo(Expression.LinkTo linkTo) {
        Node value = resolve(linkTo.value());
        around.checks.linked(linkTo.target());
        around.deferrals++;
        Node target = resolve(linkTo.target());
        around.deferrals--;
        return new Node.LinkTo(around.newNode(), around.at(linkTo.span()), value, target);
    }

    @Override
    public Node flush(Expression.Flush flush) {
        Expression input = flush.input();
        int mark = flushes.mark();
        if (input == null) {
            return flushes.detoured(mark, flushed(operand(flush.value()), flush));
        }
        Node when = operand(input);
        Region body = body(flush.value(), List.of(), true);
        body.finish(flushed(body.result(), flush));
        Node.Arm always = new Node.Arm(new Test.Any(-1), body);
        Node match =
                new Node.Match(around.newNode(), around.at(flush.span()), when, List.of(always));
        return flushes.detoured(mark, match);
    }

    private Node flushed(Node value, Expression.Flush flush) {
        flushes.met = true;
        return flushes.call(Flushes.WRAP, flush.span(), value);
    }

    @Override
    public Node map(Expression.MapLiteral map) {
        return maps.map(map);
    }

    @Override
    public Node hardware(Expression.Hardware hardware) {
        around.errors.unsupported(
                around.at(hardware.span()),
                "`" + hardware.keyword() + "` belongs to the hardware dialect",
                "this engine runs in the browser and leaves it out");
        return around.never(hardware.span());
    }

    @Override
    public Node missing(Expression.Missing missing) {
        return around.never(missing.span());
    }
}
