package weir.value;

import org.jspecify.annotations.Nullable;

/**
 * A place in a program that makes elements: one call of {@code Element/…}. What all elements made
 * there have in common is worked out once and kept here.
 */
public final class ElementSite {
    private final ElementKind kind;
    private @Nullable Object plan;

    public ElementSite(ElementKind kind) {
        this.kind = kind;
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
