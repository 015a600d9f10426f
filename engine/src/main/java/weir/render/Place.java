package weir.render;

import org.jspecify.annotations.Nullable;
import weir.document.PatchSink;
import weir.value.Ref;
import weir.value.Value;

/**
 * A position among the children of an element, and what is shown there now: nothing, a text, or an
 * element. Showing the same element again keeps it; another one replaces it.
 */
final class Place {
    private final Ref ref;
    private final View parent;
    private final Positions positions;
    private final int index;

    /** A text node of the surrounding template, used whenever a text is shown; or none. */
    private final int ownText;

    private int textNode = PatchSink.NONE;
    private @Nullable String text;
    private final int within;
    private final int level;
    private @Nullable Value element;
    private @Nullable View view;

    /**
     * @param parent owns what is mounted here
     * @param ownText a text node of the template that stands here, shown at first; or none
     * @param within what an element here is inside of, see {@link Within}
     * @param level how many elements it is inside of
     */
    Place(
            Ref ref,
            View parent,
            Positions positions,
            int index,
            int ownText,
            int within,
            int level) {
        this.ref = ref;
        this.parent = parent;
        this.positions = positions;
        this.index = index;
        this.ownText = ownText;
        this.within = within;
        this.level = level;
        this.textNode = ownText;
        this.text = ownText == PatchSink.NONE ? null : "";
    }

    Ref ref() {
        return ref;
    }

    /** What is shown here, if it is an element. */
    @Nullable View view() {
        return view;
    }

    /** The node shown here, or none. */
    int node() {
        if (view != null) {
            return view.firstNode();
        }
        return text == null ? PatchSink.NONE : textNode;
    }

    /** Shows what the value is now. */
    void update(Flush flush) {
        Value value = flush.read(ref);
        if (value == null) {
            return;
        }
        if (DocumentRenderer.isElement(value, within)) {
            showElement(flush, value);
        } else {
            showText(flush, flush.shownText(value));
        }
    }

    private void showElement(Flush flush, Value shown) {
        if (shown == element) {
            return;
        }
        empty(flush);
        element = shown;
        view = flush.renderer().mount(shown, parent, within, level);
        flush.sink().insert(positions.parent(), view.firstNode(), positions.nodeAfter(index));
    }

    private void showText(Flush flush, @Nullable String shown) {
        if (shown == null) {
            empty(flush);
        } else if (text == null) {
            empty(flush);
            if (textNode == PatchSink.NONE) {
                textNode = flush.renderer().createText(shown);
            } else {
                flush.sink().setText(textNode, shown);
            }
            text = shown;
            flush.sink().insert(positions.parent(), textNode, positions.nodeAfter(index));
        } else if (!shown.equals(text)) {
            text = shown;
            flush.sink().setText(textNode, shown);
        }
    }

    private void empty(Flush flush) {
        if (view != null) {
            View gone = view;
            view = null;
            element = null;
            flush.sink().remove(gone.firstNode());
            flush.renderer().unmount(gone);
        } else if (text != null) {
            text = null;
            flush.sink().remove(textNode);
        }
    }

    /** How many nodes were made here. */
    int ownNodes() {
        return textNode == PatchSink.NONE || textNode == ownText ? 0 : 1;
    }

    /** Gives back a text node made here. Elements go with their scope. */
    void release(DocumentRenderer renderer) {
        if (textNode != PatchSink.NONE && textNode != ownText) {
            renderer.forgetText(textNode);
            textNode = PatchSink.NONE;
        }
    }
}
