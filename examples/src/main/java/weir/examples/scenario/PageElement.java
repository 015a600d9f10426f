package weir.examples.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An element as it was when the {@link Page} was looked at. */
public final class PageElement implements PageNode {
    private final int handle;
    private final String tag;
    private final Map<String, String> attributes;
    private final State state;
    private final @Nullable Box box;
    private final List<PageNode> children;
    private @Nullable PageElement parent;

    private static final List<String> NOT_TYPED =
            List.of("checkbox", "radio", "button", "submit", "reset", "hidden");

    /**
     * What is true of an element beside its attributes.
     *
     * @param visible neither it nor what it lies in is hidden, and it covers some space
     * @param value what an input shows; empty for other elements
     */
    public record State(boolean visible, boolean focused, boolean disabled, String value) {}

    /** A place on the page in CSS pixels. */
    public record Box(double left, double top, double width, double height) {
        double area() {
            return width * height;
        }

        double middleX() {
            return left + width / 2;
        }

        double middleY() {
            return top + height / 2;
        }
    }

    /**
     * @param handle what the stage knows it by
     * @param tag lower case
     * @param box null on a stage without layout
     */
    public PageElement(
            int handle,
            String tag,
            Map<String, String> attributes,
            State state,
            @Nullable Box box,
            List<PageNode> children) {
        this.handle = handle;
        this.tag = tag;
        this.attributes = attributes;
        this.state = state;
        this.box = box;
        this.children = List.copyOf(children);
        for (PageNode child : children) {
            if (child instanceof PageElement element) {
                element.parent = this;
            }
        }
    }

    public int handle() {
        return handle;
    }

    public String tag() {
        return tag;
    }

    /** The attribute's value, empty when it is missing. */
    public String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    public boolean hasAttribute(String name) {
        return attributes.containsKey(name);
    }

    public List<String> classes() {
        return List.of(attribute("class").strip().split("\\s+"));
    }

    public boolean isVisible() {
        return state.visible();
    }

    public boolean isFocused() {
        return state.focused();
    }

    public boolean isDisabled() {
        return state.disabled();
    }

    public String value() {
        return state.value();
    }

    public @Nullable Box box() {
        return box;
    }

    public @Nullable PageElement parent() {
        return parent;
    }

    public List<PageNode> children() {
        return children;
    }

    /** All texts in it, in document order, with nothing between them. */
    public String text() {
        StringBuilder text = new StringBuilder();
        appendText(text);
        return text.toString();
    }

    /** The texts that are its own children. */
    public String ownText() {
        StringBuilder text = new StringBuilder();
        for (PageNode child : children) {
            child.appendDirectText(text);
        }
        return text.toString();
    }

    /** This element and every element in it, in document order. */
    public List<PageElement> all() {
        List<PageElement> elements = new ArrayList<>();
        appendElements(elements);
        return elements;
    }

    @Override
    public void appendText(StringBuilder all) {
        for (PageNode child : children) {
            child.appendText(all);
        }
    }

    @Override
    public void appendDirectText(StringBuilder all) {}

    @Override
    public void appendElements(List<PageElement> all) {
        all.add(this);
        for (PageNode child : children) {
            child.appendElements(all);
        }
    }

    public boolean isButton() {
        return (tag.equals("button") || attribute("role").equals("button")) && !isCheckbox();
    }

    public boolean isCheckbox() {
        return attribute("role").equals("checkbox")
                || tag.equals("input") && attribute("type").equals("checkbox")
                || attribute("id").startsWith("cb-");
    }

    public boolean isChecked() {
        return attribute("aria-checked").equals("true")
                || attribute("data-checked").equals("true")
                || hasAttribute("checked");
    }

    /** Whether a person can type into it, or slide it. */
    public boolean isTextControl() {
        return tag.equals("textarea")
                || tag.equals("input") && !NOT_TYPED.contains(attribute("type"));
    }

    public boolean isInteractive() {
        return isButton() || isCheckbox() || tag.equals("input") || tag.equals("a");
    }
}
