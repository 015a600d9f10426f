package weir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import weir.source.Diagnostic;

/** Every code of a message is in a fixture: with its whole text where a program is not started. */
final class DiagnosticCodesTest {
    private static final Pattern CODE =
            Pattern.compile(
                    "\\b(?:error|warning|warn|fault|mistake|unsupported)\\(\\s*"
                            + "(?:[^\\s\"(),;]+(?:\\([^()]*\\))?,\\s*)?\"([a-z]+(?:-[a-z]+)+)\"");

    /** What has no place is shown without its code; its words then stand for it. */
    private static final Map<String, String> WITHOUT_PLACE =
            Map.of("not-shown", " cannot be shown; an element, a text or a number can");

    private static final Pattern REPEATED =
            Pattern.compile("\\\\x\\{(.*?)\\*(\\d+)}", Pattern.DOTALL);
    private static final Pattern CHARACTER = Pattern.compile("\\\\u\\{([0-9A-F]+)}");

    /** What cannot be written in a file: {@code \\u{202E}}, and {@code \\x{text*100}}. */
    @TestFactory
    List<DynamicTest> strangeSources() {
        return Fixtures.in(
                "program/strange.bn",
                text -> {
                    String repeated =
                            REPEATED.matcher(text)
                                    .replaceAll(
                                            found ->
                                                    Matcher.quoteReplacement(
                                                            found.group(1)
                                                                    .repeat(
                                                                            Integer.parseInt(
                                                                                    found.group(
                                                                                            2)))));
                    String source =
                            CHARACTER
                                    .matcher(repeated)
                                    .replaceAll(
                                            found ->
                                                    Matcher.quoteReplacement(
                                                            Character.toString(
                                                                    Integer.parseInt(
                                                                            found.group(1), 16))));
                    StringBuilder rendered = new StringBuilder();
                    List<Diagnostic> all = Engine.check(Programs.in("program.bn", source));
                    rendered.append(all.get(all.size() - 1).render());
                    return rendered.toString();
                });
    }

    @Test
    void everyCodeHasAFixture() throws IOException {
        String fixtures = textOf(Path.of("src/test/resources"), "");
        String tests = textOf(Path.of("src/test/java"), ".java");
        Set<String> codes = new TreeSet<>();
        Set<String> without = new TreeSet<>();
        for (String part : List.of("syntax", "program")) {
            for (String code : codesIn(Path.of("src/main/java/weir", part))) {
                codes.add(code);
                if (!fixtures.contains("[" + code + "]: ")) {
                    without.add(code);
                }
            }
        }
        for (String code : codesIn(Path.of("src/main/java/weir"))) {
            boolean told =
                    fixtures.contains("  " + code + ": ")
                            || fixtures.contains("[" + code + "]: ")
                            || tests.contains('"' + code + '"')
                            || fixtures.contains(WITHOUT_PLACE.getOrDefault(code, code + ": "));
            if (codes.add(code) && !told) {
                without.add(code);
            }
        }
        assertTrue(codes.size() > 50, codes.toString());
        assertEquals(Set.of(), without);
    }

    private static Set<String> codesIn(Path folder) throws IOException {
        Set<String> codes = new TreeSet<>();
        Matcher found = CODE.matcher(textOf(folder, ".java"));
        while (found.find()) {
            codes.add(found.group(1));
        }
        return codes;
    }

    private static String textOf(Path folder, String extension) throws IOException {
        StringBuilder all = new StringBuilder();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files =
                    walk.filter(Files::isRegularFile)
                            .filter(file -> file.toString().endsWith(extension))
                            .sorted()
                            .toList();
        }
        for (Path file : files) {
            all.append(Files.readString(file)).append('\n');
        }
        return all.toString();
    }
}
