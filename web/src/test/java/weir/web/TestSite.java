package weir.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The built site with the pages of the tests beside it, in a folder of its own. */
final class TestSite {
    private static final Path BUILT = Path.of("target/site");
    private static final Path PAGES = Path.of("src/test/pages");
    private static final Path FOLDER = Path.of("target/test-site");

    private TestSite() {}

    /** Copies it together and returns the folder. */
    static Path folder() throws IOException {
        copy(BUILT);
        copy(PAGES);
        return FOLDER;
    }

    private static void copy(Path from) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = FOLDER.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
