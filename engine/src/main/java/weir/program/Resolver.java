package weir.program;

import java.util.ArrayList;
import java.util.List;
import weir.collection.Sorting;
import weir.collection.Table;
import weir.source.Diagnostic;
import weir.source.Place;
import weir.source.SourceText;
import weir.source.Span;
import weir.syntax.Expression;
import weir.syntax.Name;
import weir.syntax.SyntaxTree;

/**
 * Gives every name its meaning: trees in, a {@link Program} out, with every error found.
 *
 * <p>Two things are settled here so that the run time need not look: a path into a record literal
 * ({@code store.todos}) becomes a read of that field itself, and what depends on nothing becomes a
 * constant. A body that is only sampled or built later (a {@code THEN} or {@code HOLD} body, an arm
 * of {@code WHEN}, the body of a list function) does not need the values of the names it reads at
 * once, so cycles through it are allowed.
 */
public final class Resolver {
    private final Table<Table<Function>> modules = new Table<>();
    private final Surroundings around;
    private final ExpressionResolver expressions;
    private final RecordResolver records;

    private Resolver(Signatures library, SourceText entry) {
        this.around = new Surroundings(entry);
        this.expressions = new ExpressionResolver(around, library, modules);
        this.records = expressions.records();
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
        diagnostics.addAll(resolver.around.errors.found());
        diagnostics.addAll(resolver.around.checks.warnings());
        sortByPlace(diagnostics, files);
        return new Program(
                root,
                resolver.around.nodeCount(),
                resolver.around.regionCount(),
                resolver.around.constructs,
                diagnostics);
    }

    private Region program(List<SyntaxTree> files) {
        Region root = around.region;
        List<NameScope> fileScopes = new ArrayList<>();
        List<SourceText> sources = new ArrayList<>();
        for (SyntaxTree file : files) {
            sources.add(file.source());
        }
        List<String> names = ModuleNames.of(sources);
        for (int i = 0; i < files.size(); i++) {
            declareFunctions(files.get(i), names.get(i));
        }
        List<List<Definition>> variables = new ArrayList<>();
        for (SyntaxTree file : files) {
            around.source = file.source();
            around.scope = new NameScope(null);
            List<Definition> declared = new ArrayList<>();
            for (Expression.Variable variable : file.variables()) {
                declared.add(records.declare(variable.name(), variable.value(), "definition"));
            }
            fileScopes.add(around.scope);
            variables.add(declared);
        }
        for (int i = 0; i < files.size(); i++) {
            SyntaxTree file = files.get(i);
            around.source = file.source();
            String name = names.get(i);
            around.module = i == 0 ? "" : name + ".";
            around.functions = functionsOf(name);
            around.scope = fileScopes.get(i);
            for (int v = 0; v < file.variables().size(); v++) {
                Definition definition = variables.get(i).get(v);
                expressions.enter(definition, file.variables().get(v).value());
                around.slotOf(definition);
            }
            for (SyntaxTree.Function function : file.functions()) {
                functionBody(function, fileScopes.get(i));
            }
        }
        around.scope = fileScopes.get(0);
        around.source = files.get(0).source();
        Definition output = around.scope.find("scene");
        if (output == null) {
            output = around.scope.find("document");
        }
        if (output == null && files.get(0).diagnostics().isEmpty()) {
            around.errors.missingDocument(new Place(around.source, new Span(0, 0)));
        }
        Place start = new Place(around.source, new Span(0, 0));
        Node result =
                output == null
                        ? new Node.Never(around.newNode(), start)
                        : new Node.Read(
                                around.newNode(),
                                output.place,
                                0,
                                around.slotOf(output),
                                output.name);
        around.finish(root, result);
        expressions.resolvePostponed();
        around.order();
        around.checks.run();
        if (around.errors.isEmpty() && areRead(files)) { // else what is misspelt seems unused
            around.checks.calls.look(files.get(0).source(), around.regionCount(), around.checks);
        }
        return root;
    }

    /** Whether every file could be read to its end. */
    private static boolean areRead(List<SyntaxTree> files) {
        for (SyntaxTree file : files) {
            if (!file.diagnostics().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Table<Function> functionsOf(String module) {
        Table<Function> functions = modules.get(module);
        if (functions == null) {
            functions = new Table<>();
            modules.put(module, functions);
        }
        return functions;
    }

    private void declareFunctions(SyntaxTree file, String module) {
        Table<Function> declared = functionsOf(module);
        around.source = file.source();
        for (SyntaxTree.Function written : file.functions()) {
            List<String> names = new ArrayList<>();
            for (Name parameter : written.parameters()) {
                if (names.indexOf(parameter.text()) >= 0) {
                    around.errors.duplicate(
                            around.at(parameter.span()), parameter.text(), "parameter");
                }
                names.add(parameter.text());
            }
            Function function =
                    new Function(
                            Signature.own(written.name().text(), names),
                            around.at(written.name().span()),
                            around.newRegion(names));
            around.checks.calls.declare(function);
            if (declared.putIfAbsent(function.name(), function) != null) {
                around.errors.duplicate(function.place(), function.name(), "function");
            }
        }
    }

    private void functionBody(SyntaxTree.Function written, NameScope fileScope) {
        Function function = around.functions.get(written.name().text());
        if (function == null || function.place().span().start() != written.name().span().start()) {
            return; // a second function of this name, reported already
        }
        around.scope = new NameScope(fileScope);
        around.function = function.body().id();
        around.home = around.module + function.name();
        around.enterRegion(function.body());
        for (int i = 0; i < written.parameters().size(); i++) {
            around.declareInput(function.body(), i, written.parameters().get(i).span());
        }
        Node result = expressions.boundary(written.body());
        around.finish(function.body(), result);
        around.leaveRegion();
        around.function = Calls.TOP;
        around.home = "";
        around.scope = fileScope;
    }

    private static void sortByPlace(List<Diagnostic> diagnostics, List<SyntaxTree> files) {
        List<SourceText> order = new ArrayList<>();
        for (SyntaxTree file : files) {
            order.add(file.source());
        }
        Sorting.sort(
                diagnostics,
                (a, b) -> {
                    int byFile = order.indexOf(a.source()) - order.indexOf(b.source());
                    return byFile != 0 ? byFile : a.span().start() - b.span().start();
                });
    }
}
