package weir.examples.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import weir.examples.scenario.Verb.Deed;
import weir.examples.scenario.Verb.Parameter;

/** The table of everything that a scenario can do or check, one row each. */
final class Vocabulary {
    private static final String DELETE_LABEL = "×";

    private final Map<String, Verb> verbs = new LinkedHashMap<>();

    Vocabulary() {
        addMouse();
        addKeyboard();
        addValues();
        addBrowser();
        addTextAssertions();
        addInputAssertions();
        addButtonAssertions();
        addCheckboxAssertions();
        addElementAssertions();
    }

    /** The verb called {@code name}, or null. */
    @Nullable Verb find(String name) {
        return verbs.get(name);
    }

    Iterable<String> names() {
        return verbs.keySet();
    }

    private void addMouse() {
        row("click", (play, a) -> play.stage().click(play.find(a.selector(0))), Parameter.SELECTOR);
        row(
                "dblclick",
                (play, a) -> play.stage().doubleClick(play.find(a.selector(0))),
                Parameter.SELECTOR);
        row("hover", (play, a) -> play.stage().hover(play.find(a.selector(0))), Parameter.SELECTOR);
        row(
                "click_text",
                (play, a) -> play.stage().click(clickable(play, a.text(0))),
                Parameter.TEXT);
        row(
                "click_button",
                (play, a) -> play.stage().click(play.find("button", Page::buttons, a.number(0))),
                Parameter.NUMBER);
        rowWithOptional(
                "click_button_near_text",
                1,
                (play, a) -> {
                    String text = a.text(0);
                    String label = a.has(1) ? a.text(1) : DELETE_LABEL;
                    play.stage().hover(saying(play, text, 0));
                    String what = "button '" + label + "' near '" + text + "'";
                    play.stage().click(play.find(what, page -> page.buttonNear(text, label)));
                },
                Parameter.TEXT,
                Parameter.TEXT);
        row(
                "click_checkbox",
                (play, a) ->
                        play.stage().click(play.find("checkbox", Page::checkboxes, a.number(0))),
                Parameter.NUMBER);
        row(
                "click_at",
                (play, a) -> play.stage().clickAt(a.number(0), a.number(1)),
                Parameter.NUMBER,
                Parameter.NUMBER);
        row(
                "dblclick_text",
                (play, a) -> play.stage().doubleClick(saying(play, a.text(0), 0)),
                Parameter.TEXT);
        row(
                "dblclick_text_nth",
                (play, a) -> play.stage().doubleClick(saying(play, a.text(0), a.number(1))),
                Parameter.TEXT,
                Parameter.NUMBER);
        row(
                "dblclick_at",
                (play, a) -> play.stage().doubleClickAt(a.number(0), a.number(1)),
                Parameter.NUMBER,
                Parameter.NUMBER);
        row(
                "hover_text",
                (play, a) -> play.stage().hover(saying(play, a.text(0), 0)),
                Parameter.TEXT);
        row("point_away", (play, a) -> play.stage().pointAway());
    }

    private void addKeyboard() {
        rowWithOptional(
                "type",
                1,
                (play, a) -> {
                    if (a.has(1)) {
                        PageElement target = play.find(Selector.of(a.text(0)));
                        if (!target.isFocused()) {
                            play.stage().focus(target);
                        }
                        play.stage().type(a.text(1));
                    } else {
                        play.controlInUse();
                        play.stage().type(a.text(0));
                    }
                },
                Parameter.TEXT,
                Parameter.TEXT);
        row("key", (play, a) -> play.stage().press(key(a.text(0))), Parameter.TEXT);
        row(
                "focus_input",
                (play, a) -> play.stage().focus(play.textControl(a.number(0))),
                Parameter.NUMBER);
    }

