package weir.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import weir.source.Place;
import weir.syntax.Expression;
import weir.syntax.Name;
import weir.value.ElementKind;
import weir.value.ElementSite;

/** Resolves calls: which function, and which argument is which parameter's. */
final class CallResolver {
    /** Modules of the language that mean something to a build tool or to hardware only. */
    private static final String LEFT_OUT = " Build File Directory Bits Bytes Memory ";

    private final Surroundings around;
    private final ExpressionResolver expressions;
    private final RecordResolver records;
    private final Ports ports;
    private final Flushes flushes;
    private final Signatures library;
    private final Map<String, Map<String, Function>> modules;

    CallResolver(
            Surroundings around,
            ExpressionResolver expressions,
            RecordResolver records,
            Ports ports,
            Flushes flushes,
            Signatures library,
            Map<String, Map<String, Function>> modules) {
        this.around = around;
        this.expressions = expressions;
        this.records = records;
        this.ports = ports;
        this.flushes = flushes;
        this.library = library;
        this.modules = modules;
    }

    Node call(Expression.Call call) {
        List<Name> path = call.path();
        String name = path.get(path.size() - 1).text();
        String joined = joined(path);
        Place at = around.at(path.get(0).span().to(path.get(path.size() - 1).span()));
        Function own = path.size() == 1 ? around.functions.get(name) : moduleFunction(joined, name);
        if (own != null) {
            return functionCall(call, own, at);
        }
        Signature signature = library.find(joined);
        if (signature != null) {
            return builtinCall(call, signature, at);
        }
        String module = path.get(0).text();
        if (path.size() > 1 && LEFT_OUT.indexOf(" " + module + " ") >= 0) {
            around.errors.unsupported(
                    at,
                    "`" + joined + "` is not for the browser",
                    "this engine runs in the browser and leaves `" + module + "` out");
        } else {
            around.errors.unknownFunction(at, joined, known(joined));
        }
        resolveForErrors(call);
        return around.never(call.span());
    }

    private @Nullable Function moduleFunction(String path, String name) {
        Map<String, Function> module =
                modules.get(path.substring(0, path.length() - name.length() - 1));
        return module == null ? null : module.get(name);
    }

