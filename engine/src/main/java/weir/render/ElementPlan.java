package weir.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.Propagation;
import weir.document.PatchSink;
import weir.document.Template;
import weir.value.ElementKind;
import weir.value.ElementValue;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Shape;
import weir.value.Value;

/**
 * How elements of one call site are shown: a template with all that is the same for each of them,
 * and what to bind in a clone of it.
 *
 * <p><b>Shape.</b> Worked out from the first such element. It fits another one when the literals
 * that its arguments came from are the same and its children are of the same kinds; see {@link
 * #fits}. Children that are constant elements are part of the template.
 */
final class ElementPlan {
    /** Makes the holes of one element in a clone, {@code depth} elements below the first. */
    interface Binder {
        void bind(ElementValue element, int node, int depth, List<Hole> holes);
    }

    /** What stands at a child position. */
    enum ChildKind {
        NOTHING,
        TEXT,
        ELEMENT,
        PLACE,
        TEXT_PLACE
    }

    private final ElementValue first;
    private final Template.Element template;
    private final Binder[] binders;
    private final ChildKind[] children;
    private final @Nullable ElementPlan[] embedded;
    private final boolean liveList;
    private final boolean hasPlaces;

    /** Where the arguments {@code style}, {@code element} and the children are; -1: nowhere. */
    private final int style;

    private final int own;
    private final int content;
    private final int outside;
    private final int inside;
    private final SharedLook.Site looks = new SharedLook.Site();
    private int id = -1;

    private ElementPlan(
            ElementValue first,
            Template.Element template,
            Binder[] binders,
            ChildKind[] children,
            @Nullable ElementPlan[] embedded,
            boolean liveList,
            int outside,
            int inside) {
        this.first = first;
        this.template = template;
        this.binders = binders;
        this.children = children;
        this.embedded = embedded;
        this.liveList = liveList;
        boolean places = false;
        for (ChildKind kind : children) {
            places |= kind == ChildKind.PLACE || kind == ChildKind.TEXT_PLACE;
        }
        this.hasPlaces = places;
        Shape arguments = first.settings().shape();
        this.style = arguments.indexOf("style");
        this.own = arguments.indexOf("element");
        String argument = Traits.of(first.site().kind()).childrenArgument();
        this.content = argument == null ? -1 : arguments.indexOf(argument);
        this.outside = outside;
        this.inside = inside;
    }

    int nodeCount() {
        return template.nodeCount();
    }

    /**
     * Whether what a clone shows is all said by its element: the user types nothing into it and
     * chooses nothing in it, and it does not take the focus.
     */
    boolean canWait() {
        boolean can = !liveList;
        switch (first.site().kind()) {
            case TEXT_INPUT, SLIDER, SELECT, OPTION -> can = false;
            default -> {}
        }
        for (int i = 0; can && i < embedded.length; i++) {
            ElementPlan child = embedded[i];
            can = child == null || child.canWait();
        }
        return can;
    }

    /** The template's number; announces it at the first call. */
    int template(DocumentRenderer renderer) {
        if (id < 0) {
            id = renderer.define(template);
        }
        return id;
    }

    // ── making a plan ────────────────────────────────────────────────────────────────────────

    /**
     * @param outside what the elements are inside of, see {@link Within}
     */
    static ElementPlan of(ElementValue element, int outside, Flush flush) {
        ElementKind kind = element.site().kind();
        Traits traits = Traits.of(kind);
        ElementParts parts = new ElementParts(element, traits, outside, flush);
        int inside = parts.inside();
        Content content = Content.of(element);
        ChildKind[] kinds = new ChildKind[content.isLive() ? 0 : content.size()];
        @Nullable ElementPlan[] embedded = new ElementPlan[kinds.length];
        List<Template> templates = new ArrayList<>();
        for (int i = 0; i < kinds.length; i++) {
            Ref ref = content.at(i);
            kinds[i] = kindOf(ref, inside, flush);
            if (kinds[i] == ChildKind.ELEMENT && ref instanceof Value value) {
                ElementPlan plan =
                        flush.renderer().planFor(flush.renderer().elementOf(value), inside);
                embedded[i] = plan;
                templates.add(plan.template);
            } else if (kinds[i] == ChildKind.TEXT || kinds[i] == ChildKind.TEXT_PLACE) {
                String text = Flush.textOf(ref instanceof Value value ? value : null);
                templates.add(new Template.Text(text == null ? "" : text));
            }
        }
        Template.Element template =
                Template.Element.of(
                        parts.tag(),
                        kind == ElementKind.SVG || kind == ElementKind.SVG_CIRCLE,
                        parts.fixedClasses(),
                        parts.attributes(),
                        templates);
        return new ElementPlan(
                element,
                template,
                parts.binders(),
                kinds,
                embedded,
                content.isLive(),
                outside,
                inside);
    }