    private void addValues() {
        row(
                "set_slider_value",
                (play, a) ->
                        play.stage()
                                .enter(play.find("slider", Page::sliders, a.number(0)), a.text(1)),
                Parameter.NUMBER,
                Parameter.TEXT_OR_NUMBER);
        row(
                "set_input_value",
                (play, a) -> play.stage().enter(play.textControl(a.number(0)), a.text(1)),
                Parameter.NUMBER,
                Parameter.TEXT_OR_NUMBER);
        row(
                "set_focused_input_value",
                (play, a) ->
                        play.stage().enter(play.find("focused input", Page::focused), a.text(0)),
                Parameter.TEXT_OR_NUMBER);
        row(
                "select_option",
                (play, a) ->
                        play.stage()
                                .enter(
                                        play.find("drop-down list", Page::dropDowns, a.number(0)),
                                        a.text(1)),
                Parameter.NUMBER,
                Parameter.TEXT_OR_NUMBER);
    }

    private void addBrowser() {
        row("wait", (play, a) -> play.stage().pause(a.number(0)), Parameter.NUMBER);
        row("clear_states", (play, a) -> play.stage().clearState());
        row("run", (play, a) -> play.stage().reload());
        row("back", (play, a) -> play.stage().back());
        row("forward", (play, a) -> play.stage().forward());
        row(
                "assert_url",
                (play, a) ->
                        play.eventually(
                                "an address with " + quoted(a.text(0)),
                                page -> page.url().contains(a.text(0)),
                                Page::url),
                Parameter.TEXT);
    }

    private void addTextAssertions() {
        row(
                "assert_contains",
                (play, a) ->
                        play.now(
                                "a text with  " + quoted(a.text(0)),
                                page -> page.text().contains(a.text(0)),
                                page -> quoted(page.text())),
                Parameter.TEXT);
        row(
                "assert_not_contains",
                (play, a) ->
                        play.now(
                                "a text without " + quoted(a.text(0)),
                                page -> !page.text().contains(a.text(0)),
                                page -> quoted(page.text())),
                Parameter.TEXT);
        row(
                "assert_preview_direct_text_visible",
                (play, a) ->
                        play.eventually(
                                "to see " + quoted(a.text(0)),
                                page -> !page.saying(a.text(0)).isEmpty(),
                                page -> quoted(page.text())),
                Parameter.TEXT);
    }

    private void addInputAssertions() {
        rowWithOptional(
                "assert_focused",
                0,
                (play, a) ->
                        play.eventually(
                                (a.has(0) ? "input " + a.text(0) : "an input") + " to be focused",
                                page -> hasFocus(page, a),
                                page -> Play.described(page.focused())),
                Parameter.NUMBER);
        rowWithOptional(
                "assert_not_focused",
                0,
                (play, a) ->
                        play.eventually(
                                (a.has(0) ? "input " + a.text(0) : "an input") + " without focus",
                                page -> !hasFocus(page, a),
                                page -> Play.described(page.focused())),
                Parameter.NUMBER);
        row(
                "assert_focused_input_value",
                (play, a) ->
                        play.eventually(
                                "the focused input to show " + quoted(a.text(0)),
                                page -> {
                                    PageElement focused = page.focused();
                                    return focused != null && focused.value().equals(a.text(0));
                                },
                                page -> {
                                    PageElement focused = page.focused();
                                    return focused == null ? "no focus" : quoted(focused.value());
                                }),
                Parameter.TEXT);
        row(
                "assert_input_value",
                (play, a) -> inputValue(play, a.number(0), a.text(1)),
                Parameter.NUMBER,
                Parameter.TEXT);
        row("assert_input_empty", (play, a) -> inputValue(play, a.number(0), ""), Parameter.NUMBER);
        row(
                "assert_input_placeholder",
                (play, a) ->
                        element(
                                play,
                                "input " + a.text(0) + " with the placeholder " + quoted(a.text(1)),
                                page -> at(page.textControls(), a.number(0)),
                                input -> input.attribute("placeholder").contains(a.text(1)),
                                input -> quoted(input.attribute("placeholder"))),
                Parameter.NUMBER,
                Parameter.TEXT);
        row(
                "assert_input_typeable",
                (play, a) -> typeable(play, a.number(0), true),
                Parameter.NUMBER);
        row(
                "assert_input_not_typeable",
                (play, a) -> typeable(play, a.number(0), false),
                Parameter.NUMBER);
    }

