package weir.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import weir.document.EventKind;
import weir.source.Diagnostic;
import weir.source.Place;
import weir.source.SourceText;
import weir.source.Span;
import weir.syntax.Expression;
import weir.syntax.Name;
import weir.syntax.SyntaxTree;
import weir.value.ElementKind;
import weir.value.ElementSite;
import weir.value.Item;
import weir.value.ListValue;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Shape;
import weir.value.Value;

/**
 * Gives every name its meaning: trees in, a {@link Program} out, with every error found.
 *
 * <p>Two things are settled here so that the run time need not look: a path into a record literal
 * ({@code store.todos}) becomes a read of that field itself, and what depends on nothing becomes a
 * constant. A body that is only sampled or built later (a {@code THEN} or {@code HOLD} body, an arm
 * of {@code WHEN}, the body of a list function) does not need the values of the names it reads at
 * once, so cycles through it are allowed.
 */
public final class Resolver implements Expression.Visitor<Node> {
    private final Signatures library;
    private final ResolveErrors errors = new ResolveErrors();
    private final Map<String, Map<String, Function>> modules = new HashMap<>();
    private final Map<String, EventKind> ports = new HashMap<>();
    private final Set<String> shownLists = new HashSet<>();

    private SourceText source;
    private Map<String, Function> functions = new HashMap<>();
    private NameScope scope = new NameScope(null);
    private Region region;
    private final List<Region> regionsAround = new ArrayList<>();
    private @Nullable Definition current;
    private int deferrals;
    private boolean inFunction;
    private int nodeCount;
    private int regionCount;

    private Resolver(Signatures library, SourceText entry) {
        this.library = library;
        this.source = entry;
        this.region = newRegion(List.of());
    }

    /** Resolves the files of a program; the first is its entry, the others are modules. */
    public static Program resolve(List<SyntaxTree> files, Signatures library) {
        SourceText entry = files.get(0).source();
        Resolver resolver = new Resolver(library, entry);
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (SyntaxTree file : files) {
            diagnostics.addAll(file.diagnostics());
        }
        Region root = resolver.program(files);
        diagnostics.addAll(resolver.errors.found());
        sortByPlace(diagnostics, files);
        return new Program(root, resolver.nodeCount, resolver.regionCount, diagnostics);
    }

    // ── files ────────────────────────────────────────────────────────────────────────────────

    private Region program(List<SyntaxTree> files) {
        Region root = region;
        List<NameScope> fileScopes = new ArrayList<>();
        for (SyntaxTree file : files) {
            declareFunctions(file);
        }
        List<List<Definition>> variables = new ArrayList<>();
        for (SyntaxTree file : files) {
            source = file.source();
            scope = new NameScope(null);
            List<Definition> declared = new ArrayList<>();
            for (Expression.Variable variable : file.variables()) {
                declared.add(declare(variable.name(), variable.value(), "definition"));
            }
            fileScopes.add(scope);
            variables.add(declared);
        }
        for (int i = 0; i < files.size(); i++) {
            SyntaxTree file = files.get(i);
            source = file.source();
            functions = modules.getOrDefault(moduleName(file.source().name()), Map.of());
            scope = fileScopes.get(i);
            for (int v = 0; v < file.variables().size(); v++) {
                Definition definition = variables.get(i).get(v);
                enter(definition, file.variables().get(v).value());
                slotOf(definition);
            }
            for (SyntaxTree.Function function : file.functions()) {
                functionBody(function, fileScopes.get(i));
            }
        }
        scope = fileScopes.get(0);
        source = files.get(0).source();
        Definition output = scope.find("scene");
        if (output == null) {
            output = scope.find("document");
        }
        if (output == null && files.get(0).diagnostics().isEmpty()) {
            errors.missingDocument(new Place(source, new Span(0, 0)));
        }
        Place start = new Place(source, new Span(0, 0));
        Node result =
                output == null
                        ? new Node.Never(newNode(), start)
                        : new Node.Read(newNode(), output.place, 0, slotOf(output), output.name);
        finish(root, result);
        return root;
    }

