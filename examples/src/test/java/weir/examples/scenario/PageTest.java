package weir.examples.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageTest {
    private int handles;

    @Test
    void aToggleForAllComesFirstThenLineByLine() {
        PageElement low = checkbox("low", 10, 90);
        PageElement right = checkbox("right", 50, 40);
        PageElement left = checkbox("left", 10, 41);
        PageElement all = checkbox(">", 10, 120);
        assertEquals(List.of(all, left, right, low), page(low, right, left, all).checkboxes());
    }

    @Test
    void withoutLayoutDocumentOrderIsTheOrderOnThePage() {
        PageElement one = element("div", Map.of("role", "checkbox"), "one");
        PageElement two = element("div", Map.of("role", "checkbox"), "two");
        assertEquals(List.of(one, two), page(one, two).checkboxes());
    }

    @Test
    void aClickOnATextMeansWhatReactsAroundIt() {
        PageElement text = element("span", Map.of(), "Save");
        PageElement button = element("button", Map.of(), text);
        PageElement plain = element("p", Map.of(), "Save your work");
        Page page = page(plain, button);
        assertEquals(button, page.clickable("Save"));
        assertEquals(plain, page.clickable("work"));
        assertNull(page.clickable("Delete"));
    }

    @Test
    void aButtonNearATextIsTheOneInTheSameRow() {
        PageElement first = element("button", Map.of(), "×");
        PageElement second = element("button", Map.of(), "×");
        Page page =
                page(
                        element("li", Map.of(), element("label", Map.of(), "Tea"), first),
                        element("li", Map.of(), element("label", Map.of(), "Milk"), second));
        assertEquals(second, page.buttonNear("Milk", "×"));
        assertNull(page.buttonNear("Milk", "Edit"));
    }

    @Test
    void aSelectorMatchesAlongTheChainOfAncestors() {
        PageElement label = element("label", Map.of("class", "big title"), "Tea");
        PageElement box = element("div", Map.of("role", "checkbox", "id", "t"), "");
        Page page = page(element("li", Map.of("class", "completed"), label, box));
        assertEquals(label, page.first(Selector.of(".completed label.title")));
        assertEquals(box, page.first(Selector.of("li [role=checkbox]")));
        assertEquals(box, page.first(Selector.of("div#t[role]")));
        assertNull(page.first(Selector.of(".active label")));
        assertNull(page.first(Selector.of("label .completed")));
        assertThrows(IllegalArgumentException.class, () -> Selector.of("li > label"));
    }

    private Page page(PageElement... children) {
        return new Page("#/", element("app", Map.of(), children));
    }

    private PageElement checkbox(String text, double left, double top) {
        return new PageElement(
                handles++,
                "div",
                Map.of("role", "checkbox"),
                new PageElement.State(true, false, false, ""),
                new PageElement.Box(left, top, 20, 20),
                List.of(new PageNode.Text(text)));
    }

    private PageElement element(String tag, Map<String, String> attributes, String text) {
        return build(tag, attributes, List.of(new PageNode.Text(text)));
    }

    private PageElement element(
            String tag, Map<String, String> attributes, PageElement... children) {
        return build(tag, attributes, List.of(children));
    }

    private PageElement build(
            String tag, Map<String, String> attributes, List<? extends PageNode> children) {
        return new PageElement(
                handles++,
                tag,
                attributes,
                new PageElement.State(true, false, false, ""),
                null,
                List.copyOf(children));
    }
}
