package weir.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import weir.Fixtures;
import weir.source.Diagnostic;
import weir.source.SourceText;

final class ParserTest {
    @TestFactory
    List<DynamicTest> trees() {
        return Fixtures.in("syntax/parser.bn", ParserTest::printed);
    }

    @TestFactory
    List<DynamicTest> errors() {
        return Fixtures.in("syntax/errors.bn", ParserTest::diagnosed);
    }

    @Test
    void everyKindOfLineBreakGivesTheSameTree() {
        String unix = "a: TEXT {\n    x\n      y\n}\nb: [\n  c: 1\n  d: 2\n]\n-- end\ne: -1\n";
        assertEquals(printed(unix), printed(unix.replace("\n", "\r\n")));
        assertEquals(printed(unix), printed(unix.replace("\n", "\r")));
        assertEquals(printed(unix), printed("\uFEFF" + unix));
    }

    @Test
    void aTreeWithErrorsKeepsWhatIsRight() {
        assertEquals(
                "FUNCTION f x: (+ x 1)\n"
                        + "a: (record x: (missing) y: 1)\n"
                        + "b: (LIST 1 (missing) 3)\n"
                        + "c: (call f <- 2)\n",
                SyntaxPrinter.print(
                        parse(
                                "a: [x: , y: 1]\nb: LIST { 1 @ 3 }\n?\n"
                                        + "FUNCTION f(x) { x + 1 }\nc: 2 |> f()\n")));
    }

    @Test
    void atMostAHundredErrorsAreShownAndAllAreCounted() {
        List<Diagnostic> diagnostics = parse("a: )\nb: 1px\n".repeat(5_000)).diagnostics();
        assertEquals(Diagnostic.MOST + 1, diagnostics.size());
        Diagnostic last = diagnostics.get(Diagnostic.MOST);
        assertEquals("too-many-errors", last.code());
        assertTrue(last.title().contains(" 10000 "), last.title());
        assertEquals(50 * 2, diagnostics.get(99).source().line(last.span().start()));
    }

    @Test
    void everySpanIsAsWideAsWhatWasRead() {
        String text = "a: (x + 1) * f(y: [z: 2].z) |> WHEN { On => TEXT { {b} } }";
        Expression.Match match = (Expression.Match) parse(text).variables().get(0).value();
        assertEquals("(x + 1) * f(y: [z: 2].z)", slice(text, match.input()));
        assertEquals(text.substring(3), slice(text, match));
        assertEquals("On => TEXT { {b} }", sliceOf(text, match.arms().get(0)));
        Expression.Operation product = (Expression.Operation) match.input();
        Expression.Call call = (Expression.Call) product.right();
        assertEquals("f(y: [z: 2].z)", slice(text, call));
        Expression.NamedArgument argument = (Expression.NamedArgument) call.arguments().get(0);
        assertEquals("[z: 2].z", slice(text, argument.value()));
    }

    private static String slice(String text, Expression expression) {
        return text.substring(expression.span().start(), expression.span().end());
    }

    private static String sliceOf(String text, Expression.Arm arm) {
        return text.substring(arm.span().start(), arm.span().end());
    }

    private static SyntaxTree parse(String text) {
        return Parser.parse(new SourceText("parser.bn", text));
    }

    private static String printed(String text) {
        SyntaxTree tree = parse(text);
        return SyntaxPrinter.print(tree) + rendered(tree);
    }

    private static String diagnosed(String text) {
        return rendered(Parser.parse(new SourceText("errors.bn", text)));
    }

    private static String rendered(SyntaxTree tree) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : tree.diagnostics()) {
            out.append(diagnostic.render());
        }
        return out.toString();
    }
}