    private void declareFunctions(SyntaxTree file) {
        Map<String, Function> declared =
                modules.computeIfAbsent(moduleName(file.source().name()), k -> new HashMap<>());
        source = file.source();
        for (SyntaxTree.Function written : file.functions()) {
            List<String> names = new ArrayList<>();
            for (Name parameter : written.parameters()) {
                if (names.indexOf(parameter.text()) >= 0) {
                    errors.duplicate(at(parameter.span()), parameter.text(), "parameter");
                }
                names.add(parameter.text());
            }
            Function function =
                    new Function(
                            written.name().text(),
                            at(written.name().span()),
                            names,
                            newRegion(names));
            if (declared.putIfAbsent(function.name(), function) != null) {
                errors.duplicate(function.place(), function.name(), "function");
            }
        }
    }

    private void functionBody(SyntaxTree.Function written, NameScope fileScope) {
        Function function = functions.get(written.name().text());
        if (function == null || function.place().span().start() != written.name().span().start()) {
            return; // a second function of this name, reported already
        }
        scope = new NameScope(fileScope);
        inFunction = true;
        enterRegion(function.body());
        Definition around = current;
        current = null;
        for (int i = 0; i < function.parameters().size(); i++) {
            input(function.body(), i, written.parameters().get(i).span());
        }
        Node result = written.body().accept(this);
        finish(function.body(), result);
        current = around;
        leaveRegion();
        inFunction = false;
        scope = fileScope;
    }

    private static String moduleName(String file) {
        int slash = file.lastIndexOf('/');
        int dot = file.lastIndexOf('.');
        return file.substring(slash + 1, dot > slash ? dot : file.length());
    }

    // ── definitions ──────────────────────────────────────────────────────────────────────────

    private Definition declare(Name name, Expression value, String what) {
        Definition definition =
                new Definition(name.text(), at(name.span()), region, deferrals, current);
        if (scope.add(definition) != null) {
            errors.duplicate(definition.place, definition.name, what);
        }
        remember(definition);
        declareFields(definition, value);
        return definition;
    }

    private void remember(Definition definition) {
        region.resolving().add(definition);
    }

    /** Makes the fields of a record literal known by name before anything is resolved. */
    private void declareFields(Definition definition, Expression value) {
        if (value instanceof Expression.RecordLiteral literal && isPlain(literal)) {
            definition.fields = new HashMap<>();
            for (Expression.Field field : literal.fields()) {
                if (field instanceof Expression.NamedField named) {
                    Definition inner =
                            new Definition(
                                    named.name().text(),
                                    at(named.name().span()),
                                    region,
                                    deferrals,
                                    definition);
                    definition.addField(inner);
                    remember(inner);
                    declareFields(inner, named.value());
                }
            }
        }
    }

    private static boolean isPlain(Expression.RecordLiteral literal) {
        for (Expression.Field field : literal.fields()) {
            if (field instanceof Expression.Spread) {
                return false;
            }
        }
        return true;
    }

    /** Resolves what defines {@code definition}. */
    private void enter(Definition definition, Expression value) {
        Definition outerCurrent = current;
        Definition outerEntered = scope.entered();
        if (outerCurrent != null
                && outerCurrent.region == region
                && outerCurrent.deferrals == deferrals) {
            outerCurrent.needs.add(definition);
        }
        current = definition;
        scope.enter(definition);
        Node node =
                value instanceof Expression.RecordLiteral literal
                                && isPlain(literal)
                                && definition.fields != null
                        ? plainRecord(literal, definition.fields)
                        : value.accept(this);
        definition.resolved(node);
        scope.enter(outerEntered);
        current = outerCurrent;
    }

    private void input(Region of, int slot, Span span) {
        Definition definition = new Definition(of.name(slot), at(span), of, deferrals, current);
        definition.slot = slot;
        scope.add(definition);
    }

    // ── regions ──────────────────────────────────────────────────────────────────────────────

    private Region newRegion(List<String> inputs) {
        return new Region(regionCount++, inputs);
    }

