package weir.web.site;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The program that finishes the site: the folders of the site and of the examples are its
 * arguments.
 */
public final class FinishSite {
    private FinishSite() {}

    public static void main(String[] args) throws IOException {
        Path site = Path.of(args[0]);
        ClassicScript.finish(site.resolve("weir.js"));
        ExamplePages.write(Path.of(args[1]), site.resolve("examples"));
    }
}
