package weir.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import weir.Fixtures;
import weir.program.Signature;

/**
 * The page of the library: every row with what is written about it in {@code weir/library/*.txt}
 * and the first of its fixtures in {@code library/*.bn}, whose titles begin with its name.
 *
 * <p>In a text, the blocks are separated by empty lines. The first is about the namespace, each
 * other one about a function: its name, what it is, and lines {@code parameter: …}, {@code emits:
 * …} and {@code edge: …}. A namespace with the line {@code same: Other} has the functions of that
 * one.
 */
final class LibraryPage {
    private static final String INTRODUCTION =
            """
            # The library

            <!-- Made of the rows of the library, engine/src/main/resources/weir/library and the fixtures in
                 engine/src/test/resources/library: change those, then run
                 mvn -pl engine test -Dtest=LibraryPageTest -Dweir.write -->

            A function is called with names, `Text/find(text: title, search: TEXT { a })`, or with a pipe, which fills the first
            parameter that is not given: `title |> Text/find(search: TEXT { a })`. A parameter with `?` may be left out.

            A function that only computes has a value once all its arguments have one, and speaks again when its result differs;
            over events alone it is an event, and speaks with them. What is different is said under *Emits*.
            An argument of the wrong kind is reported at its place; the call then has no value, and its neighbours go on.

            Below an example stands what `out` emits: at the start, and after each thing that somebody does.
            """;

    /** What is written about a namespace or a function. */
    private record Block(String text, Map<String, List<String>> lines) {}

    private final Library library = new Library();
    private final Map<String, Block> blocks = new LinkedHashMap<>();
    private final Map<String, Fixtures.Written> examples = new LinkedHashMap<>();
    private final List<String> mistakes = new ArrayList<>();

    LibraryPage() {
        for (String file : Fixtures.below("library")) {
            for (Fixtures.Written fixture : Fixtures.written(file)) {
                int colon = fixture.title().indexOf(':');
                String path = colon < 0 ? "" : fixture.title().substring(0, colon);
                if (library.find(path) == null) {
                    mistakes.add(file + ": no function begins the title: " + fixture.title());
                }
                examples.putIfAbsent(path, fixture);
            }
        }
        for (String namespace : namespaces().keySet()) {
            read(namespace);
        }
        for (String path : library.paths()) {
            check(path);
        }
    }

    /** What is missing or too much. */
    List<String> mistakes() {
        return mistakes;
    }

    /** Functions of which no fixture shows anything. */
    List<String> withoutFixture() {
        return library.paths().stream()
                .filter(path -> !examples.containsKey(path) && !isAlias(path))
                .toList();
    }

    private Map<String, List<String>> namespaces() {
        Map<String, List<String>> namespaces = new TreeMap<>();
        for (String path : library.paths()) {
            String namespace = path.substring(0, path.lastIndexOf('/'));
            namespaces.computeIfAbsent(namespace, name -> new ArrayList<>()).add(path);
        }
        return namespaces;
    }

    /** Whether the namespace of {@code path} is said to be the same as another. */
    private boolean isAlias(String path) {
        Block about = blocks.get(path.substring(0, path.lastIndexOf('/')));
        return about != null && about.lines.containsKey("same");
    }

    private void read(String namespace) {
        String file = namespace.replace('/', '-') + ".txt";
        for (String block : resource(file).split("\n\n")) {
            List<String> lines = block.strip().lines().toList();
            if (lines.isEmpty()) {
                continue;
            }
            String name = lines.get(0);
            if (library.find(name) == null && !name.equals(namespace)) {
                mistakes.add(file + ": there is no " + name);
            }
            blocks.put(name, block(name, lines.subList(1, lines.size())));
        }
    }

