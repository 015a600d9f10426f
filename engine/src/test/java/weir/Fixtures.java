package weir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * Tests written as text. A fixture file is a series of cases:
 *
 * <pre>{@code
 * -- what this case shows
 * source text
 * ===
 * exactly what must come out
 * ---
 * }</pre>
 *
 * Both texts are taken to the letter and end in a line break when they are not empty. The last case
 * may end with the file. Empty lines between cases mean nothing.
 */
public final class Fixtures {
    private static final String TITLE = "-- ";
    private static final String ANSWER = "===";
    private static final String END = "---";

    private final String file;
    private final UnaryOperator<String> run;
    private final List<DynamicTest> tests = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();

    /** A case as it is written. */
    public record Written(String title, String source, String expected) {}

    /** The cases of {@code file}, for what is made of them beside tests. */
    public static List<Written> written(String file) {
        Fixtures fixtures = new Fixtures(file, source -> source);
        fixtures.collect(read(file));
        return fixtures.written;
    }

    private Fixtures(String file, UnaryOperator<String> run) {
        this.file = file;
        this.run = run;
    }

    /**
     * One test per case of {@code file}: {@code run(source)} must equal the expected text.
     *
     * @param file a path below {@code src/test/resources}
     */
    public static List<DynamicTest> in(String file, UnaryOperator<String> run) {
        Fixtures fixtures = new Fixtures(file, run);
        fixtures.collect(read(file));
        return fixtures.tests;
    }

    /** The files in {@code folder} below {@code src/test/resources}, in order of their names. */
    public static List<String> below(String folder) {
        try (Stream<Path> all = Files.list(Path.of("src/test/resources", folder))) {
            return all.map(file -> folder + "/" + file.getFileName()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void collect(String text) {
        Case open = null;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (open == null) {
                open = begin(line, number);
            } else if (open.expected == null) {
                open.readSource(line);
            } else if (line.equals(END)) {
                add(open);
                open = null;
            } else {
                open.expected.append(line).append('\n');
            }
        }
        if (open != null) {
            add(open);
        }
        if (tests.isEmpty()) {
            throw new IllegalArgumentException(file + ": there is no case in this file");
        }
    }

    private @Nullable Case begin(String line, int number) {
        if (line.isBlank()) {
            return null;
        }
        if (!line.startsWith(TITLE)) {
            throw new IllegalArgumentException(
                    file + ":" + number + ": a case begins with '-- ' and its title: " + line);
        }
        return new Case(line.substring(TITLE.length()), number);
    }

    private void add(Case one) {
        String place = file + ":" + one.line;
        StringBuilder answer = one.expected;
        if (answer == null) {
            throw new IllegalArgumentException(place + ": a case needs one === line");
        }
        String source = one.source.toString();
        String expected = answer.toString();
        written.add(new Written(one.title, source, expected));
        tests.add(
                DynamicTest.dynamicTest(
                        one.title,
                        URI.create("classpath:/" + file + "?line=" + one.line),
                        () -> {
                            String actual = run.apply(source);
                            assertEquals(
                                    expected,
                                    actual,
                                    () -> explain(place, source, expected, actual));
                        }));
    }

    private static String explain(String place, String source, String expected, String actual) {
        List<String> wanted = expected.lines().toList();
        List<String> got = actual.lines().toList();
        int line = 0;
        while (line < wanted.size()
                && line < got.size()
                && wanted.get(line).equals(got.get(line))) {
            line++;
        }
        return place
                + "\n"
                + source
                + "=== line "
                + (line + 1)
                + " of the answer differs\nexpected: "
                + lineOrEnd(wanted, line)
                + "\nactual:   "
                + lineOrEnd(got, line)
                + "\n=== the whole answer\n"
                + actual
                + "\n";
    }

    private static String lineOrEnd(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "(the end, or another line break)";
    }

    private static String read(String file) {
        try (InputStream in = Fixtures.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no src/test/resources/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }

    /** A case as far as it has been read; {@code expected} is null until its === line. */
    private static final class Case {
        final String title;
        final int line;
        final StringBuilder source = new StringBuilder();
        @Nullable StringBuilder expected;

        Case(String title, int line) {
            this.title = title;
            this.line = line;
        }

        void readSource(String text) {
            if (text.equals(ANSWER)) {
                expected = new StringBuilder();
            } else {
                source.append(text).append('\n');
            }
        }
    }
}
