package weir.examples.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import weir.document.EventKind;

/** An element or a text of a {@link HeadlessDocument}. */
final class HeadlessNode {
    final int number;

    /** Empty for a text node. */
    final String tag;

    final Map<String, String> attributes = new TreeMap<>();
    final Map<String, String> styles = new TreeMap<>();
    final List<HeadlessNode> children = new ArrayList<>();
    @Nullable HeadlessNode parent;
    String classes = "";

    /** The characters of a text node, or what an input shows. */
    String text = "";

    /** Where the next character typed goes, in UTF-16 code units. */
    int caret;

    boolean checked;
    boolean disabled;
    int listensTo;

    HeadlessNode(int number, String tag) {
        this.number = number;
        this.tag = tag;
    }

    boolean isText() {
        return tag.isEmpty();
    }

    boolean hears(EventKind kind) {
        return (listensTo & kind.bit()) != 0;
    }

    String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    /** Whether what is typed while it has the focus goes into it. */
    boolean isTyped() {
        return tag.equals("textarea")
                || tag.equals("input")
                        && !List.of("checkbox", "radio", "button", "range")
                                .contains(attribute("type"));
    }

    /** Whether it has a value that is chosen, not typed. */
    boolean isChosen() {
        return tag.equals("select") || tag.equals("input") && attribute("type").equals("range");
    }

    /** Whether a click on it, or the Tab key, gives it the focus. */
    boolean isFocusable() {
        if (disabled) {
            return false;
        }
        return switch (tag) {
            case "input", "textarea", "button", "select" -> true;
            case "a" -> attributes.containsKey("href");
            default -> attributes.containsKey("tabindex");
        };
    }

    boolean isIn(HeadlessNode other) {
        for (HeadlessNode node = this; node != null; node = node.parent) {
            if (node == other) {
                return true;
            }
        }
        return false;
    }

    void detach() {
        if (parent != null) {
            parent.children.remove(this);
            parent = null;
        }
    }
}