    /** Every function that could be meant by {@code path}. */
    private List<String> known(String path) {
        List<String> known = new ArrayList<>();
        if (around.errors.isFull()) {
            return known;
        }
        known.addAll(library.paths());
        known.addAll(around.functions.keySet());
        if (path.indexOf('/') > 0) {
            for (Map.Entry<String, Map<String, Function>> module : modules.entrySet()) {
                for (String name : module.getValue().keySet()) {
                    known.add(module.getKey() + "/" + name);
                }
            }
        }
        return known;
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
            expressions.resolve(piped);
        }
        for (Expression.Argument argument : call.arguments()) {
            if (argument instanceof Expression.NamedArgument named) {
                expressions.resolve(named.value());
            }
        }
    }

    private Node functionCall(Expression.Call call, Function function, Place at) {
        int mark = flushes.mark();
        Expression pipedInput = call.piped();
        Node piped = pipedInput == null ? null : expressions.operand(pipedInput);
        around.open();
        @Nullable Definition[] given = new Definition[function.parameters().size()];
        int bareAt = -1;
        Node pass = null;
        List<Expression> values = new ArrayList<>();
        List<Definition> definitions = new ArrayList<>();
        for (Expression.Argument argument : call.arguments()) {
            if (argument instanceof Expression.NamedArgument named) {
                int parameter = function.parameters().indexOf(named.name().text());
                if (parameter < 0) {
                    around.errors.unknownArgument(
                            around.at(named.name().span()),
                            named.name().text(),
                            function.name(),
                            function.parameters());
                }
                Definition definition = records.declare(named.name(), named.value(), "argument");
                definitions.add(definition);
                values.add(named.value());
                if (parameter >= 0 && given[parameter] == null) {
                    given[parameter] = definition;
                }
                ports.markElementArgument(named);
            } else if (argument instanceof Expression.BareArgument bare) {
                bareAt = piped == null ? -1 : function.parameters().indexOf(bare.name().text());
                if (bareAt < 0) {
                    around.errors.bareArgument(
                            around.at(bare.name().span()), bare.name().text(), function.name());
                }
            } else if (argument instanceof Expression.PassArgument passArgument) {
                if (pass != null) {
                    around.errors.duplicate(around.at(passArgument.span()), "PASS", "argument");
                }
                pass = expressions.boundary(passArgument.value());
            }
        }
        for (int i = 0; i < definitions.size(); i++) {
            expressions.enterArgument(definitions.get(i), values.get(i));
        }
        around.close();
        int pipedAt = -1;
        List<@Nullable Node> arguments = new ArrayList<>();
        for (int i = 0; i < given.length; i++) {
            Definition definition = given[i];
            if (definition != null) {
                around.write(definition, arguments);
            } else if (piped != null && pipedAt < 0 && (bareAt < 0 || bareAt == i)) {
                pipedAt = i;
                arguments.add(piped);
            } else {
                around.errors.missingArgument(
                        at, function.parameters().get(i), function.name(), spelled(function));
                arguments.add(null);
            }
        }
        if (piped != null && pipedAt < 0) {
            around.errors.tooManyPiped(at, function.name());
        }
        around.checks.calls.call(around.function, function, pass != null);
        return flushes.detoured(
                mark,
                new Node.Call(
                        around.newConstruct(function.name() + "()", call.span()),
                        around.at(call.span()),
                        function,
                        arguments,
                        pipedAt,
                        pass));
    }

    private static String spelled(Function function) {
        StringBuilder out = new StringBuilder(function.name()).append('(');
        int parameters = function.parameters().size();
        for (int i = 0; i < parameters && i < ResolveErrors.MOST_NAMES; i++) {
            out.append(i == 0 ? "" : ", ").append(function.parameters().get(i)).append(": …");
        }
        if (parameters > ResolveErrors.MOST_NAMES) {
            out.append(", …");
        }
        return out.append(')').toString();
    }

    private Node builtinCall(Expression.Call call, Signature signature, Place at) {
        int mark = flushes.mark();
        Expression pipedInput = call.piped();
        Node piped = pipedInput == null ? null : expressions.operand(pipedInput);
        List<String> names = new ArrayList<>();
        for (Signature.Parameter parameter : signature.parameters()) {
            names.add(parameter.name());
        }
        around.open();
        @Nullable Definition[] given = new Definition[names.size()];
        List<Definition> definitions = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        Name item = null;
        Expression perItem = null;
        for (Expression.Argument argument : call.arguments()) {
            if (argument instanceof Expression.NamedArgument named) {
                int parameter = signature.parameter(named.name().text());
                if (parameter < 0) {
                    around.errors.unknownArgument(
                            around.at(named.name().span()),
                            named.name().text(),
                            signature.path(),
                            names);
                } else if (parameter == signature.perItem()) {
                    perItem = named.value();
                    continue;
                }
                Definition definition = records.declare(named.name(), named.value(), "argument");
                definitions.add(definition);
                values.add(named.value());
                if (parameter >= 0) {
                    given[parameter] = definition;
                }
                if (signature.element() != null) {
                    ports.markElementArgument(named);
                    ports.markShown(named.value());
                    ports.checkPorts(named, signature.element(), signature.path());
                    StyleLiterals.check(named, around);
                }
            } else if (argument instanceof Expression.BareArgument bare) {
                if (signature.perItem() < 0 || item != null) {
                    around.errors.bareArgument(
                            around.at(bare.name().span()), bare.name().text(), signature.path());
                } else {
                    item = bare.name();
                }
            } else if (argument instanceof Expression.PassArgument pass) {
                around.errors.unknownArgument(
                        around.at(pass.span()), "PASS", signature.path(), names);
            }
        }
        for (int i = 0; i < definitions.size(); i++) {
            expressions.enterArgument(definitions.get(i), values.get(i));
        }
        around.close();
        Region itemBody = null;
        boolean flushed = false;
        if (signature.perItem() >= 0) {
            if (item == null) {
                around.errors.missingItemName(at, signature.path(), signature.spelled());
            } else if (perItem == null) {
                around.errors.missingArgument(
                        at, names.get(signature.perItem()), signature.path(), signature.spelled());
            } else {
                boolean outside = flushes.met;
                flushes.met = false;
                itemBody = expressions.body(perItem, List.of(item), true);
                flushed = flushes.met;
                flushes.met |= outside;
            }
        }
        boolean pipedTaken = piped == null;
        List<@Nullable Node> arguments = new ArrayList<>();
        for (int i = 0; i < given.length; i++) {
            Definition definition = given[i];
            if (definition != null) {
                if (flushed) {
                    around.slotOf(definition);
                }
                around.write(definition, arguments);
            } else if (i == signature.perItem()) {
                arguments.add(null);
            } else if (!pipedTaken) {
                pipedTaken = true;
                arguments.add(piped);
            } else {
                if (signature.parameters().get(i).required()) {
                    around.errors.missingArgument(
                            at, names.get(i), signature.path(), signature.spelled());
                }
                arguments.add(null);
            }
        }
        if (!pipedTaken) {
            around.errors.tooManyPiped(at, signature.path());
        }
        ElementKind element = signature.element();
        String path = signature.path();
        int node =
                element == null
                        ? around.newConstruct(
                                path.substring(path.lastIndexOf('/') + 1), call.span())
                        : around.newNode();
        if (itemBody != null) {
            itemBody.named(node);
        }
        Node.BuiltinCall made =
                new Node.BuiltinCall(
                        node,
                        around.at(call.span()),
                        signature,
                        arguments,
                        itemBody,
                        element == null ? null : new ElementSite(element, around.at(call.span())));
        if (signature.effect()) {
            around.effects++;
            around.checks.effect(signature, arguments, at);
        }
        return flushes.detoured(
                mark, flushed && itemBody != null ? flushes.items(made, itemBody) : made);
    }
}
