package weir.examples;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import weir.examples.scenario.Scenario;
import weir.examples.scenario.ScenarioFile;
import weir.examples.scenario.ScenarioFileException;
import weir.source.SourceText;

/** A program of this module and its scenario: {@code <name>/<name>.bn} and {@code .expected}. */
public record Example(String name, SourceText program, Scenario scenario) {
    /** A file that is surely there, to find the others beside. */
    private static final String LANDMARK = "/todo_mvc/todo_mvc.bn";

    /** Every example, by name. */
    public static List<Example> all() throws IOException, ScenarioFileException {
        List<Example> examples = new ArrayList<>();
        for (String name : names()) {
            examples.add(named(name));
        }
        return examples;
    }

    public static Example named(String name) throws IOException, ScenarioFileException {
        String path = name + "/" + name;
        return new Example(
                name,
                new SourceText(name + ".bn", resource("/" + path + ".bn")),
                ScenarioFile.read(path + ".expected", resource("/" + path + ".expected")));
    }

    /** The names of all examples, sorted. */
    public static List<String> names() throws IOException {
        URI landmark;
        try {
            landmark = landmark().toURI();
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
        if (!landmark.getScheme().equals("jar")) {
            return namesIn(Path.of(landmark).resolve("../..").normalize());
        }
        try (FileSystem jar = FileSystems.newFileSystem(landmark, Map.of())) {
            return namesIn(jar.getPath("/"));
        }
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString().replace("/", ""))
                    .filter(name -> Files.exists(folder.resolve(name).resolve(name + ".bn")))
                    .sorted()
                    .toList();
        }
    }

    private static URL landmark() throws IOException {
        URL landmark = Example.class.getResource(LANDMARK);
        if (landmark == null) {
            throw new IOException("the resource " + LANDMARK + " is missing");
        }
        return landmark;
    }

    private static String resource(String path) throws IOException {
        try (InputStream in = Example.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("the resource " + path + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
