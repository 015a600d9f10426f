package weir.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import weir.collection.Table;
import weir.source.Place;
import weir.source.Span;
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
    private final Table<Table<Function>> modules;

    CallResolver(
            Surroundings around,
            ExpressionResolver expressions,
            RecordResolver records,
            Ports ports,
            Flushes flushes,
            Signatures library,
            Table<Table<Function>> modules) {
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
        Signature signature = own != null ? own.signature() : library.find(joined);
        if (signature != null) {
            return call(call, signature, own, at);
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
        Table<Function> module = modules.get(path.substring(0, path.length() - name.length() - 1));
        return module == null ? null : module.get(name);
    }

    /** Every function that could be meant by {@code path}. */
    private List<String> known(String path) {
        List<String> known = new ArrayList<>();
        if (around.errors.isFull()) {
            return known;
        }
        known.addAll(library.paths());
        known.addAll(around.functions.names());
        if (path.indexOf('/') > 0) {
            for (String module : modules.names()) {
                for (String name : Objects.requireNonNull(modules.get(module)).names()) {
                    known.add(module + "/" + name);
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

    private Node call(Expression.Call call, Signature signature, @Nullable Function own, Place at) {
        int mark = flushes.mark();
        Expression pipedInput = call.piped();
        Node piped = pipedInput == null ? null : expressions.operand(pipedInput);
        around.open();
        @Nullable Definition[] given = new Definition[signature.parameters().size()];
        List<Definition> definitions = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        int bareAt = -1; // the parameter that is to be the piped value
        Name item = null;
        Expression perItem = null;
        Node pass = null;
        for (Expression.Argument argument : call.arguments()) {
            if (argument instanceof Expression.NamedArgument named) {
                int parameter = signature.parameter(named.name().text());
                if (parameter < 0) {
                    unknown(named.name().text(), named.name().span(), signature);
                } else if (parameter == signature.perItem()) {
                    perItem = named.value();
                    continue;
                }
                Definition definition = records.declare(named.name(), named.value(), "argument");
                definitions.add(definition);
                values.add(named.value());
                if (parameter >= 0 && given[parameter] == null) {
                    given[parameter] = definition;
                }
                if (own != null || signature.element() != null) {
                    ports.markElementArgument(named);
                }
                if (signature.element() != null) {
                    ports.markShown(named.value());
                    ports.checkPorts(named, signature.element(), signature.path());
                    StyleLiterals.check(named, around);
                }
            } else if (argument instanceof Expression.BareArgument bare) {
                boolean fits = own == null && signature.perItem() >= 0 && item == null;
                if (own != null && piped != null) {
                    bareAt = signature.parameter(bare.name().text());
                    fits = bareAt >= 0;
                }
                if (fits) {
                    item = bare.name();
                } else {
                    around.errors.bareArgument(
                            around.at(bare.name().span()), bare.name().text(), signature.path());
                }
            } else if (argument instanceof Expression.PassArgument passed) {
                if (own == null) {
                    unknown("PASS", passed.span(), signature);
                    continue;
                }
                if (pass != null) {
                    around.errors.duplicate(around.at(passed.span()), "PASS", "argument");
                }
                pass = expressions.boundary(passed.value());
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
                missing(signature.perItem(), signature, at);
            } else {
                boolean outside = flushes.met;
                flushes.met = false;
                itemBody = expressions.body(perItem, List.of(item), true);
                flushed = flushes.met;
                flushes.met |= outside;
            }
        }
        int pipedAt = -1;
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
            } else if (piped != null && pipedAt < 0 && (bareAt < 0 || bareAt == i)) {
                pipedAt = i;
                arguments.add(piped);
            } else {
                if (signature.parameters().get(i).required()) {
                    missing(i, signature, at);
                }
                arguments.add(null);
            }
        }
        if (piped != null && pipedAt < 0) {
            around.errors.tooManyPiped(at, signature.path());
        }
        if (own != null) {
            around.checks.calls.call(around.function, own, pass != null);
            return flushes.detoured(
                    mark,
                    new Node.Call(
                            around.newConstruct(own.name() + "()", call.span()),
                            around.at(call.span()),
                            own,
                            arguments,
                            pipedAt,
                            pass));
        }
        Node.BuiltinCall made = builtinCall(call, signature, arguments, itemBody, at);
        return flushes.detoured(
                mark, flushed && itemBody != null ? flushes.items(made, itemBody) : made);
    }

    private void unknown(String argument, Span span, Signature signature) {
        around.errors.unknownArgument(
                around.at(span), argument, signature.path(), signature.names());
    }

    private void missing(int parameter, Signature signature, Place at) {
        around.errors.missingArgument(
                at,
                signature.parameters().get(parameter).name(),
                signature.path(),
                signature.spelled());
    }

    private Node.BuiltinCall builtinCall(
            Expression.Call call,
            Signature signature,
            List<@Nullable Node> arguments,
            @Nullable Region itemBody,
            Place at) {
        ElementKind element = signature.element();
        String path = signature.path();
        Place place = around.at(call.span());
        int node =
                element == null
                        ? around.newConstruct(
                                path.substring(path.lastIndexOf('/') + 1), call.span())
                        : around.newNode();
        if (itemBody != null) {
            itemBody.named(node);
        }
        if (signature.effect()) {
            around.effects++;
            around.checks.effect(signature, arguments, at);
        }
        return new Node.BuiltinCall(
                node,
                place,
                signature,
                arguments,
                itemBody,
                element == null ? null : new ElementSite(element, place));
    }
}
