package weir.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import weir.source.Diagnostic;
import weir.source.SourceText;
import weir.source.Span;

/** Takes a right program and makes it wrong at every place there is. */
final class ParserMutationTest {
    private static final String PROGRAM =
            """
            -- a lamp and its dimmer
            document: lamps() |> Document/new()

            store: [
                base: [watts: 40, lit: On]
                elements: [up: LINK, off: LINK]
                level: LATEST { 0, elements.up.event.press |> THEN { 1 } } |> Math/sum()
                lamps: LIST { Lamp[watts: -60.5], Lamp[...base, lit: Off] }
                note: base.note? |> WHEN { UNPLUGGED => Text/empty, text => text }
            ]

            FUNCTION lamps() {
                BLOCK {
                    bright: store.level * 2 + 1 - 3 / 4 >= 10
                    Element/stripe(
                        element: [event: [press: LINK], hovered: LINK]
                        items: store.lamps |> List/map(lamp, new: lamp_row(lamp: lamp, PASS: [x: bright]))
                    ) |> LINK { store.elements.off }
                }
            }

            FUNCTION lamp_row(lamp) {
                lamp |> WHILE {
                    Lamp[watts, lit: On] => TEXT { {watts} W, {lamp.lit |> WHEN { On => TEXT { lit } }} }
                    [lit] => PASSED.x
                    LIST { a, __ } => SKIP
                    {store.base} => TEXT #{ a {b} #{(1 + 2) |> f} }
                    -1 => MAP { Lit: 0 |> HOLD state { (state == 1) |> FLUSH { Broken } } }
                    __ => lamp |> .watts |> describe
                }
            }
            """;

    @Test
    void theProgramItselfIsRight() {
        assertEquals(List.of(), parse(PROGRAM).diagnostics());
    }

    @Test
    void anyTokenMayBeMissing() {
        forEachToken((before, token, after) -> check(before + after));
    }

    @Test
    void anyTokenMayComeTwice() {
        forEachToken((before, token, after) -> check(before + token + " " + token + after));
    }

    @Test
    void anyTokenMayChangePlacesWithTheNext() {
        Tokens tokens = tokens();
        for (int i = 0; i + 2 < tokens.size(); i++) {
            String between = PROGRAM.substring(tokens.end(i), tokens.start(i + 1));
            check(
                    PROGRAM.substring(0, tokens.start(i))
                            + tokens.text(i + 1)
                            + between
                            + tokens.text(i)
                            + PROGRAM.substring(tokens.end(i + 1)));
        }
    }

    @Test
    void anyTokenMayStandInPlaceOfAnother() {
        for (String other :
                List.of("}", "]", ")", "{", "[", "(", "TEXT {", ":", "=>", "FUNCTION")) {
            forEachToken((before, token, after) -> check(before + " " + other + " " + after));
        }
    }

    @Test
    void theProgramMayEndAnywhere() {
        for (int end = 0; end < PROGRAM.length(); end++) {
            check(PROGRAM.substring(0, end));
        }
    }

    private interface Mutation {
        void of(String before, String token, String after);
    }

    private static void forEachToken(Mutation mutation) {
        Tokens tokens = tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            mutation.of(
                    PROGRAM.substring(0, tokens.start(i)),
                    tokens.text(i),
                    PROGRAM.substring(tokens.end(i)));
        }
    }

    private static Tokens tokens() {
        return FormatterTest.lexed(new SourceText("mutation.bn", PROGRAM));
    }

    /** There is a tree, all of it can be walked, and each diagnostic can be shown. */
    private static void check(String text) {
        SyntaxTree tree = parse(text);
        SyntaxPrinter.print(tree);
        for (Diagnostic diagnostic : tree.diagnostics()) {
            Span span = diagnostic.span();
            assertTrue(new Span(0, text.length()).covers(span), () -> span + " in " + text);
            assertTrue(diagnostic.render().contains(diagnostic.title()), diagnostic::title);
        }
    }

    private static SyntaxTree parse(String text) {
        return Parser.parse(new SourceText("mutation.bn", text));
    }
}
