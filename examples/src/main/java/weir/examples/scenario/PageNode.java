package weir.examples.scenario;

import java.util.List;

/** An element or a text of a {@link Page}. */
public sealed interface PageNode permits PageElement, PageNode.Text {
    /** Appends every text in this node. */
    void appendText(StringBuilder all);

    /**
     * Appends what this node says as a child of its element, leaving out what its own children say.
     */
    void appendDirectText(StringBuilder all);

    /** Appends this node, if it is an element, and every element in it. */
    void appendElements(List<PageElement> all);

    /** A text node. */
    record Text(String text) implements PageNode {
        @Override
        public void appendText(StringBuilder all) {
            all.append(text);
        }

        @Override
        public void appendDirectText(StringBuilder all) {
            all.append(text);
        }

        @Override
        public void appendElements(List<PageElement> all) {}
    }
}
