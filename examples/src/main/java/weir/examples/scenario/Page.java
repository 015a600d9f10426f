package weir.examples.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a stage showed at one moment, and how a person finds things on it.
 *
 * <p><b>Shape.</b> {@code root} is the element that the app was mounted on. On a stage without
 * layout the elements have no {@link PageElement.Box}; then document order stands for order on the
 * page.
 *
 * @param url the address, fragment and all
 */
public record Page(String url, PageElement root) {
    private static final int LONGEST_TEXT = 8192;

    /** Elements whose middles are no more than this many pixels apart are on the same line. */
    private static final double SAME_LINE = 2;

    /** Stands for every place on a stage without layout. */
    private static final PageElement.Box NOWHERE = new PageElement.Box(0, 0, 0, 0);

    private static final Comparator<PageElement> BY_AREA =
            Comparator.comparingDouble(element -> place(element).area());

    /** All texts in document order with nothing between them. */
    public String text() {
        String text = root.text();
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    public List<PageElement> all(Selector selector) {
        return where(selector::matches);
    }

    public @Nullable PageElement first(Selector selector) {
        return firstOf(all(selector));
    }

    public @Nullable PageElement focused() {
        return firstOf(where(PageElement::isFocused));
    }

    public List<PageElement> buttons() {
        return where(element -> element.isButton() && element.isVisible());
    }

    /**
     * In the order that a person counts them: a toggle for all of them first, then line by line.
     */
    public List<PageElement> checkboxes() {
        List<PageElement> checkboxes =
                byLine(where(element -> element.isCheckbox() && element.isVisible()));
        checkboxes.sort(Comparator.comparing(element -> !element.text().strip().equals(">")));
        return checkboxes;
    }

    /** All of them, hidden or not, from top to bottom. */
    public List<PageElement> checkboxesFromTheTop() {
        List<PageElement> checkboxes = new ArrayList<>(where(PageElement::isCheckbox));
        checkboxes.sort(Comparator.comparingDouble(element -> place(element).top()));
        return checkboxes;
    }

    public List<PageElement> textControls() {
        return where(PageElement::isTextControl);
    }

    public List<PageElement> sliders() {
        return where(
                element ->
                        element.tag().equals("input") && element.attribute("type").equals("range"));
    }

    public List<PageElement> dropDowns() {
        return where(element -> element.tag().equals("select"));
    }

    /** Inputs and text areas of every type. */
    public List<PageElement> allInputs() {
        return where(element -> element.tag().equals("input") || element.tag().equals("textarea"));
    }

    /** The elements whose own text contains {@code text}, smallest first. */
    public List<PageElement> saying(String text) {
        List<PageElement> found =
                new ArrayList<>(
                        where(element -> element.isVisible() && element.ownText().contains(text)));
        found.sort(BY_AREA);
        return found;
    }

    /**
     * What a person clicks who means {@code text}: something that reacts, if there is such a thing.
     */
    public @Nullable PageElement clickable(String text) {
        List<PageElement> found = saying(text);
        for (PageElement element : found) {
            PageElement reacting = interactiveAround(element);
            if (reacting != null) {
                return reacting;
            }
        }
        return firstOf(found);
    }

    /** The button that says {@code label} nearest around what says {@code text}. */
    public @Nullable PageElement buttonNear(String text, String label) {
        for (PageElement start : saying(text)) {
            PageElement around = start;
            for (int climbed = 0; climbed <= 5 && around != null; climbed++) {
                for (PageElement element : around.all()) {
                    if (element.isButton() && element.text().strip().equals(label)) {
                        return element;
                    }
                }
                around = around.parent();
            }
        }
        return null;
    }

    /** From the top down, and within a line from left to right. */
    private static List<PageElement> byLine(List<PageElement> elements) {
        List<PageElement> fromTheTop = new ArrayList<>(elements);
        fromTheTop.sort(Comparator.comparingDouble(element -> place(element).middleY()));
        List<PageElement> sorted = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= fromTheTop.size(); i++) {
            double line = place(fromTheTop.get(start)).middleY();
            if (i == fromTheTop.size() || place(fromTheTop.get(i)).middleY() - line > SAME_LINE) {
                List<PageElement> together = new ArrayList<>(fromTheTop.subList(start, i));
                together.sort(Comparator.comparingDouble(element -> place(element).middleX()));
                sorted.addAll(together);
                start = i;
            }
        }
        return sorted;
    }

    private static PageElement.Box place(PageElement element) {
        PageElement.Box box = element.box();
        return box == null ? NOWHERE : box;
    }

    private static @Nullable PageElement interactiveAround(PageElement start) {
        for (PageElement element = start; element != null; element = element.parent()) {
            if (element.isInteractive()) {
                return element;
            }
        }
        return null;
    }

    private List<PageElement> where(Predicate<PageElement> condition) {
        List<PageElement> found = new ArrayList<>();
        for (PageElement element : root.all()) {
            if (condition.test(element)) {
                found.add(element);
            }
        }
        return found;
    }

    private static @Nullable PageElement firstOf(List<PageElement> elements) {
        return elements.isEmpty() ? null : elements.get(0);
    }
}
