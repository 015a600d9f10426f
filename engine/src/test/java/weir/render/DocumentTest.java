package weir.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import weir.Fixtures;
import weir.ProgramException;
import weir.document.EventKind;
import weir.document.StyleForm;
import weir.value.ElementKind;

/** What programs show; and that there is a case for everything that can be shown. */
final class DocumentTest {
    private static final List<String> FILES =
            List.of("elements.bn", "labels.bn", "styles.bn", "scene.bn");

    @TestFactory
    List<DynamicTest> elements() {
        return Fixtures.in("render/elements.bn", Drawings::run);
    }

    @TestFactory
    List<DynamicTest> labels() {
        return Fixtures.in("render/labels.bn", Drawings::run);
    }

    @TestFactory
    List<DynamicTest> styles() {
        return Fixtures.in("render/styles.bn", Drawings::run);
    }

    @TestFactory
    List<DynamicTest> scenes() {
        return Fixtures.in("render/scene.bn", Drawings::run);
    }

    /** Some 1,500 elements inside one another end the page of a browser, and not only the app. */
    @Test
    void elementsInsideOneAnotherEndBeforeAPageDoes() throws ProgramException {
        for (String element :
                List.of(
                        "Element/container(child: box(n: n + 1))",
                        "Element/stack(layers: LIST { n, box(n: n + 1) })",
                        "Element/button(label: on |> WHILE { True => box(n: n + 1), False => n })",
                        "Element/stripe(direction: Row, items: LIST { n } |> List/map(i,"
                                + " new: box(n: i + 1)))")) {
            int deepest =
                    Drawings.depth(
                            "document: box(n: 1)\nFUNCTION box(n) { "
                                    + element
                                    + " }\n"
                                    + "on: True |> HOLD on { on }\n");
            assertTrue(deepest > 500 && deepest < 700, element + " is " + deepest + " deep");
        }
    }

    @Test
    void everyElementPortAndStyleKeyHasARowInTheIndex() {
        Set<String> rows = new TreeSet<>();
        for (String line : index()) {
            rows.add(line.substring(0, line.indexOf(" → ")));
        }
        List<String> missing = new ArrayList<>();
        for (ElementKind kind : ElementKind.values()) {
            missing.add("element " + kind.function());
        }
        for (EventKind kind : EventKind.values()) {
            missing.add("port " + kind.port());
        }
        for (String key : StyleForm.STYLE.fieldNames()) {
            missing.add("style " + key);
        }
        missing.removeIf(rows::contains);
        assertEquals(List.of(), missing);
    }

    @Test
    void everyRowOfTheIndexNamesACaseThatThereIs() {
        Set<String> titles = new TreeSet<>();
        for (String file : FILES) {
            for (String line : read(file).lines().toList()) {
                if (line.startsWith("-- ")) {
                    titles.add(line.substring(3));
                }
            }
        }
        List<String> wrong = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>();
        for (String line : index()) {
            String title = line.substring(line.indexOf(" → ") + 3);
            named.add(title);
            if (!titles.contains(title)) {
                wrong.add(line);
            }
        }
        assertEquals(List.of(), wrong);
        titles.removeAll(named);
        assertEquals(Set.of(), titles, "cases that no row of the index names");
    }

    /** So a new field or tag of a style cannot go without a case. */
    @Test
    void everyFieldAndTagOfAStyleIsWrittenInSomeCase() {
        StringBuilder all = new StringBuilder();
        for (String file : FILES) {
            all.append(read(file));
        }
        Set<String> unwritten = new TreeSet<>();
        collectUnwritten(StyleForm.STYLE, all.toString(), unwritten);
        collectUnwritten(StyleForm.COLOR_TAGS, all.toString(), unwritten);
        collectUnwritten(StyleForm.OKLCH_PARTS, all.toString(), unwritten);
        assertEquals(Set.of(), unwritten);
    }

    @Test
    void thePageForUsersNamesEveryKeyAndTagAndPort() throws IOException {
        String page = Files.readString(Path.of("../web/docs/documents.md"));
        Set<String> missing = new TreeSet<>();
        collectMissing(StyleForm.STYLE, page, missing);
        collectMissing(StyleForm.DIRECTION, page, missing);
        collectMissing(StyleForm.COLOR_TAGS, page, missing);
        collectMissing(StyleForm.OKLCH_PARTS, page, missing);
        for (EventKind kind : EventKind.values()) {
            if (!isNamed(kind.port(), page)) {
                missing.add(kind.port());
            }
        }
        assertEquals(Set.of(), missing);
    }

    private static void collectMissing(StyleForm form, String page, Set<String> missing) {
        for (String tag : form.tags()) {
            if (!isNamed(tag, page)) {
                missing.add(form.path() + " " + tag);
            }
        }
        for (StyleForm field : form.fields()) {
            if (!isNamed(field.name(), page)) {
                missing.add(field.path());
            }
            collectMissing(field, page, missing);
        }
    }

    private static boolean isNamed(String word, String page) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])")
                .matcher(page)
                .find();
    }

    private static void collectUnwritten(StyleForm form, String cases, Set<String> unwritten) {
        for (String tag : form.tags()) {
            if (!cases.contains(" " + tag) && !cases.contains("[" + tag)) {
                unwritten.add(form.path() + " " + tag);
            }
        }
        for (StyleForm field : form.fields()) {
            if (!cases.contains(field.name() + ":")) {
                unwritten.add(field.path());
            }
            collectUnwritten(field, cases, unwritten);
        }
    }

    private static List<String> index() {
        return read("rows.txt").lines().filter(line -> !line.isBlank()).toList();
    }

    private static String read(String file) {
        try (InputStream in = DocumentTest.class.getResourceAsStream("/render/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no src/test/resources/render/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