    private void addButtonAssertions() {
        row(
                "assert_button_count",
                (play, a) -> {
                    play.stage().pointAway();
                    play.eventually(
                            a.text(0) + " visible delete buttons",
                            page -> deleteButtons(page) == a.number(0),
                            page -> String.valueOf(deleteButtons(page)));
                },
                Parameter.NUMBER);
        row(
                "assert_button_enabled",
                (play, a) -> enabled(play, a.number(0), true),
                Parameter.NUMBER);
        row(
                "assert_button_disabled",
                (play, a) -> enabled(play, a.number(0), false),
                Parameter.NUMBER);
        row(
                "assert_button_has_outline",
                (play, a) -> {
                    PageElement button =
                            play.find(
                                    "button '" + a.text(0) + "'",
                                    page -> firstSaying(page.buttons(), a.text(0)));
                    String style = play.stage().style(button, "outline-style");
                    String shadow = play.stage().style(button, "box-shadow");
                    boolean outlined = !style.isEmpty() && !style.equals("none");
                    if (!outlined && !shadow.contains("inset")) {
                        throw new ScenarioFailure(
                                "I expected an outline around the button "
                                        + quoted(a.text(0))
                                        + "\nand found   outline-style '"
                                        + style
                                        + "', box-shadow '"
                                        + shadow
                                        + "'");
                    }
                },
                Parameter.TEXT);
    }

    private void addCheckboxAssertions() {
        row(
                "assert_checkbox_count",
                (play, a) ->
                        play.eventually(
                                a.text(0) + " checkboxes",
                                page -> page.checkboxesFromTheTop().size() == a.number(0),
                                page -> String.valueOf(page.checkboxesFromTheTop().size())),
                Parameter.NUMBER);
        row(
                "assert_checkbox_checked",
                (play, a) -> checked(play, a.number(0), true),
                Parameter.NUMBER);
        row(
                "assert_checkbox_unchecked",
                (play, a) -> checked(play, a.number(0), false),
                Parameter.NUMBER);
        row(
                "assert_checkbox_clickable",
                (play, a) ->
                        element(
                                play,
                                "checkbox " + a.text(0) + " to be clickable",
                                page -> at(page.checkboxesFromTheTop(), a.number(0)),
                                checkbox -> checkbox.isVisible() && !checkbox.isDisabled(),
                                checkbox -> "it hidden or disabled"),
                Parameter.NUMBER);
    }

    private void addElementAssertions() {
        row(
                "assert_element_style",
                (play, a) -> {
                    PageElement element = saying(play, a.text(0), 0);
                    style(play, element, a.text(1), a.text(2));
                },
                Parameter.TEXT,
                Parameter.TEXT,
                Parameter.TEXT);
        row(
                "assert_style",
                (play, a) -> style(play, play.find(a.selector(0)), a.text(1), a.text(2)),
                Parameter.SELECTOR,
                Parameter.TEXT,
                Parameter.TEXT);
        row(
                "assert_count",
                (play, a) ->
                        play.eventually(
                                a.text(1) + " of " + a.selector(0),
                                page -> page.all(a.selector(0)).size() == a.number(1),
                                page -> String.valueOf(page.all(a.selector(0)).size())),
                Parameter.SELECTOR,
                Parameter.NUMBER);
        row(
                "assert_text",
                (play, a) ->
                        element(
                                play,
                                a.selector(0) + " to say " + quoted(a.text(1)),
                                page -> page.first(a.selector(0)),
                                element -> element.text().strip().equals(a.text(1)),
                                element -> quoted(element.text().strip())),
                Parameter.SELECTOR,
                Parameter.TEXT);
        row(
                "assert_visible",
                (play, a) ->
                        element(
                                play,
                                a.selector(0) + " to be visible",
                                page -> page.first(a.selector(0)),
                                PageElement::isVisible,
                                element -> "it hidden"),
                Parameter.SELECTOR);
        row(
                "assert_hidden",
                (play, a) ->
                        element(
                                play,
                                a.selector(0) + " to be in the page but hidden",
                                page -> page.first(a.selector(0)),
                                element -> !element.isVisible(),
                                element -> "it visible"),
                Parameter.SELECTOR);
        row(
                "assert_attribute",
                (play, a) ->
                        element(
                                play,
                                a.selector(0) + " with " + a.text(1) + "=" + quoted(a.text(2)),
                                page -> page.first(a.selector(0)),
                                element -> element.attribute(a.text(1)).equals(a.text(2)),
                                element -> quoted(element.attribute(a.text(1)))),
                Parameter.SELECTOR,
                Parameter.TEXT,
                Parameter.TEXT);
    }

