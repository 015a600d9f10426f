package weir;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the source to the layers of ARCHITECTURE.md, and to what the compiler for the browser can
 * afford. To add an edge, change both, and say why.
 */
final class LayersTest {
    /** What each package may import besides {@code java.*}; the root package may import all. */
    private static final Map<String, Set<String>> MAY_IMPORT =
            Map.ofEntries(
                    entry("collection", Set.of()),
                    entry("metrics", Set.of()),
                    entry("source", Set.of()),
                    entry("document", Set.of()),
                    entry("list", Set.of("collection")),
                    entry("syntax", Set.of("collection", "source", "value")),
                    entry("value", Set.of("collection", "source")),
                    entry("program", Set.of("collection", "source", "syntax", "value", "document")),
                    entry("actor", Set.of("value", "list", "collection", "metrics", "source")),
                    entry(
                            "persist",
                            Set.of("collection", "value", "actor", "program", "source", "metrics")),
                    entry(
                            "library",
                            Set.of(
                                    "collection",
                                    "program",
                                    "value",
                                    "list",
                                    "actor",
                                    "source",
                                    "document")),
                    entry(
                            "render",
                            Set.of(
                                    "collection",
                                    "document",
                                    "value",
                                    "list",
                                    "actor",
                                    "metrics",
                                    "source",
                                    "program")),
                    entry(
                            "runtime",
                            Set.of(
                                    "collection",
                                    "metrics",
                                    "document",
                                    "value",
                                    "actor",
                                    "source",
                                    "render")),
                    entry(
                            "elaborate",
                            Set.of(
                                    "source",
                                    "syntax",
                                    "program",
                                    "value",
                                    "list",
                                    "actor",
                                    "library",
                                    "render",
                                    "document")));

    /** Words that no source may hold outside comments and texts, each with the reason. */
    private static final Map<String, String> BANNED =
            Map.ofEntries(
                    entry("org.teavm", "the engine never meets the browser"),
                    entry("java.util.regex", "35 kB in the browser"),
                    entry("String.format(", "57 kB in the browser: concatenate"),
                    entry(".formatted(", "57 kB in the browser: concatenate"),
                    entry(".split(", "brings regular expressions: 36 kB"),
                    entry("replaceAll(", "brings regular expressions: 37 kB"),
                    entry("replaceFirst(", "brings regular expressions: 37 kB"),
                    entry("Double.toString", "12 kB in the browser, and prints 1.0E21"),
                    entry("Double.parseDouble", "19 kB in the browser"),
                    entry("Double.valueOf", "19 kB in the browser, when given a text"),
                    entry("HashMap", "1.4 kB in the browser: a collection.Table knows by name"),
                    entry("HashSet", "1.4 kB in the browser: a collection.Table knows by name"),
                    entry("ArrayDeque", "0.5 kB in the browser: a list will do"),
                    entry(".subList(", "0.5 kB in the browser: a loop will do"),
                    entry("Arrays.sort(", "0.4 kB in the browser for each type of array"),
                    entry("EnumMap", "TeaVM 0.15.0 fails to compile it"),
                    entry("java.lang.reflect", "does not survive the compiler for the browser"),
                    entry("java.util.concurrent", "the engine has one thread"),
                    entry("synchronized", "the engine has one thread"),
                    entry("volatile", "the engine has one thread"));

    private static final Path SOURCES = Path.of("src/main/java/weir");
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?(\\w+)\\.(\\w+)", Pattern.MULTILINE);

    /** Comments, texts and characters, whichever begins first. */
    private static final Pattern NOT_CODE =
            Pattern.compile(
                    "//[^\\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\""
                            + "|\"[^\"\\\\]*(?:\\\\.[^\"\\\\]*)*\"|'(?:\\\\.|[^'\\\\])[^']*'",
                    Pattern.DOTALL);

    private static final Pattern FULL_NAME =
            Pattern.compile("^(?!import |package ).*?\\b(weir\\.\\w[\\w.]*)", Pattern.MULTILINE);

    @Test
    void everyImportGoesDown() throws IOException {
        Set<String> strays = new TreeSet<>();
        code().forEach(
                        (file, code) -> {
                            String from = packageOf(file);
                            Matcher imports = IMPORT.matcher(code);
                            while (imports.find()) {
                                if (!mayImport(from, imports.group(1), imports.group(2))) {
                                    strays.add(
                                            from
                                                    + " -> "
                                                    + imports.group(1)
                                                    + "."
                                                    + imports.group(2)
                                                    + "  ("
                                                    + file.getFileName()
                                                    + ")");
                                }
                            }
                        });
        assertEquals(Set.of(), strays);
    }

    @Test
    void everyPackageHasARow() throws IOException {
        Set<String> packages = new TreeSet<>();
        code().keySet().forEach(file -> packages.add(packageOf(file)));
        packages.remove("weir");
        packages.removeAll(MAY_IMPORT.keySet());
        assertEquals(Set.of(), packages);
    }

    @Test
    void noRowsFormACircle() {
        Map<String, Set<String>> waiting = new TreeMap<>(MAY_IMPORT);
        int before = -1;
        while (waiting.size() != before) {
            before = waiting.size();
            Set<String> left = Set.copyOf(waiting.keySet());
            waiting.values().removeIf(imports -> imports.stream().noneMatch(left::contains));
        }
        assertEquals(Set.of(), waiting.keySet());
    }

    @Test
    void nothingIsNamedInFullToSlipPastTheLayers() throws IOException {
        Set<String> strays = new TreeSet<>();
        code().forEach(
                        (file, code) -> {
                            Matcher names = FULL_NAME.matcher(code);
                            while (names.find()) {
                                strays.add(names.group(1) + "  (" + file.getFileName() + ")");
                            }
                        });
        assertEquals(Set.of(), strays);
    }

    @Test
    void nothingIsUsedThatTheBrowserCannotAfford() throws IOException {
        Set<String> strays = new TreeSet<>();
        code().forEach(
                        (file, code) ->
                                BANNED.forEach(
                                        (word, reason) -> {
                                            if (code.contains(word)) {
                                                strays.add(
                                                        word
                                                                + "  ("
                                                                + file.getFileName()
                                                                + "): "
                                                                + reason);
                                            }
                                        }));
        assertEquals(Set.of(), strays);
    }

    private static boolean mayImport(String from, String root, String next) {
        return switch (root) {
            case "weir" ->
                    from.equals("weir") || MAY_IMPORT.getOrDefault(from, Set.of()).contains(next);
            case "java" -> true;
            case "org" -> next.equals("jspecify");
            default -> false;
        };
    }

    /** The part of the engine that {@code file} belongs to; {@code weir} for the root package. */
    private static String packageOf(Path file) {
        Path place = SOURCES.relativize(file);
        return place.getNameCount() == 1 ? "weir" : place.getName(0).toString();
    }

    /** Every source file of the engine without its comments and texts. */
    private static Map<Path, String> code() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(SOURCES)) {
            files = all.filter(file -> file.toString().endsWith(".java")).toList();
        }
        assertNotEquals(0, files.size());
        Map<Path, String> code = new TreeMap<>();
        for (Path file : files) {
            code.put(file, NOT_CODE.matcher(Files.readString(file)).replaceAll("\"\""));
        }
        return code;
    }
}
