package weir.value;

import org.jspecify.annotations.Nullable;
import weir.source.Place;

/**
 * A place in a program that makes elements: one call of {@code Element/…}. What all elements made
 * there have in common is worked out once and kept here.
 */
public final class ElementSite {
    private final ElementKind kind;
    private final @Nullable Place place;
    private @Nullable Object plan;

    /**
     * @param place the call; null for what the engine makes itself
     */
    public ElementSite(ElementKind kind, @Nullable Place place) {
        this.kind = kind;
        this.place = place;
    }

    /** Where the call is, for what there is to say about its arguments. */
    public @Nullable Place place() {
        return place;
    }

    public ElementKind kind() {
        return kind;
    }

    /** What the renderer keeps for this place; nobody else looks at it. */
    public @Nullable Object plan() {
        return plan;
    }

    public void keepPlan(Object newPlan) {
        plan = newPlan;
    }
}
