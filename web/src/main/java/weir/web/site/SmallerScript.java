package weir.web.site;

import com.google.javascript.jscomp.CommandLineRunner;
import com.google.javascript.jscomp.CompilationLevel;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.CustomPassExecutionTime;
import com.google.javascript.jscomp.Result;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.jscomp.SourceMap;
import com.google.javascript.jscomp.WarningLevel;
import com.google.javascript.rhino.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A script said in fewer characters: what TeaVM leaves long, Closure Compiler writes shorter.
 *
 * <p>Only what is safe for what TeaVM writes is done: nothing that a page could name is renamed,
 * and no newer language than its own is written. Other classes of this package do, before it and
 * after it, what Closure Compiler cannot know to be safe, or does not care for: how well the script
 * compresses. The source map still leads to Java.
 */
final class SmallerScript {
    private SmallerScript() {}

    /** Rewrites {@code script}, and the map beside it. */
    static void write(Path script) throws IOException {
        Path map = script.resolveSibling(script.getFileName() + ".map");
        CompilerOptions options = options(map);
        Compiler compiler = new Compiler(System.err);
        options.addCustomPass(
                CustomPassExecutionTime.BEFORE_CHECKS,
                (externs, root) -> beforeClosureCompiler(compiler, root));
        SourceFile input =
                SourceFile.builder().withPath(script).withCharset(StandardCharsets.UTF_8).build();
        Result result =
                compiler.compile(
                        CommandLineRunner.getBuiltinExterns(options.getEnvironment()),
                        List.of(input),
                        options);
        if (!result.success) {
            throw new IOException("cannot make " + script + " smaller: " + result.errors);
        }
        afterClosureCompiler(compiler, compiler.getRoot().getLastChild());
        String name = script.getFileName().toString();
        Files.writeString(
                script, compiler.toSource() + "\n//# sourceMappingURL=" + map.getFileName() + "\n");
        StringBuilder mappings = new StringBuilder();
        compiler.getSourceMap().appendTo(mappings, name);
        Files.writeString(map, mappings);
    }

    /** What only one who knows TeaVM can know to be safe. */
    private static void beforeClosureCompiler(Compiler compiler, Node script) {
        UseChecks.remove(script);
        ClassTable.shorten(compiler, script);
        StaticInitializers.runFirst(script);
        FieldNames.share(script);
        Constructors.fill(script);
    }

    /** What needs no more of the script than that it is one, and should be as small as it gets. */
    private static void afterClosureCompiler(Compiler compiler, Node script) {
        SameFunctions.merge(compiler, script);
        Makers.replace(script);
        SameFunctions.merge(compiler, script);
        FunctionOrder.change(compiler, script);
        Declarations.join(script);
        LocalNames.choose(compiler, script);
    }

    private static CompilerOptions options(Path map) {
        CompilerOptions options = new CompilerOptions();
        CompilationLevel.SIMPLE_OPTIMIZATIONS.setOptionsForCompilationLevel(options);
        options.setLanguageIn(LanguageMode.ECMASCRIPT_NEXT);
        options.setLanguageOut(LanguageMode.ECMASCRIPT_2015);
        options.setStrictModeInput(false);
        options.setEmitUseStrict(false);
        options.setRewritePolyfills(false);
        // Copies of small functions and line breaks are what does not compress well.
        options.setInlineFunctions(CompilerOptions.Reach.NONE);
        options.setLineLengthThreshold(Integer.MAX_VALUE);
        options.setSourceMapOutputPath(map.toString());
        // That of the input, which its last line names, is followed to the Java source.
        options.setParseInlineSourceMaps(true);
        options.setResolveSourceMapAnnotations(true);
        options.setApplyInputSourceMaps(true);
        // Paths as they were: from the folder of the site.
        options.setSourceMapLocationMappings(
                List.of(new SourceMap.PrefixLocationMapping(map.getParent() + "/", "")));
        // The script is a compiler's: what looks odd in it is nobody's mistake.
        WarningLevel.QUIET.setOptionsForWarningLevel(options);
        return options;
    }
}
