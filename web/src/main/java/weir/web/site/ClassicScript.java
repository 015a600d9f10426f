package weir.web.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The script that the compiler writes, made fit for any page: {@code Weir} is its only global, a
 * second copy on the page does nothing, and the programs of the page are started.
 */
final class ClassicScript {
    /** One line, for {@link #LINES_BEFORE}. */
    private static final String BEFORE = "(function (page) { if (page.Weir) return;\n";

    private static final String AFTER =
            "\npage.Weir = Weir; AutoStart.begin(document.currentScript); })(window);\n";

    private static final String LINES_BEFORE = ";";
    private static final String MAP_COMMENT = "//# sourceMappingURL=";
    private static final String MAPPINGS = "\"mappings\":\"";

    private ClassicScript() {}

    /** Makes {@code script} smaller and wraps it, unless that has been done; the map goes along. */
    static void finish(Path script) throws IOException {
        if (Files.readString(script).startsWith(BEFORE)) {
            return;
        }
        SmallerScript.write(script);
        String text = Files.readString(script);
        int comment = text.lastIndexOf(MAP_COMMENT);
        String code = comment < 0 ? text : text.substring(0, comment);
        String rest = comment < 0 ? "" : text.substring(comment);
        Files.writeString(script, BEFORE + code.stripTrailing() + AFTER + rest);
        Path map = script.resolveSibling(script.getFileName() + ".map");
        if (Files.exists(map)) {
            Files.writeString(
                    map,
                    Files.readString(map)
                            .replace(MAPPINGS, MAPPINGS + LINES_BEFORE)
                            .replace("\"lineCount\":1,", "\"lineCount\":2,"));
        }
    }
}
