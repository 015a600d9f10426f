package weir.examples.scenario;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One scenario being played: the stage, and the patience to find things on it. */
public final class Play {
    /** How long an action looks for what it is to act on, in milliseconds. */
    private static final int PATIENCE_TO_FIND = 1000;

    /** How long an assertion that may wait does so, in milliseconds. */
    private static final int PATIENCE_TO_ASSERT = 5000;

    private static final int BETWEEN_LOOKS = 50;

    private final Stage stage;
    private int lastControl;

    Play(Stage stage) {
        this.stage = stage;
    }

    Stage stage() {
        return stage;
    }

    Page page() {
        return stage.page();
    }

    /** What {@code search} finds, looking again for a while. {@code what} goes into the message. */
    PageElement find(String what, Function<Page, @Nullable PageElement> search) {
        for (int waited = 0; ; waited += BETWEEN_LOOKS) {
            Page page = stage.page();
            PageElement found = search.apply(page);
            if (found != null) {
                return found;
            }
            if (waited >= PATIENCE_TO_FIND) {
                throw new ScenarioFailure("I see no " + what + " on the page:\n" + shown(page));
            }
            stage.pause(BETWEEN_LOOKS);
        }
    }

    PageElement find(Selector selector) {
        return find(selector.toString(), page -> page.first(selector));
    }

    /** Number {@code index} of what {@code list} gives, counted from zero. */
    PageElement find(String kind, Function<Page, List<PageElement>> list, int index) {
        return find(
                kind + " number " + index,
                page -> {
                    List<PageElement> found = list.apply(page);
                    return index >= 0 && index < found.size() ? found.get(index) : null;
                });
    }

    PageElement textControl(int index) {
        return find("input", Page::textControls, index);
    }

    /**
     * The control with the focus, else the one used last, else the first: given the focus if need
     * be.
     */
    PageElement controlInUse() {
        Page page = page();
        List<PageElement> controls = page.textControls();
        PageElement focused = page.focused();
        if (focused != null && focused.isTextControl()) {
            lastControl = controls.indexOf(focused);
            return focused;
        }
        PageElement control = textControl(Math.min(lastControl, Math.max(0, controls.size() - 1)));
        stage.focus(control);
        return control;
    }

    /** Holds once it held; fails when it has not held for a while. */
    void eventually(String expected, Predicate<Page> condition, Function<Page, String> actual) {
        for (int waited = 0; ; waited += BETWEEN_LOOKS) {
            Page page = stage.page();
            if (condition.test(page)) {
                return;
            }
            if (waited >= PATIENCE_TO_ASSERT) {
                fail(expected, actual.apply(page));
            }
            stage.pause(BETWEEN_LOOKS);
        }
    }

    /** Holds now, or fails. */
    void now(String expected, Predicate<Page> condition, Function<Page, String> actual) {
        Page page = stage.page();
        if (!condition.test(page)) {
            fail(expected, actual.apply(page));
        }
    }

    private static void fail(String expected, String actual) {
        throw new ScenarioFailure("I expected " + expected + "\nand found   " + actual);
    }

    static String shown(Page page) {
        return "  " + Arguments.quoted(page.text().strip());
    }

    static String described(@Nullable PageElement element) {
        if (element == null) {
            return "nothing";
        }
        StringBuilder text = new StringBuilder(element.tag());
        for (String name : element.attribute("class").strip().split("\\s+")) {
            if (!name.isEmpty()) {
                text.append('.').append(name);
            }
        }
        return text.toString();
    }
}
