package weir.document;

import java.util.List;

/**
 * A piece of document that is built once and cloned for every use: elements with what never changes
 * about them.
 *
 * <p><b>Shape.</b> A tree. Cloning it yields one document node per template node, numbered
 * consecutively in document order from the first (an element before its children).
 */
public sealed interface Template {
    /** How many nodes a clone has. */
    int nodeCount();

    /**
     * An element.
     *
     * @param tag lower case, e.g. {@code li}; one of a fixed set
     * @param svg whether it lives in the SVG name space
     * @param classes separated by single spaces; empty for none
     * @param attributes name, value, name, value …; names from a fixed set
     */
    record Element(
            String tag,
            boolean svg,
            String classes,
            List<String> attributes,
            List<Template> children,
            int nodeCount)
            implements Template {
        public static Element of(
                String tag,
                boolean svg,
                String classes,
                List<String> attributes,
                List<Template> children) {
            int count = 1;
            for (Template child : children) {
                count += child.nodeCount();
            }
            return new Element(tag, svg, classes, attributes, children, count);
        }
    }

    /** A text node; {@code text} may be a stand-in that a patch replaces. */
    record Text(String text) implements Template {
        @Override
        public int nodeCount() {
            return 1;
        }
    }
}
