package weir.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.teavm.backend.javascript.rendering.JSParser;
import org.teavm.jso.JSBody;
import org.teavm.rhino.javascript.CompilerEnvirons;
import org.teavm.rhino.javascript.Context;
import org.teavm.rhino.javascript.ErrorReporter;
import org.teavm.rhino.javascript.EvaluatorException;

/**
 * Reads every {@code @JSBody} script as the compiler does. The compiler only warns of what it
 * cannot read and passes it on unread: then it is neither minified nor fit for HtmlUnit.
 */
final class ScriptsTest {
    private static final Pattern TEXT = Pattern.compile("'[^']*'|/\\^.*?\\$/i");
    private static final Pattern SHORT_NAME = Pattern.compile("(?<![\\w.$])[a-zA-Z](?![\\w$])");

    @Test
    void compilerCanReadEveryScript() throws Exception {
        List<String> errors = new ArrayList<>();
        for (Class<?> type : compiledClasses()) {
            for (Method method : type.getDeclaredMethods()) {
                JSBody body = method.getAnnotation(JSBody.class);
                if (body != null) {
                    String place = type.getSimpleName() + "." + method.getName();
                    parse(body.script(), new Collector(place, errors));
                }
            }
        }
        assertEquals(List.of(), errors);
    }

    /**
     * The minifier calls parameters {@code b, c, d, …} and leaves other names of a script alone.
     */
    @Test
    void noScriptUsesANameThatTheMinifierGives() throws Exception {
        List<String> found = new ArrayList<>();
        for (Class<?> type : compiledClasses()) {
            for (Method method : type.getDeclaredMethods()) {
                JSBody body = method.getAnnotation(JSBody.class);
                if (body != null && SHORT_NAME.matcher(withoutTexts(body.script())).find()) {
                    found.add(type.getSimpleName() + "." + method.getName());
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void classInAScriptIsAnError() throws IOException {
        List<String> errors = new ArrayList<>();
        parse("class A {} return new A();", new Collector("here", errors));
        assertEquals("here, line 1: ", errors.get(0).substring(0, "here, line 1: ".length()));
    }

    private static String withoutTexts(String script) {
        return TEXT.matcher(script).replaceAll("''");
    }

    private static void parse(String script, Collector errors) throws IOException {
        CompilerEnvirons options = new CompilerEnvirons();
        options.setRecoverFromErrors(true);
        options.setLanguageVersion(Context.VERSION_1_8);
        options.setIdeMode(true);
        JSParser parser = new JSParser(options, errors);
        parser.enterFunction();
        parser.parseAsObject(new StringReader("function(){" + script + "}"), null, 0);
        parser.exitFunction();
    }

    private static List<Class<?>> compiledClasses() throws IOException, ClassNotFoundException {
        Path root = Path.of("target/classes");
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                String path = root.relativize(file).toString();
                String name =
                        path.substring(0, path.length() - ".class".length())
                                .replace(file.getFileSystem().getSeparator(), ".");
                // Not initialized: what a class does at its start it can do in a browser only.
                classes.add(Class.forName(name, false, ScriptsTest.class.getClassLoader()));
            }
        }
        return classes;
    }

    private record Collector(String place, List<String> errors) implements ErrorReporter {
        @Override
        public void warning(String message, String file, int line, String text, int column) {
            error(message, file, line, text, column);
        }

        @Override
        public void error(String message, String file, int line, String text, int column) {
            errors.add(place + ", line " + (line + 1) + ": " + message);
        }

        @Override
        public EvaluatorException runtimeError(
                String message, String file, int line, String text, int column) {
            return new EvaluatorException(message, file, line, text, column);
        }
    }
}
