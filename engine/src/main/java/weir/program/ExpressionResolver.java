package weir.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import weir.source.Span;
import weir.syntax.Expression;
import weir.syntax.Name;
import weir.value.Item;
import weir.value.ListValue;
import weir.value.Value;

/** Resolves an expression, wherever it stands. */
final class ExpressionResolver implements Expression.Visitor<Node> {
    private final Surroundings around;
    private final Ports ports;
    private final RecordResolver records;
    private final CallResolver calls;

    ExpressionResolver(
            Surroundings around, Signatures library, Map<String, Map<String, Function>> modules) {
        this.around = around;
        this.ports = new Ports(around);
        this.records = new RecordResolver(around, this, ports);
        this.calls = new CallResolver(around, this, records, ports, library, modules);
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
        Definition outerCurrent = around.current;
        Definition outerEntered = around.scope.entered();
        if (outerCurrent != null
                && outerCurrent.region == around.region
                && outerCurrent.deferrals == around.deferrals) {
            outerCurrent.needs.add(definition);
        }
        around.current = definition;
        around.scope.enter(definition);
        Node node =
                value instanceof Expression.RecordLiteral literal
                                && RecordResolver.isPlain(literal)
                                && definition.fields != null
                        ? records.plainRecord(literal, definition.fields)
                        : value.accept(this);
        definition.resolved(node);
        around.scope.enter(outerEntered);
        around.current = outerCurrent;
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
        around.finish(inner, expression.accept(this));
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
            around.scope.collect(visible);
            around.errors.unknownName(
                    around.at(reference.span()),
                    reference.name(),
                    visible,
                    around.functions.containsKey(reference.name()));
            return around.never(reference.span());
        }
        return around.read(found, reference.span());
    }

    @Override
    public Node passed(Expression.Passed passed) {
        if (!around.inFunction) {
            around.errors.missingPass(around.at(passed.span()));
            return around.never(passed.span());
        }
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
        List<Node> parts = new ArrayList<>();
        boolean holes = false;
        StringBuilder plain = new StringBuilder();
        for (Expression.TextPart part : literal.parts()) {
            if (part instanceof Expression.Characters characters) {
                plain.append(characters.text());
                parts.add(around.constant(literal.span(), new Value.Text(characters.text())));
            } else if (part instanceof Expression.Hole hole) {
                holes = true;
                parts.add(hole.value().accept(this));
            }
        }
        return holes
                ? new Node.TextTemplate(around.newNode(), around.at(literal.span()), parts)
                : around.constant(literal.span(), new Value.Text(plain.toString()));
    }

    @Override
    public Node list(Expression.ListLiteral literal) {
        List<Node> nodes = new ArrayList<>();
        boolean fixed = true;
        for (Expression item : literal.items()) {
            Node node = item.accept(this);
            nodes.add(node);
            fixed &= node instanceof Node.Constant;
        }
        if (!fixed) {
            return new Node.ListNode(
                    around.newNode(),
                    around.at(literal.span()),
                    nodes,
                    ports.isShown(literal.span()));
        }
        List<Item> items = new ArrayList<>();
        for (Node node : nodes) {
            items.add(Item.literal(((Node.Constant) node).value(), items.size()));
        }
        return around.constant(literal.span(), new ListValue(items));
    }

    @Override
    public Node operation(Expression.Operation operation) {
        return new Node.Operation(
                around.newNode(),
                around.at(operation.span()),
                operation.operator(),
                operation.left().accept(this),
                operation.right().accept(this));
    }

    @Override
    public Node latest(Expression.Latest latest) {
        List<Node> members = new ArrayList<>();
        for (Expression input : latest.inputs()) {
            members.add(input.accept(this));
        }
        return new Node.Latest(
                around.newConstruct("latest", latest.span()), around.at(latest.span()), members);
    }

    @Override
    public Node then(Expression.Then then) {
        Node input = then.input().accept(this);
        Region body = body(then.body(), List.of(), true);
        body.named(around.newConstruct("then", then.span()));
        return new Node.Then(around.newNode(), around.at(then.span()), input, body);
    }

    @Override
    public Node match(Expression.Match match) {
        Node input = match.input().accept(this);
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
        return new Node.Match(around.newNode(), around.at(match.span()), input, arms);
    }

    /** An arm goes by its pattern, without slashes: they would end the name. */
    private String armName(Span pattern) {
        String written = around.source.text().substring(pattern.start(), pattern.end());
        return "when(" + written.replace('/', '|') + ")";
    }

    @Override
    public Node hold(Expression.Hold hold) {
        Node initial = hold.initial().accept(this);
        Region body = body(hold.body(), List.of(hold.state()), true);
        return new Node.Hold(
                around.newConstruct("hold", hold.span()), around.at(hold.span()), initial, body);
    }

    @Override
    public Node block(Expression.Block block) {
        around.open();
        List<Definition> definitions = new ArrayList<>();
        for (Expression.Variable variable : block.variables()) {
            definitions.add(records.declare(variable.name(), variable.value(), "definition"));
        }
        for (int i = 0; i < definitions.size(); i++) {
            enter(definitions.get(i), block.variables().get(i).value());
            around.slotOf(definitions.get(i));
        }
        Node result = block.result().accept(this);
        around.close();
        return result;
    }

    @Override
    public Node skip(Expression.Skip skip) {
        return around.never(skip.span());
    }

    @Override
    public Node link(Expression.Link link) {
        return new Node.LinkSlot(
                around.newNode(), around.at(link.span()), ports.portAt(link.span()));
    }

    @Override
    public Node linkTo(Expression.LinkTo linkTo) {
        Node value = linkTo.value().accept(this);
        around.deferrals++;
        Node target = linkTo.target().accept(this);
        around.deferrals--;
        return new Node.LinkTo(around.newNode(), around.at(linkTo.span()), value, target);
    }

    @Override
    public Node flush(Expression.Flush flush) {
        around.errors.unsupported(
                around.at(flush.span()),
                "`FLUSH` does not run yet",
                "return the error as an ordinary tag and match it with WHEN");
        return around.never(flush.span());
    }

    @Override
    public Node map(Expression.MapLiteral map) {
        around.errors.unsupported(
                around.at(map.span()),
                "`MAP` does not run yet",
                "use a LIST of records with a key field");
        return around.never(map.span());
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
