package weir.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassicScriptTest {
    private static final String COMPILED =
            "var Weir;\nvar App;\n(function() {})();\n//# sourceMappingURL=weir.js.map";

    @TempDir Path folder;

    @Test
    void scriptStartsItselfOnceAndKeepsItsMap() throws IOException {
        Path script = folder.resolve("weir.js");
        Path map = folder.resolve("weir.js.map");
        Files.writeString(script, COMPILED);
        Files.writeString(
                map,
                "{\"version\":3,\"sources\":[\"Weir.java\"],\"names\":[],\"mappings\":\"AAAA;AACA\"}");

        ClassicScript.finish(script);
        ClassicScript.finish(script); // the build may be run again without the compiler

        String text = Files.readString(script);
        assertEquals(1, text.lines().filter(line -> line.contains("AutoStart.begin(")).count());
        assertEquals("(function (page) { if (page.Weir) return;", text.lines().findFirst().get());
        assertEquals("//# sourceMappingURL=weir.js.map", text.lines().reduce((a, b) -> b).get());
        String mapped = Files.readString(map);
        assertTrue(
                mapped.contains("\"mappings\":\";A"), mapped); // one line was put before all others
        assertTrue(mapped.contains("Weir.java"), mapped);
    }
}