    private void enterRegion(Region inner) {
        regionsAround.add(region);
        region = inner;
    }

    private void leaveRegion() {
        region = regionsAround.remove(regionsAround.size() - 1);
    }

    private void finish(Region of, Node result) {
        of.finish(result, Order.of(of.resolving(), errors::circular));
    }

    /**
     * A body with inputs of its own; {@code deferred} when it is not built together with what is
     * around.
     */
    private Region body(Expression expression, List<Name> inputs, boolean deferred) {
        List<String> names = new ArrayList<>();
        for (Name input : inputs) {
            names.add(input.text());
        }
        Region inner = newRegion(names);
        enterRegion(inner);
        scope = new NameScope(scope);
        deferrals += deferred ? 1 : 0;
        for (int i = 0; i < inputs.size(); i++) {
            input(inner, i, inputs.get(i).span());
        }
        finish(inner, expression.accept(this));
        deferrals -= deferred ? 1 : 0;
        scope = outerOf(scope);
        leaveRegion();
        return inner;
    }

    private static NameScope outerOf(NameScope inner) {
        NameScope outer = inner.outer();
        if (outer == null) {
            throw new IllegalStateException("the scope of a file has no scope around it");
        }
        return outer;
    }

    private int hopsTo(Region target) {
        if (target == region) {
            return 0;
        }
        for (int i = regionsAround.size() - 1; i >= 0; i--) {
            if (regionsAround.get(i) == target) {
                return regionsAround.size() - i;
            }
        }
        throw new IllegalStateException(
                "region " + target.id() + " is not around region " + region.id());
    }

    // ── names ────────────────────────────────────────────────────────────────────────────────

    @Override
    public Node name(Expression.NameReference reference) {
        Definition found = scope.find(reference.name());
        if (found == null) {
            List<String> visible = new ArrayList<>();
            scope.collect(visible);
            errors.unknownName(
                    at(reference.span()),
                    reference.name(),
                    visible,
                    functions.containsKey(reference.name()));
            return never(reference.span());
        }
        return read(found, reference.span());
    }

    private Node read(Definition target, Span span) {
        if (target.node instanceof Node.Constant constant) {
            return constant;
        }
        need(target);
        return new Node.Read(
                newNode(), at(span), hopsTo(target.region), slotOf(target), target.name);
    }