    private static ChildKind kindOf(@Nullable Ref ref, int within, Flush flush) {
        if (ref == null) {
            return ChildKind.NOTHING;
        }
        if (ref.actor() != null) {
            Value now = flush.read(ref);
            return now instanceof Value.Text || now instanceof Value.Num
                    ? ChildKind.TEXT_PLACE
                    : ChildKind.PLACE;
        }
        Value value = (Value) ref;
        if (DocumentRenderer.isElement(value, within)) {
            return ChildKind.ELEMENT;
        }
        return flush.shownText(value) == null ? ChildKind.NOTHING : ChildKind.TEXT;
    }

    // ── fitting ──────────────────────────────────────────────────────────────────────────────

    /** Whether this plan shows {@code element} too. It must come from the same site. */
    boolean fits(ElementValue element, int within) {
        return element.site() == first.site()
                && within == outside
                && element.settings().shape() == first.settings().shape()
                && isSameShape(element, style)
                && isSameShape(element, own)
                && fitsChildren(element);
    }

    private boolean isSameShape(ElementValue element, int argument) {
        return argument < 0
                || sameShape(element.settings().field(argument), first.settings().field(argument));
    }

    private Content content(ElementValue element) {
        return Content.of(element, content < 0 ? null : element.settings().field(content));
    }

    private static boolean sameShape(@Nullable Ref a, @Nullable Ref b) {
        if (a == b) {
            return true;
        }
        if (a instanceof RecordValue x && b instanceof RecordValue y) {
            Shape shape = x.shape();
            if (shape != y.shape()) {
                return false;
            }
            for (int i = 0; i < shape.size(); i++) {
                if (!shape.isFixed(i) && !sameShape(x.field(i), y.field(i))) {
                    return false;
                }
            }
            return true;
        }
        return !(a instanceof RecordValue) && !(b instanceof RecordValue);
    }

    private boolean fitsChildren(ElementValue element) {
        Content content = content(element);
        if (liveList || content.isLive()) {
            return liveList && content.isLive();
        }
        if (content.size() != children.length) {
            return false;
        }
        for (int i = 0; i < children.length; i++) {
            if (!fitsChild(i, content.at(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean fitsChild(int index, @Nullable Ref ref) {
        ElementPlan plan = embedded[index];
        return switch (children[index]) {
            case NOTHING ->
                    ref == null
                            || (ref instanceof Value value
                                    && !(value instanceof ElementValue)
                                    && Flush.textOf(value) == null);
            case TEXT -> ref instanceof Value value && Flush.textOf(value) != null;
            case ELEMENT ->
                    plan != null
                            && (ref instanceof ElementValue child
                                    ? plan.fits(child, inside)
                                    : ref instanceof Value value
                                            && DocumentRenderer.isElement(value, inside));
            case PLACE, TEXT_PLACE -> ref != null && ref.actor() != null;
        };
    }

    // ── binding ──────────────────────────────────────────────────────────────────────────────

    /** Binds {@code element} to its clone, whose first node is {@code node}, and fills it. */
    void bind(ElementValue element, int node, View view, Flush flush, Propagation p) {
        List<Hole> holes = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        bind(element, node, 0, view, flush, holes, places);
        view.fill(flush, p, SharedLook.among(holes, node, template.classes(), looks), places);
    }

    private void bind(
            ElementValue element,
            int node,
            int depth,
            View view,
            Flush flush,
            List<Hole> holes,
            List<Place> places) {
        for (Binder binder : binders) {
            binder.bind(element, node, depth, holes);
        }
        flush.renderer().listen(node, element);
        flush.renderer().shown(element, view, node, flush);
        Content content = content(element);
        if (liveList) {
            flush.renderer().mountList(node, content.list(), inside, view, depth, flush);
            return;
        }
        Positions positions = hasPlaces ? new Positions(node, children.length) : null;
        int at = node + 1;
        for (int i = 0; i < children.length; i++) {
            Ref ref = content.at(i);
            ChildKind kind = children[i];
            if (ref == null || kind == ChildKind.NOTHING) {
                continue;
            }
            ElementPlan plan = embedded[i];
            if (plan != null && ref instanceof Value child) {
                mark(positions, i, at);
                plan.bind(
                        flush.renderer().elementOf(child),
                        at,
                        depth + 1,
                        view,
                        flush,
                        holes,
                        places);
                at += plan.nodeCount();
            } else if (kind == ChildKind.TEXT) {
                mark(positions, i, at);
                bindText(i, (Value) ref, at++, flush);
            } else if (positions != null) {
                int own = kind == ChildKind.TEXT_PLACE ? at++ : PatchSink.NONE;
                Place place =
                        new Place(ref, view, positions, i, own, inside, view.level() + depth + 1);
                positions.setPlace(i, place);
                places.add(place);
            }
        }
    }

    private static void mark(@Nullable Positions positions, int index, int node) {
        if (positions != null) {
            positions.setNode(index, node);
        }
    }

    /** A constant text may differ from that of the element the template was made for. */
    private void bindText(int index, Value value, int node, Flush flush) {
        String text = Flush.textOf(value);
        Ref original = content(first).at(index);
        String fixed = original instanceof Value known ? Flush.textOf(known) : null;
        if (text != null && !text.equals(fixed)) {
            flush.sink().setText(node, text);
        }
    }
}
