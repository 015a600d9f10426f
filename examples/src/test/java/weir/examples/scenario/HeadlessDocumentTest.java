package weir.examples.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weir.document.EventKind;
import weir.document.PatchSink;
import weir.document.Template;

class HeadlessDocumentTest {
    private static final int ROOT = PatchSink.ROOT;
    private static final int END = PatchSink.NONE;

    private final HeadlessDocument document = new HeadlessDocument();

    @BeforeEach
    void defineARowOfAnInputAndALabel() {
        Template input =
                Template.Element.of("input", false, "", List.of("type", "text"), List.of());
        Template text = new Template.Text("…");
        Template label = Template.Element.of("label", false, "w1-a", List.of(), List.of(text));
        document.define(
                0, Template.Element.of("div", false, "row", List.of(), List.of(input, label)));
    }

    @Test
    void aCloneIsNumberedInDocumentOrder() {
        document.instantiate(0, 10);
        document.insert(ROOT, 10, END);
        document.setInputText(11, "typed");
        document.setText(13, "Name");
        document.setAttribute(12, "id", "n");
        assertEquals(
                """
                div.row
                  input type="text" shows "typed"
                  label.w1-a id="n"
                    "Name"
                """,
                document.outline());
        assertEquals("Name", document.text());
        assertEquals(4, document.nodeCount());
    }

    @Test
    void classesThatStandForStylesAreLeftOutOfTheOutline() {
        document.addRule("w1-a", "", "color: red; visibility: hidden");
        document.instantiate(0, 1);
        document.insert(ROOT, 1, END);
        assertTrue(document.outline().contains("  label\n"), document.outline());
        assertEquals("red", document.style(document.find(3), "color"));
        assertFalse(document.isVisible(document.find(3)));
        document.setStyle(3, "visibility", "visible");
        assertTrue(document.isVisible(document.find(3)));
    }

    @Test
    void insertMovesWhatIsElsewhere() {
        document.createText(1, "a");
        document.createText(2, "b");
        document.insert(ROOT, 1, END);
        document.insert(ROOT, 2, END);
        document.insert(ROOT, 2, 1);
        assertEquals("ba", document.text());
        document.clear(ROOT);
        assertEquals("", document.text());
        assertEquals(3, document.patches(PatchKind.INSERT));
        assertEquals(1, document.patches(PatchKind.CLEAR));
    }

    @Test
    void whatIsTakenOutLosesTheFocusAndANumberCanBeUsedAgain() {
        document.instantiate(0, 1);
        document.insert(ROOT, 1, END);
        document.focus(2);
        assertEquals(document.find(2), document.focused());
        document.remove(1);
        assertNull(document.focused());
        document.forget(1, 4);
        document.createText(2, "again");
        assertEquals(1, document.nodeCount());
    }

    @Test
    void patchesThatABrowserWouldForgiveAreErrors() {
        document.instantiate(0, 1);
        refused("number 3 is in use", () -> document.createText(3, ""));
        refused("no node 99", () -> document.setText(99, ""));
        refused("node 4 is not in node 0", () -> document.insert(ROOT, 1, 4));
        refused("before it is in the document", () -> document.focus(2));
        refused("node 1 is in nothing", () -> document.remove(1));
        refused("node 4 is a text", () -> document.listen(4, EventKind.PRESS.bit()));
        document.insert(ROOT, 1, END);
        refused("node 1 is still in the document", () -> document.forget(1, 4));
        refused("into itself", () -> document.insert(1, 1, END));
        refused("single spaces", () -> document.setClasses(1, "a  b"));
    }

    private static void refused(String message, Runnable patch) {
        IllegalStateException error = assertThrows(IllegalStateException.class, patch::run);
        assertTrue(error.getMessage().contains(message), error.getMessage());
    }
}
