package weir.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of scripts like those that TeaVM writes. */
final class SmallerScriptTest {
    private static final String CLASSES =
            """
            let classOf = above => function() { above.call(this); };
            function Top() { this.$id$ = 0; }
            function Person() { Top.call(this); this.first = null; this.last = null; }
            let Guest = classOf(Person);
            function Speaker() { let a = this; Guest.call(a); a.talk = null; a.minutes = 0; }
            function Room() { Top.call(this); this.seats = 0; this.label = null; }
            """;

    @TempDir Path folder;

    @Test
    void fieldsOfClassesApartShareNamesAndFieldsOfOneObjectDoNot() throws IOException {
        String script =
                smaller(
                        CLASSES
                                + """
                        page.show = (speaker, room) => page.put(
                            speaker.first, speaker.last, speaker.talk, speaker.minutes,
                            room.seats, room.label);
                        """);
        assertTrue(
                script.contains(".put(a.a,a.b,a.c,a.d,c.a,c.b)"),
                () -> "a room's fields are named as a person's are: " + script);
    }

    @Test
    void namesThatMeanSomethingElseStayAndAreNotGiven() throws IOException {
        String script =
                smaller(
                        CLASSES
                                + """
                        page.define("a", "label");
                        page.show = (speaker, room) => page.put(
                            speaker.first, room.label, page.b, speaker.last);
                        """);
        assertTrue(script.contains(".put(b.c,d.label,a.b,b.d)"), script);
    }

    @Test
    void checkForNullLeavesTheUseToThrow() throws IOException {
        String script =
                smaller(
                        """
                        let check = value => { if (value === null) { page.fail(); } return value; };
                        page.size = list => { list = check(list); return (check(list.items)).length; };
                        """);
        assertTrue(script.contains(".size=b=>b.items.length"), script);
        assertEquals(-1, script.indexOf("fail"), script);
    }

    @Test
    void aCastIsLeftToTheUse() throws IOException {
        String script =
                smaller(
                        """
                        let fail = () => page.fail();
                        let is = (value, type) => page.types.get(value) === type;
                        let toFace = (value, face) => {
                            if (value !== null && !is(value, face)) { fail(); } return value; };
                        let toClass = (value, type) => {
                            if (value !== null && !(value instanceof type)) { fail(); } return value; };
                        page.all = list => toFace(list.first, page.Face).show();
                        page.one = list => toClass(list.first, page.Row).show();
                        page.two = list => toClass(list.first, page.Cell).show();
                        """);
        assertTrue(script.contains(".first.show()"), script);
        assertEquals(4, script.split("first\\.show\\(\\)").length, script);
    }

    /** The one line of {@code script}, in a function of its own as TeaVM's are, made smaller. */
    private String smaller(String script) throws IOException {
        Path file = folder.resolve("script.js");
        Files.writeString(
                file, "(page => {\n" + script + "})(window);\n//# sourceMappingURL=script.js.map");
        Files.writeString(
                folder.resolve("script.js.map"),
                "{\"version\":3,\"sources\":[\"A.java\"],\"names\":[],\"mappings\":\"AAAA\"}");
        SmallerScript.write(file);
        return Files.readString(file);
    }
}
