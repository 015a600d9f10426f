package weir.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExamplePagesTest {
    @TempDir Path folder;

    @Test
    void everyProgramGetsAPageBesideItself() throws IOException {
        Path examples = folder.resolve("examples");
        Files.createDirectories(examples.resolve("two_words"));
        Files.createDirectories(examples.resolve("no_program"));
        Files.writeString(examples.resolve("two_words/two_words.bn"), "document: 1");

        Path site = folder.resolve("site");
        ExamplePages.write(examples, site);

        assertEquals("document: 1", Files.readString(site.resolve("two_words.bn")));
        String page = Files.readString(site.resolve("two_words.html"));
        assertTrue(page.contains("<title>two words</title>"), page);
        assertTrue(page.contains("src=\"two_words.bn\" data-target=\"#app\""), page);
        assertEquals("[\"two_words\"]\n", Files.readString(site.resolve("index.json")));
        assertFalse(Files.exists(site.resolve("no_program.html")));
    }
}
