package weir.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
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

    /** The table of classes as TeaVM writes it, and its reader down to what the table tells. */
    private static final String TABLE =
            """
            let key = Symbol("meta"), about = () => ({ parent: null }), packages = null;
            let pass0 = f => function() { return f(this); };
            let pass1 = f => function(p1) { return f(this, p1); };
            let table = data => {
                let packages = names; let i = 0;
                while (i < data.length) {
                    let cls = data[i++]; let m = about(); cls[key] = m;
                    m.simpleName = data[i++];
                }
            };
            let names = ["game."];
            function Top() { this.$id$ = 0; }
            function Ball() { Top.call(this); this.size = 0; }
            function Face() { Top.call(this); }
            let roll = (a, b) => { return page.roll(a.size, a, b); };
            let grow = a => { a.size = a.size + 1; return a; };
            page.grow = grow;
            table([Top, "Top", -1, 0, [], 1, 0, 0, 0, Face, 0, Top, [], 1537, 0, 0, 0,
                Ball, "Ball", 0, Top, [Face], 17, 0, () => init(),
                ["m1", pass1(roll), "m2", pass0(grow)]]);
            page.make = () => { let a; a = new Ball(); a.size = page.next(); return a; };
            page.use = (a, b) => a instanceof Ball && a.m1(b.m2());
            page.show = a => a[key].name + a[key].parent + a[key].superinterfaces;
            """;

    @Test
    void methodsTakeThisAndTheTableSaysOnlyWhatIsRead() throws IOException {
        String script = smaller(TABLE);
        assertLike(
                "([x,\"Top\",-1,[],x,x,\"Ball\",0,[x,x],"
                        + "{m1(x){return x.roll(this.a,this,x)},m2(){return x(this)}}])",
                script);
    }

    @Test
    void firstValuesAreHandedToTheConstructorInTheirOrder() throws IOException {
        String script =
                smaller(
                        CLASSES
                                + """
                        let init = (a, b, c) => { a.first = b; a.last = c; };
                        page.a = b => { let a, c; a = new Room(); c = page.next(); a.label = c;
                            a.seats = page.next(b); page.done(a); };
                        page.b = () => { let a; a = new Speaker(); a.minutes = 5; a.talk = a; return a; };
                        page.c = b => { let a = new Guest2(); init(a, b, page.next()); return a; };
                        function Guest2() { Top.call(this); this.first = null; this.last = null; }
                        """);
        assertTrue(
                Pattern.compile("\\((\\w),(\\w)\\)\\{\\w.call\\(this\\);this.d=\\2;this.e=\\1}")
                        .matcher(script)
                        .find(),
                script);
        assertLike("x=x.next();x=new x(x,x.next(x));x.done(x)", script);
        assertLike("this.f=null;this.g=5}", script);
        assertLike("x=>new x(x,x.next())", script);
    }

    @Test
    void staticInitializersRunAtTheEndInTheOrderOfTheirNeeds() throws IOException {
        String script =
                smaller(
                        """
                        let done = cls => cls.clinit = () => {};
                        let needs = null, needed = null, used = null;
                        let askNeeding = () => { askNeeding = done(page.A); initNeeding(); };
                        let askNeeded = () => { askNeeded = done(page.B); initNeeded(); };
                        let made = a => { askNeeded(); return page.make(a, needed); };
                        page.used = a => { askNeeding(); askNeeded(); return needs + needed + a; };
                        page.other = a => { a.kind = { read() { askNeeding(); } }; };
                        let initNeeding = () => { needs = made("needing"); };
                        let initNeeded = () => { needed = page.make("needed"); };
                        """);
        assertTrue(
                script.contains("read(){}"), () -> "a method is not run by being there: " + script);
        assertEquals(-1, script.indexOf("page.A"), script);
        assertLike(
                "}};(()=>{x=x.make(\"needed\")})();(()=>{x=x(\"needing\")})()})(window)", script);
    }

    @Test
    void staticInitializersThatNeedEachOtherWaitToBeAsked() throws IOException {
        String script =
                smaller(
                        """
                        let done = cls => cls.clinit = () => {};
                        let one = null, two = null, three = null;
                        let askOne = () => { askOne = done(page.A); initOne(); };
                        let askTwo = () => { askTwo = done(page.B); initTwo(); };
                        let askThree = () => { askThree = done(page.C); initThree(); };
                        page.one = () => { askOne(); return one; };
                        page.two = () => { askTwo(); return two; };
                        page.three = () => { askThree(); return three; };
                        let initOne = () => { askTwo(); one = page.make(two, "one"); };
                        let initTwo = () => { one = page.kind.start(); two = page.make("two"); };
                        let initThree = () => { three = page.make("three"); };
                        page.Kind = { start() { askOne(); return one; } };
                        askThree();
                        """);
        for (String name : new String[] {"A", "B", "C"}) {
            assertTrue(script.contains("." + name + ")"), name + " in " + script);
        }
    }

    @Test
    void functionsThatSayTheSameAreOne() throws IOException {
        String script =
                smaller(
                        """
                        let one = a => { return page.get(a).size; };
                        let two = b => { return page.get(b).size; };
                        let counted = a => { return page.get(a).size + page.get(a).size; };
                        page.all = (a, b) => [one(a), two(b), one(b), two(a), counted(a), counted(b)];
                        """);
        assertEquals(
                script.split("page\\.get|[a-z]\\.get", -1).length - 1,
                3,
                () -> "one accessor and the sum: " + script);
    }

    @Test
    void aVariableThatIsAllThatAFunctionSaysIsRenamedWithIt() throws IOException {
        String script =
                smaller(
                        """
                        page.one = (a, b) => { page.put(b, a); page.put(b, a); return page.put(a, b); };
                        page.two = (a, b) => { page.put(b, a); page.put(b, a); return page.put(b, a); };
                        page.first = (a, b) => a;
                        page.three = (b, a) => { page.put(a, b); page.put(a, b); return page.put(a, b); };
                        page.firstAgain = (a, b) => a;
                        page.four = (b, a) => { page.put(b, a); page.put(b, a); return page.put(b, a); };
                        page.firstAtLast = (a, b) => a;
                        """);
        String one = "=\\((\\w),\\w\\)=>\\1[;}]";
        assertEquals(4, script.split("\\.first\\w*" + one, -1).length, script);
    }

    /** That {@code script} holds {@code expected}, which names variables and functions x. */
    private static void assertLike(String expected, String script) {
        String renamed = script.replaceAll("(?<![.\\w])[a-zA-Z](?!\\w)", "x");
        assertTrue(renamed.contains(expected), () -> "no " + expected + " in " + renamed);
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