    /** Notes that what is being resolved needs the value of {@code target} at once, if it does. */
    private void need(Definition target) {
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

    @Override
    public Node field(Expression.FieldAccess access) {
        Definition known = knownField(access);
        if (known != null) {
            return read(known, access.span());
        }
        Definition record = knownRecord(access.of());
        if (record != null
                && record.fields != null
                && !record.fields.containsKey(access.field().text())
                && !access.optional()) {
            errors.unknownField(
                    at(access.field().span()),
                    access.field().text(),
                    new ArrayList<>(record.fields.keySet()));
            return never(access.span());
        }
        return new Node.FieldRead(
                newNode(),
                at(access.span()),
                access.of().accept(this),
                access.field().text(),
                access.optional());
    }

    /** The definition that {@code access} means when it is a path into record literals. */
    private @Nullable Definition knownField(Expression.FieldAccess access) {
        Definition record = knownRecord(access.of());
        return record == null || record.fields == null
                ? null
                : record.fields.get(access.field().text());
    }

    private @Nullable Definition knownRecord(Expression expression) {
        if (expression instanceof Expression.NameReference reference) {
            return scope.find(reference.name());
        }
        return expression instanceof Expression.FieldAccess access ? knownField(access) : null;
    }

    @Override
    public Node passed(Expression.Passed passed) {
        if (!inFunction) {
            errors.missingPass(at(passed.span()));
            return never(passed.span());
        }
        return new Node.Passed(newNode(), at(passed.span()));
    }

    // ── literals ─────────────────────────────────────────────────────────────────────────────

    @Override
    public Node number(Expression.NumberLiteral literal) {
        return constant(literal.span(), new Value.Num(literal.value()));
    }

    @Override
    public Node tag(Expression.TagLiteral literal) {
        return constant(literal.span(), Value.Tag.of(literal.name()));
    }

    @Override
    public Node unplugged(Expression.Unplugged literal) {
        return constant(literal.span(), Value.Unplugged.INSTANCE);
    }

    @Override
    public Node text(Expression.TextLiteral literal) {
        List<Node> parts = new ArrayList<>();
        boolean holes = false;
        StringBuilder plain = new StringBuilder();
        for (Expression.TextPart part : literal.parts()) {
            if (part instanceof Expression.Characters characters) {
                plain.append(characters.text());
                parts.add(constant(literal.span(), new Value.Text(characters.text())));
            } else if (part instanceof Expression.Hole hole) {
                holes = true;
                parts.add(hole.value().accept(this));
            }
        }
        return holes
                ? new Node.TextTemplate(newNode(), at(literal.span()), parts)
                : constant(literal.span(), new Value.Text(plain.toString()));
    }

    @Override
    public Node record(Expression.RecordLiteral literal) {
        markPorts(literal);
        if (!isPlain(literal)) {
            return spreadRecord(literal);
        }
        Map<String, Definition> fields = new HashMap<>();
        for (Expression.Field field : literal.fields()) {
            if (field instanceof Expression.NamedField named) {
                Definition definition =
                        new Definition(
                                named.name().text(),
                                at(named.name().span()),
                                region,
                                deferrals,
                                current);
                fields.putIfAbsent(definition.name, definition);
                remember(definition);
                declareFields(definition, named.value());
            }
        }
        return plainRecord(literal, fields);
    }

    private Node plainRecord(Expression.RecordLiteral literal, Map<String, Definition> fields) {
        markPorts(literal);
        scope = new NameScope(scope);
        List<String> names = new ArrayList<>();
        List<Definition> ordered = new ArrayList<>();
        for (Expression.Field field : literal.fields()) {
            Expression.NamedField named = (Expression.NamedField) field;
            if (names.indexOf(named.name().text()) >= 0) {
                errors.duplicate(at(named.name().span()), named.name().text(), "field");
                continue;
            }
            Definition definition = known(fields, named.name().text());
            names.add(definition.name);
            ordered.add(definition);
            scope.add(definition);
        }
        int index = 0;
        for (Expression.Field field : literal.fields()) {
            Expression.NamedField named = (Expression.NamedField) field;
            if (index < ordered.size() && ordered.get(index).name.equals(named.name().text())) {
                enter(ordered.get(index++), named.value());
            }
        }
        scope = outerOf(scope);
        return recordNode(literal, names, ordered);
    }

    private Node recordNode(
            Expression.RecordLiteral literal, List<String> names, List<Definition> ordered) {
        boolean[] fixed = new boolean[names.size()];
        boolean allFixed = true;
        List<@Nullable Node> nodes = new ArrayList<>();
        for (int i = 0; i < fixed.length; i++) {
            write(ordered.get(i), nodes);
            fixed[i] = nodes.get(i) instanceof Node.Constant;
            allFixed &= fixed[i];
        }
        Name tag = literal.tag();
        Shape shape = new Shape(tag == null ? null : tag.text(), names, fixed);
        if (!allFixed) {
            return new Node.RecordNode(newNode(), at(literal.span()), shape, nodes);
        }
        @Nullable Ref[] values = new Ref[fixed.length];
        for (int i = 0; i < fixed.length; i++) {
            values[i] = ((Node.Constant) nodes.get(i)).value();
        }
        return constant(literal.span(), new RecordValue(shape, values));
    }

    /** Puts {@code definition} where it is written: at the end of {@code nodes}. */
    private void write(Definition definition, List<@Nullable Node> nodes) {
        Node node = definition.node;
        if (node == null) {
            throw new IllegalStateException("`" + definition.name + "` is not resolved yet");
        }
        if (definition.slot < 0 || node instanceof Node.Constant) {
            definition.writtenIn(nodes, nodes.size());
            nodes.add(node);
        } else {
            nodes.add(readOf(definition));
        }
    }

    private Node readOf(Definition definition) {
        return new Node.Read(newNode(), definition.place, 0, definition.slot, definition.name);
    }

    /**
     * The slot of {@code definition}, made on first use. What was written in place until now
     * becomes a read, so that it is not instantiated twice.
     */
    private int slotOf(Definition definition) {
        if (definition.slot < 0) {
            definition.makeSlot();
            definition.replaceWritten(readOf(definition));
        }
        return definition.slot;
    }

    private static Definition known(Map<String, Definition> fields, String name) {
        Definition definition = fields.get(name);
        if (definition == null) {
            throw new IllegalStateException("`" + name + "` was not declared");
        }
        return definition;
    }

    private Node spreadRecord(Expression.RecordLiteral literal) {
        scope = new NameScope(scope);
        List<@Nullable Definition> definitions = new ArrayList<>();
        for (Expression.Field field : literal.fields()) {
            definitions.add(
                    field instanceof Expression.NamedField named
                            ? declare(named.name(), named.value(), "field")
                            : null);
        }
        List<Node.Part> parts = new ArrayList<>();
        for (int i = 0; i < definitions.size(); i++) {
            Definition definition = definitions.get(i);
            if (definition != null) {
                enter(definition, ((Expression.NamedField) literal.fields().get(i)).value());
            }
        }
        NameScope inner = scope;
        for (int i = 0; i < definitions.size(); i++) {
            Definition definition = definitions.get(i);
            if (definition != null) {
                slotOf(definition);
                parts.add(new Node.Part(definition.name, readOf(definition)));
            } else {
                scope = outerOf(inner);
                parts.add(
                        new Node.Part(
                                null,
                                ((Expression.Spread) literal.fields().get(i)).base().accept(this)));
            }
        }
        scope = outerOf(inner);
        Name tag = literal.tag();
        return new Node.SpreadNode(
                newNode(), at(literal.span()), tag == null ? null : tag.text(), parts);
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
                    newNode(), at(literal.span()), nodes, shownLists.contains(key(literal.span())));
        }
        List<Item> items = new ArrayList<>();
        for (Node node : nodes) {
            items.add(new Item(((Node.Constant) node).value()));
        }
        return constant(literal.span(), new ListValue(items));
    }

    // ── calls ────────────────────────────────────────────────────────────────────────────────

    @Override
    public Node call(Expression.Call call) {
        List<Name> path = call.path();
        String name = path.get(path.size() - 1).text();
        String joined = joined(path);
        Place at = at(path.get(0).span().to(path.get(path.size() - 1).span()));
        Function own = path.size() == 1 ? functions.get(name) : moduleFunction(path, name);
        if (own != null) {
            return functionCall(call, own, at);
        }
        Signature signature = library.find(joined);
        if (signature != null) {
            return builtinCall(call, signature, at);
        }
        List<String> known = new ArrayList<>(library.paths());
        known.addAll(functions.keySet());
        errors.unknownFunction(at, joined, known);
        resolveForErrors(call);
        return never(call.span());
    }

    private @Nullable Function moduleFunction(List<Name> path, String name) {
        Map<String, Function> module = modules.get(path.get(path.size() - 2).text());
        return module == null ? null : module.get(name);
    }

    private static String joined(List<Name> path) {
        StringBuilder out = new StringBuilder();
        for (Name name : path) {
            out.append(out.length() == 0 ? "" : "/").append(name.text());
        }
        return out.toString();
    }

    /**
     * Walks the arguments of a call that cannot be made, so that what is wrong in them is found
     * too.
     */
    private void resolveForErrors(Expression.Call call) {
        Expression piped = call.piped();
        if (piped != null) {
            piped.accept(this);
        }
        for (Expression.Argument argument : call.arguments()) {
            if (argument instanceof Expression.NamedArgument named) {
                named.value().accept(this);
            }
        }
    }

    private Node functionCall(Expression.Call call, Function function, Place at) {
        Expression pipedInput = call.piped();
        Node piped = pipedInput == null ? null : pipedInput.accept(this);
        scope = new NameScope(scope);
        @Nullable Definition[] given = new Definition[function.parameters().size()];
        Node pass = null;
        List<Expression> values = new ArrayList<>();
        List<Definition> definitions = new ArrayList<>();
        for (Expression.Argument argument : call.arguments()) {
            if (argument instanceof Expression.NamedArgument named) {
                int parameter = function.parameters().indexOf(named.name().text());
                if (parameter < 0) {
                    errors.unknownArgument(
                            at(named.name().span()),
                            named.name().text(),
                            function.name(),
                            function.parameters());
                }
                Definition definition = declare(named.name(), named.value(), "argument");
                definitions.add(definition);
                values.add(named.value());
                if (parameter >= 0 && given[parameter] == null) {
                    given[parameter] = definition;
                }
                markElementArgument(named);
            } else if (argument instanceof Expression.BareArgument bare) {
                errors.bareArgument(at(bare.name().span()), bare.name().text(), function.name());
            } else if (argument instanceof Expression.PassArgument passArgument) {
                pass = passArgument.value().accept(this);
            }
        }
        for (int i = 0; i < definitions.size(); i++) {
            enter(definitions.get(i), values.get(i));
        }
        scope = outerOf(scope);
        int pipedAt = -1;
        List<@Nullable Node> arguments = new ArrayList<>();
        for (int i = 0; i < given.length; i++) {
            Definition definition = given[i];
            if (definition != null) {
                write(definition, arguments);
            } else if (piped != null && pipedAt < 0) {
                pipedAt = i;
                arguments.add(piped);
            } else {
                errors.missingArgument(
                        at, function.parameters().get(i), function.name(), spelled(function));
                arguments.add(null);
            }
        }
        if (piped != null && pipedAt < 0) {
            errors.tooManyPiped(at, function.name());
        }
        return new Node.Call(newNode(), at(call.span()), function, arguments, pipedAt, pass);
    }

    private static String spelled(Function function) {
        StringBuilder out = new StringBuilder(function.name()).append('(');
        for (int i = 0; i < function.parameters().size(); i++) {
            out.append(i == 0 ? "" : ", ").append(function.parameters().get(i)).append(": …");
        }
        return out.append(')').toString();
    }

    private Node builtinCall(Expression.Call call, Signature signature, Place at) {
        Expression pipedInput = call.piped();
        Node piped = pipedInput == null ? null : pipedInput.accept(this);
        List<String> names = new ArrayList<>();
        for (Signature.Parameter parameter : signature.parameters()) {
            names.add(parameter.name());
        }
        scope = new NameScope(scope);
        @Nullable Definition[] given = new Definition[names.size()];
        List<Definition> definitions = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        Name item = null;
        Expression perItem = null;
        for (Expression.Argument argument : call.arguments()) {
            if (argument instanceof Expression.NamedArgument named) {
                int parameter = signature.parameter(named.name().text());
                if (parameter < 0) {
                    errors.unknownArgument(
                            at(named.name().span()), named.name().text(), signature.path(), names);
                } else if (parameter == signature.perItem()) {
                    perItem = named.value();
                    continue;
                }
                Definition definition = declare(named.name(), named.value(), "argument");
                definitions.add(definition);
                values.add(named.value());
                if (parameter >= 0) {
                    given[parameter] = definition;
                }
                if (signature.element() != null) {
                    markElementArgument(named);
                    markShown(named.value());
                    checkPorts(named, signature.element(), signature.path());
                }
            } else if (argument instanceof Expression.BareArgument bare) {
                if (signature.perItem() < 0 || item != null) {
                    errors.bareArgument(
                            at(bare.name().span()), bare.name().text(), signature.path());
                } else {
                    item = bare.name();
                }
            } else if (argument instanceof Expression.PassArgument pass) {
                errors.unknownArgument(at(pass.span()), "PASS", signature.path(), names);
            }
        }
        for (int i = 0; i < definitions.size(); i++) {
            enter(definitions.get(i), values.get(i));
        }
        scope = outerOf(scope);
        Region itemBody = null;
        if (signature.perItem() >= 0) {
            if (item == null) {
                errors.missingItemName(at, signature.path(), signature.spelled());
            } else if (perItem == null) {
                errors.missingArgument(
                        at, names.get(signature.perItem()), signature.path(), signature.spelled());
            } else {
                itemBody = body(perItem, List.of(item), true);
            }
        }
        boolean pipedTaken = piped == null;
        List<@Nullable Node> arguments = new ArrayList<>();
        for (int i = 0; i < given.length; i++) {
            Definition definition = given[i];
            if (definition != null) {
                write(definition, arguments);
            } else if (i == signature.perItem()) {
                arguments.add(null);
            } else if (!pipedTaken) {
                pipedTaken = true;
                arguments.add(piped);
            } else {
                if (signature.parameters().get(i).required()) {
                    errors.missingArgument(at, names.get(i), signature.path(), signature.spelled());
                }
                arguments.add(null);
            }
        }
        if (!pipedTaken) {
            errors.tooManyPiped(at, signature.path());
        }
        ElementKind element = signature.element();
        return new Node.BuiltinCall(
                newNode(),
                at(call.span()),
                signature,
                arguments,
                itemBody,
                element == null ? null : new ElementSite(element, at(call.span())));
    }

    // ── ports ────────────────────────────────────────────────────────────────────────────────

    /** Inside {@code event: […]}, a bare {@code LINK} is a port that the run time feeds. */
    private void markPorts(Expression.RecordLiteral literal) {
        for (Expression.Field field : literal.fields()) {
            if (field instanceof Expression.NamedField named
                    && named.name().text().equals("event")
                    && named.value() instanceof Expression.RecordLiteral events) {
                for (Expression.Field port : events.fields()) {
                    if (port instanceof Expression.NamedField declared
                            && declared.value() instanceof Expression.Link link) {
                        EventKind kind = kindOf(declared.name().text());
                        if (kind != null) {
                            ports.put(key(link.span()), kind);
                        }
                    }
                }
            }
        }
    }

    /** So is {@code hovered: LINK} in an {@code element:} argument. */
    private void markElementArgument(Expression.NamedArgument argument) {
        if (argument.name().text().equals("element")
                && argument.value() instanceof Expression.RecordLiteral element) {
            for (Expression.Field field : element.fields()) {
                if (field instanceof Expression.NamedField named
                        && named.name().text().equals(EventKind.HOVERED.port())
                        && named.value() instanceof Expression.Link link) {
                    ports.put(key(link.span()), EventKind.HOVERED);
                } else if (field instanceof Expression.NamedField named
                        && named.name().text().equals("class")) {
                    markShown(named.value());
                }
            }
        }
    }

    private void markShown(Expression argument) {
        if (argument instanceof Expression.ListLiteral literal) {
            shownLists.add(key(literal.span()));
        }
    }

    private void checkPorts(Expression.NamedArgument argument, ElementKind kind, String path) {
        if (!(argument.name().text().equals("element")
                && argument.value() instanceof Expression.RecordLiteral element)) {
            return;
        }
        List<String> known = ElementPorts.of(kind);
        for (Expression.Field field : element.fields()) {
            if (field instanceof Expression.NamedField named
                    && named.name().text().equals("event")
                    && named.value() instanceof Expression.RecordLiteral events) {
                for (Expression.Field port : events.fields()) {
                    if (port instanceof Expression.NamedField declared
                            && known.indexOf(declared.name().text()) < 0) {
                        errors.unknownPort(
                                at(declared.name().span()), declared.name().text(), path, known);
                    }
                }
            }
        }
    }

    private static @Nullable EventKind kindOf(String port) {
        for (EventKind kind : EventKind.values()) {
            if (kind.port().equals(port)) {
                return kind;
            }
        }
        return null;
    }

    // ── constructs ───────────────────────────────────────────────────────────────────────────

    @Override
    public Node operation(Expression.Operation operation) {
        return new Node.Operation(
                newNode(),
                at(operation.span()),
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
        return new Node.Latest(newNode(), at(latest.span()), members);
    }

    @Override
    public Node then(Expression.Then then) {
        Node input = then.input().accept(this);
        return new Node.Then(newNode(), at(then.span()), input, body(then.body(), List.of(), true));
    }

    @Override
    public Node match(Expression.Match match) {
        Node input = match.input().accept(this);
        boolean deferred = match.kind() == Expression.MatchKind.WHEN;
        List<Node.Arm> arms = new ArrayList<>();
        for (Expression.Arm arm : match.arms()) {
            List<Name> bindings = new ArrayList<>();
            Test test = arm.pattern().accept(new PatternResolver(this, errors, source, bindings));
            arms.add(new Node.Arm(test, body(arm.body(), bindings, deferred)));
        }
        return new Node.Match(newNode(), at(match.span()), input, arms);
    }

    @Override
    public Node hold(Expression.Hold hold) {
        Node initial = hold.initial().accept(this);
        return new Node.Hold(
                newNode(),
                at(hold.span()),
                initial,
                body(hold.body(), List.of(hold.state()), true));
    }

    @Override
    public Node block(Expression.Block block) {
        scope = new NameScope(scope);
        List<Definition> definitions = new ArrayList<>();
        for (Expression.Variable variable : block.variables()) {
            definitions.add(declare(variable.name(), variable.value(), "definition"));
        }
        for (int i = 0; i < definitions.size(); i++) {
            enter(definitions.get(i), block.variables().get(i).value());
            slotOf(definitions.get(i));
        }
        Node result = block.result().accept(this);
        scope = outerOf(scope);
        return result;
    }

    @Override
    public Node skip(Expression.Skip skip) {
        return never(skip.span());
    }

    @Override
    public Node link(Expression.Link link) {
        return new Node.LinkSlot(newNode(), at(link.span()), ports.get(key(link.span())));
    }

    @Override
    public Node linkTo(Expression.LinkTo linkTo) {
        Node value = linkTo.value().accept(this);
        deferrals++;
        Node target = linkTo.target().accept(this);
        deferrals--;
        return new Node.LinkTo(newNode(), at(linkTo.span()), value, target);
    }

    @Override
    public Node flush(Expression.Flush flush) {
        errors.unsupported(
                at(flush.span()),
                "`FLUSH` does not run yet",
                "return the error as an ordinary tag and match it with WHEN");
        return never(flush.span());
    }

    @Override
    public Node map(Expression.MapLiteral map) {
        errors.unsupported(
                at(map.span()), "`MAP` does not run yet", "use a LIST of records with a key field");
        return never(map.span());
    }

    @Override
    public Node hardware(Expression.Hardware hardware) {
        errors.unsupported(
                at(hardware.span()),
                "`" + hardware.keyword() + "` belongs to the hardware dialect",
                "this engine runs in the browser and leaves it out");
        return never(hardware.span());
    }

    @Override
    public Node missing(Expression.Missing missing) {
        return never(missing.span());
    }

    // ── small things ─────────────────────────────────────────────────────────────────────────

    private int newNode() {
        return nodeCount++;
    }

    private Place at(Span span) {
        return new Place(source, span);
    }

    /**
     * A place as the key of a table. A text, because a table with keys of its own kind would have
     * the compiler keep the {@code equals} of everything.
     */
    private String key(Span span) {
        return source.name() + ":" + span.start();
    }

    private Node constant(Span span, Value value) {
        return new Node.Constant(newNode(), at(span), value);
    }

    private Node never(Span span) {
        return new Node.Never(newNode(), at(span));
    }

    private static void sortByPlace(List<Diagnostic> diagnostics, List<SyntaxTree> files) {
        List<SourceText> order = new ArrayList<>();
        for (SyntaxTree file : files) {
            order.add(file.source());
        }
        diagnostics.sort(
                (a, b) -> {
                    int byFile = order.indexOf(a.source()) - order.indexOf(b.source());
                    return byFile != 0 ? byFile : a.span().start() - b.span().start();
                });
    }
}