    private Block block(String name, List<String> lines) {
        Signature signature = library.find(name);
        StringBuilder text = new StringBuilder();
        Map<String, List<String>> keyed = new LinkedHashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(": ");
            String key = colon < 0 ? "" : line.substring(0, colon);
            if (key.equals("emits")
                    || key.equals("edge")
                    || key.equals("same")
                    || signature != null && signature.parameter(key) >= 0) {
                keyed.computeIfAbsent(key, k -> new ArrayList<>()).add(line.substring(colon + 2));
            } else {
                text.append(text.isEmpty() ? "" : " ").append(line);
            }
        }
        return new Block(text.toString(), keyed);
    }

    private void check(String path) {
        Block block = blocks.get(path);
        if (isAlias(path)) {
            return;
        }
        if (block == null || block.text.isEmpty()) {
            mistakes.add("nothing is written about " + path);
            return;
        }
        Builtin row = row(path);
        for (int i = 0; i < row.kinds().length(); i++) {
            String name = row.signature().parameters().get(i).name();
            boolean known =
                    row.kinds().charAt(i) != Kind.ANY
                            || path.contains("Element/")
                            || path.startsWith("List/") && i == 0;
            if (!known && !block.lines.containsKey(name)) {
                mistakes.add("nothing is written about `" + name + "` of " + path);
            }
        }
    }

    private Builtin row(String path) {
        Signature signature = library.find(path);
        if (signature == null) {
            throw new IllegalArgumentException(path);
        }
        return library.row(signature);
    }

    String text() {
        StringBuilder out = new StringBuilder(INTRODUCTION);
        namespaces()
                .forEach(
                        (namespace, paths) -> {
                            out.append("\n## ").append(namespace).append("\n\n");
                            Block about = blocks.get(namespace);
                            if (about != null) {
                                out.append(about.text).append('\n');
                            }
                            paths.stream()
                                    .filter(path -> !isAlias(path))
                                    .forEach(path -> function(path, out));
                        });
        return out.toString();
    }

    private void function(String path, StringBuilder out) {
        Block block = blocks.getOrDefault(path, new Block("", Map.of()));
        out.append("\n### ")
                .append(path)
                .append("\n\n`")
                .append(spelled(row(path)))
                .append("`\n\n");
        out.append(block.text).append("\n\n");
        int length = out.length();
        block.lines.forEach(
                (key, lines) -> {
                    for (String line : lines) {
                        out.append("- ").append(label(key)).append(": ").append(line).append('\n');
                    }
                });
        out.append(out.length() == length ? "" : "\n");
        Fixtures.Written example = examples.get(path);
        if (example != null) {
            out.append("```boon\n");
            example.source()
                    .lines()
                    .filter(line -> !line.startsWith("--! "))
                    .forEach(line -> out.append(line).append('\n'));
            out.append("```\n```\n").append(example.expected()).append("```\n");
        }
    }

    private static String label(String key) {
        return switch (key) {
            case "emits" -> "*Emits*";
            case "edge" -> "*Note*";
            default -> "`" + key + "`";
        };
    }

    private static String spelled(Builtin row) {
        Signature signature = row.signature();
        StringBuilder out = new StringBuilder(signature.path()).append('(');
        for (int i = 0; i < signature.parameters().size(); i++) {
            Signature.Parameter parameter = signature.parameters().get(i);
            out.append(i == 0 ? "" : ", ")
                    .append(i == signature.perItem() ? "item, " : "")
                    .append(parameter.name())
                    .append(parameter.required() ? "" : "?")
                    .append(
                            switch (row.kinds().charAt(i)) {
                                case Kind.TEXT -> ": Text";
                                case Kind.NUMBER -> ": Number";
                                case Kind.BOOL -> ": Bool";
                                case Kind.LIST -> ": List";
                                case Kind.MAP -> ": Map";
                                case 'D' -> ": Duration";
                                case 'R' -> ": Record";
                                default -> "";
                            });
        }
        return out.append(')').toString();
    }

    private String resource(String name) {
        try (InputStream in = Library.class.getResourceAsStream(name)) {
            if (in == null) {
                mistakes.add("there is no weir/library/" + name);
                return "";
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
