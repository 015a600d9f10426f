package weir.runtime;

import weir.document.EventKind;

/** Where the host hands in what happened. */
public final class Ingress {
    /** A press, click, double click, blur or focus at {@code node}. */
    public void occur(EventKind kind, int node) {}

    /** A click at a place inside a drawing, in pixels from its top left corner. */
    public void clickAt(int node, double x, double y) {}

    /**
     * The text of an input is now {@code text} ({@code CHANGE}), or an option was chosen ({@code
     * SELECT}).
     */
    public void text(EventKind kind, int node, String text) {}

    /** A slider stands at {@code value}. */
    public void slide(int node, double value) {}

    /**
     * A key went down in an input that shows {@code text}; {@code key} as in {@code
     * KeyboardEvent.key}.
     */
    public void key(int node, String key, String text) {}

    /** The pointer entered or left {@code node} or what is inside it. */
    public void hover(int node, boolean inside) {}

    /** The route shown is now {@code route}, and the program did not ask for it. */
    public void route(String route) {}
}