    private void row(String name, Deed deed, Parameter... parameters) {
        rowWithOptional(name, parameters.length, deed, parameters);
    }

    private void rowWithOptional(String name, int required, Deed deed, Parameter... parameters) {
        verbs.put(name, new Verb(name, List.of(parameters), required, deed));
    }

    private static PageElement clickable(Play play, String text) {
        return play.find("text '" + text + "'", page -> page.clickable(text));
    }

    private static PageElement saying(Play play, String text, int index) {
        return play.find("text '" + text + "'", page -> page.saying(text), index);
    }

    private static @Nullable PageElement firstSaying(List<PageElement> elements, String text) {
        for (PageElement element : elements) {
            if (element.text().strip().equals(text)) {
                return element;
            }
        }
        return null;
    }

    private static @Nullable PageElement at(List<PageElement> elements, int index) {
        return index >= 0 && index < elements.size() ? elements.get(index) : null;
    }

    private static Key key(String name) {
        Key key = Key.named(name);
        if (key == null) {
            throw new ScenarioFailure("I know no key '" + name + "'");
        }
        return key;
    }

    private static boolean hasFocus(Page page, Arguments arguments) {
        PageElement focused = page.focused();
        if (focused == null) {
            return false;
        }
        return arguments.has(0)
                ? focused == at(page.textControls(), arguments.number(0))
                : focused.isTextControl();
    }

    private static void inputValue(Play play, int index, String value) {
        element(
                play,
                "input " + index + " to show " + quoted(value),
                page -> at(page.textControls(), index),
                input -> input.value().equals(value),
                input -> quoted(input.value()));
    }

    private static void typeable(Play play, int index, boolean expected) {
        element(
                play,
                "input " + index + (expected ? " to take" : " to refuse") + " what is typed",
                page -> at(page.allInputs(), index),
                input ->
                        expected
                                == (input.isVisible()
                                        && !input.isDisabled()
                                        && !input.hasAttribute("readonly")),
                input -> "the opposite");
    }

    private static void enabled(Play play, int index, boolean expected) {
        element(
                play,
                "button " + index + (expected ? " enabled" : " disabled"),
                page -> at(page.buttons(), index),
                button -> expected == !button.isDisabled(),
                button -> "the opposite");
    }

    private static void checked(Play play, int index, boolean expected) {
        element(
                play,
                "checkbox " + index + (expected ? " checked" : " unchecked"),
                page -> at(page.checkboxesFromTheTop(), index),
                checkbox -> expected == checkbox.isChecked(),
                checkbox -> "the opposite");
    }

    private static int deleteButtons(Page page) {
        int count = 0;
        for (PageElement button : page.buttons()) {
            if (button.text().strip().equals(DELETE_LABEL)) {
                count++;
            }
        }
        return count;
    }

    private static void style(Play play, PageElement element, String property, String value) {
        String actual = play.stage().style(element, property);
        if (!actual.contains(value)) {
            throw new ScenarioFailure(
                    "I expected "
                            + Play.described(element)
                            + " with "
                            + property
                            + " '"
                            + value
                            + "'\nand found   '"
                            + actual
                            + "'");
        }
    }

    private static void element(
            Play play,
            String expected,
            Function<Page, @Nullable PageElement> search,
            Predicate<PageElement> condition,
            Function<PageElement, String> actual) {
        play.eventually(
                expected,
                page -> {
                    PageElement element = search.apply(page);
                    return element != null && condition.test(element);
                },
                page -> {
                    PageElement element = search.apply(page);
                    return element == null ? "no such element" : actual.apply(element);
                });
    }

    private static String quoted(String text) {
        return Arguments.quoted(text);
    }
}
