package weir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every rule of the language's index names a case that there is. */
final class LanguageIndexTest {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final String SHOWN_BY = " → ";

    @Test
    void everyRuleHasACase() throws IOException {
        List<String> without = new ArrayList<>();
        int rules = 0;
        List<String> lines = Files.readAllLines(RESOURCES.resolve("language/index.txt"));
        for (String line : lines.subList(1, lines.size())) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            rules++;
            int arrow = line.indexOf(SHOWN_BY);
            String shownBy = arrow < 0 ? "" : line.substring(arrow + SHOWN_BY.length());
            int colon = shownBy.indexOf(": ");
            if (colon < 0 || !hasCase(shownBy.substring(0, colon), shownBy.substring(colon + 2))) {
                without.add(line);
            }
        }
        assertTrue(rules > 80, rules + " rules");
        assertEquals(List.of(), without);
    }

    private static boolean hasCase(String file, String title) throws IOException {
        Path path = RESOURCES.resolve(file);
        return Files.exists(path) && Files.readAllLines(path).contains("-- " + title);
    }
}
