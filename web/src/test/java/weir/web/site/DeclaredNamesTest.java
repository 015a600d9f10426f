package weir.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.javascript.jscomp.CheckLevel;
import com.google.javascript.jscomp.CommandLineRunner;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.DiagnosticGroups;
import com.google.javascript.jscomp.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Nothing that renames may leave a name behind that nothing declares. */
final class DeclaredNamesTest {
    /** What a browser or a loader declares, and Closure Compiler does not know of. */
    private static final String FOREIGN = "var TeaVM, AU_, localStorage;";

    @Test
    void everyNameInTheScriptIsDeclared() throws IOException {
        CompilerOptions options = new CompilerOptions();
        options.setChecksOnly(true);
        options.setCheckSymbols(true);
        options.setWarningLevel(DiagnosticGroups.UNDEFINED_VARIABLES, CheckLevel.ERROR);
        Compiler compiler = new Compiler(new PrintStream(OutputStream.nullOutputStream()));
        List<SourceFile> externs = CommandLineRunner.getBuiltinExterns(options.getEnvironment());
        compiler.compile(
                externs,
                List.of(
                        SourceFile.fromCode("foreign.js", FOREIGN),
                        SourceFile.fromCode(
                                "weir.js", Files.readString(Path.of("target/site/weir.js")))),
                options);
        TreeSet<String> errors = new TreeSet<>();
        compiler.getErrors().forEach(error -> errors.add(error.getDescription()));
        assertEquals(new TreeSet<>(), errors);
    }
}
