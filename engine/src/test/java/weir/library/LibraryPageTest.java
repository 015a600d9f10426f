package weir.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of the library is whole and says what is true today. */
final class LibraryPageTest {
    private static final Path PAGE = Path.of("../web/docs/library.md");

    private final LibraryPage page = new LibraryPage();

    @Test
    void everyFunctionHasAFixture() {
        assertEquals(
                List.of(),
                page.withoutFixture(),
                "write a case `-- Name/of_it: what it shows` in src/test/resources/library");
    }

    @Test
    void everyFunctionIsWrittenAbout() {
        assertEquals(
                List.of(), page.mistakes(), "see src/main/resources/weir/library and LibraryPage");
    }

    @Test
    void pageIsNotStale() throws IOException {
        if (System.getProperty("weir.write") != null) {
            Files.writeString(PAGE, page.text());
        }
        assertEquals(
                Files.exists(PAGE) ? Files.readString(PAGE) : "",
                page.text(),
                "write it with -Dtest=LibraryPageTest -Dweir.write");
    }
}
