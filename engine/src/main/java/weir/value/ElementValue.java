package weir.value;

import org.jspecify.annotations.Nullable;

/**
 * An element of the document, before it is shown: what it is and the refs of its arguments.
 *
 * <p>An element has an identity: showing the same one again keeps its node.
 */
public final class ElementValue implements Value {
    private static final Shape PARTS =
            Shape.of(null, "event", "hovered", "text", "element", "settings");
    private static final int EVENT = 0;
    private static final int HOVERED = 1;
    private static final int TEXT = 2;
    private static final int ELEMENT = 3;
    private static final int SETTINGS = 4;

    private final ElementSite site;
    private final RecordValue settings;
    private final @Nullable ActorId text;
    private @Nullable Object view;
    private int node;
    private @Nullable String control;

    /**
     * @param settings the arguments of the call
     * @param text the actor that mirrors what an input shows; null for anything but an input
     */
    public ElementValue(ElementSite site, RecordValue settings, @Nullable ActorId text) {
        this.site = site;
        this.settings = settings;
        this.text = text;
    }

    public ElementSite site() {
        return site;
    }

    public RecordValue settings() {
        return settings;
    }

    public @Nullable ActorId text() {
        return text;
    }

    /** The renderer shows it now, as {@code node} of {@code view}; nobody else looks at these. */
    public void shownIn(Object newView, int newNode) {
        view = newView;
        node = newNode;
    }

    public @Nullable Object view() {
        return view;
    }

    public int node() {
        return node;
    }

    /** The id of the control that this element labels, for the renderer. */
    public @Nullable String control() {
        return control;
    }

    public void setControl(String id) {
        control = id;
    }

    /**
     * What a program reads as {@code element.name}: {@code event} and {@code hovered} of its {@code
     * element:} argument, {@code text}, {@code element}, {@code settings}. Null when there is no
     * such part.
     */
    public @Nullable Ref part(String name) {
        Ref declared = settings.field("element");
        return switch (PARTS.indexOf(name)) {
            case EVENT, HOVERED -> declared instanceof RecordValue own ? own.field(name) : null;
            case TEXT -> text != null ? text : settings.field(name);
            case ELEMENT -> declared instanceof RecordValue ? declared : RecordValue.EMPTY;
            case SETTINGS -> settings;
            default -> null;
        };
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.element(this);
    }
}
