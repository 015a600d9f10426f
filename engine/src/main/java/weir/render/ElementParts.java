package weir.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.document.HtmlTags;
import weir.document.StyleForm;
import weir.source.Spelling;
import weir.value.ElementKind;
import weir.value.ElementSite;
import weir.value.ElementValue;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Shape;
import weir.value.Value;

/**
 * The arguments of an element sorted: what is the same for every element of its site goes into the
 * template, the rest becomes binders.
 */
final class ElementParts {
    private static final StyleForm PHYSICAL = StyleForm.of('P', "");
    private static final StyleForm PLACEHOLDER = StyleForm.of('H', "");

    private final ElementValue element;
    private final ElementSite site;
    private final Flush flush;
    private final List<String> attributes = new ArrayList<>();
    private final List<ElementPlan.Binder> binders = new ArrayList<>();
    private final int outside;
    private final int inside;
    private final Declarations fixed;
    private final LiveStyle live;
    private @Nullable Integer liveClass;
    private String tag;
    private String reset = "";
    private String classes = "";
    private boolean isHtmlList;
    private boolean physical;

    /**
     * @param outside what it is inside of, see {@link Within}
     */
    ElementParts(ElementValue element, Traits traits, int outside, Flush flush) {
        this.element = element;
        this.site = element.site();
        this.flush = flush;
        this.tag = traits.tag();
        this.outside = outside;
        this.inside = isColumn() ? Within.COLUMN : traits.inside();
        this.fixed = new Declarations(outside, inside);
        this.live = new LiveStyle(site, outside, inside);
        readTag();
        readKind();
        readKeys();
        readStyle();
        String css =
                traits.css()
                        + (reset.isEmpty() ? "" : ";" + reset)
                        + (fixed.size() == 0 ? "" : ";" + fixed.text());
        classes = flush.renderer().rule(css, fixed);
        if (site.kind() == ElementKind.STACK) {
            flush.renderer().addRule(classes, ">*", "grid-area:1/1");
        }
        String generated = classes;
        readElement();
        bindLook(generated);
    }

    private boolean isColumn() {
        return flush.styles().isTag(flush.read(element.settings().field("direction")), "Column");
    }

    /** What its children are inside of. */
    int inside() {
        int way = inside == Within.BOX ? Within.ROW : hasLiveDirection() ? Within.FLOW : inside;
        int options = site.kind() == ElementKind.SELECT ? Within.OPTIONS : 0;
        return way | (isHtmlList ? Within.LIST : 0) | options;
    }

    /** What is live about the look: the classes it gives stand after the generated ones. */
    private void bindLook(String generated) {
        Integer index = liveClass;
        if (live.isEmpty() && index == null) {
            return;
        }
        String marker = index == null && live.isPlain() ? flush.renderer().newClass() : "";
        classes = marker.isEmpty() ? classes : (classes + " " + marker).trim();
        String before = index == null ? classes : generated;
        binders.add(
                (bound, node, depth, holes) -> {
                    RecordValue record = index == null ? null : record(bound, "element");
                    Ref given = record == null || index == null ? null : record.field(index);
                    holes.add(new Look(node, depth, marker, before, live, bound.settings(), given));
                });
    }

    String tag() {
        return tag;
    }

    String fixedClasses() {
        return classes;
    }

    List<String> attributes() {
        return attributes;
    }

    ElementPlan.Binder[] binders() {
        ElementPlan.Binder[] all = new ElementPlan.Binder[binders.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = binders.get(i);
        }
        return all;
    }

    private static @Nullable RecordValue record(ElementValue element, String argument) {
        return element.settings().field(argument) instanceof RecordValue record ? record : null;
    }

    private void attribute(String name, String value) {
        attributes.add(name);
        attributes.add(value);
    }

    // ── tag and kind ─────────────────────────────────────────────────────────────────────────

    private void readTag() {
        RecordValue record = record(element, "element");
        Value wanted = record == null ? null : flush.read(record.field("tag"));
        if (wanted instanceof Value.Tag name) {
            String undo = HtmlTags.reset(name.name());
            if (undo == null) {
                String nearest = Spelling.nearest(name.name(), HtmlTags.names());
                flush.renderer()
                        .warn(
                                site,
                                "element-tag",
                                "there is no HTML element for `" + name.name() + "`; I use a div",
                                Spelling.hint(nearest, ""));
            }
            tag = undo == null ? "div" : name.name().toLowerCase();
            reset = undo == null ? "" : undo;
            isHtmlList = tag.equals("ul") || tag.equals("ol");
            if (isHtmlList) {
                attribute("role", "list"); // which a browser may forget where there are no bullets
            }
        } else if ((outside & Within.LIST) != 0
                && tag.equals("div")
                && site.kind() != ElementKind.CHECKBOX) {
            attribute("role", "listitem");
        }
    }

    private void readKind() {
        switch (site.kind()) {
            case STRIPE -> {
                argumentStyle("direction", StyleForm.DIRECTION);
                argumentStyle("gap", StyleForm.GAP);
            }
            case BUTTON -> {
                attribute("type", "button");
                bindDisabled();
            }
            case TEXT_INPUT -> {
                attribute("type", "text");
                accessibleName();
                bind("text", (node, ref) -> new Holes.InputText(node, ref, false));
                bindState("focus", Holes.State.FOCUS);
                readPlaceholder();
                bindDisabled();
            }
            case CHECKBOX -> {
                attribute("role", "checkbox");
                attribute("tabindex", "0");
                accessibleName();
                bindState("checked", Holes.State.CHECKED);
                bindDisabled();
            }
            case SLIDER -> {
                attribute("type", "range");
                accessibleName();
                bindAttribute("min");
                bindAttribute("max");
                bindAttribute("step");
                // Last: a browser fits it to the others.
                bind("value", (node, ref) -> new Holes.InputText(node, ref, false));
                bindDisabled();
            }
            case SELECT -> {
                accessibleName();
                bind("selected", (node, ref) -> new Holes.InputText(node, ref, true));
                bindDisabled();
            }
            case OPTION -> bindAttribute("value");
            case SVG_CIRCLE -> {
                bindAttribute("cx");
                bindAttribute("cy");
                bindAttribute("r");
            }
            case LINK -> {
                bind("to", (node, ref) -> new Holes.Attribute(node, "href", ref));
                if (element.settings().field("new_tab") != null) {
                    attribute("target", "_blank");
                    attribute("rel", "noopener");
                }
            }
            default -> {}
        }
    }

    /** What hears clicks can be used without a mouse: the Tab key reaches it. */
    private void readKeys() {
        RecordValue record = record(element, "element");
        if (record == null || !(record.field("event") instanceof RecordValue ports)) {
            return;
        }
        switch (site.kind()) {
            case CONTAINER, BLOCK, STACK -> {
                if (ports.field("click") != null) {
                    if (record.field("tag") == null && (outside & Within.LIST) == 0) {
                        attribute("role", "button"); // else it is something else already
                    }
                    attribute("tabindex", "0");
                }
            }
            case LABEL, TEXT -> {
                if (ports.field("double_click") != null) {
                    attribute("tabindex", "0");
                }
            }
            default -> {}
        }
    }

    private void bindState(String argument, int what) {
        bind(argument, (node, ref) -> new Holes.State(what, node, ref));
    }

    private void bindAttribute(String name) {
        bind(name, (node, ref) -> new Holes.Attribute(node, name, ref));
    }

    private interface MakeHole {
        Hole make(int node, Ref ref);
    }

    private void bind(String argument, MakeHole make) {
        if (element.settings().field(argument) != null) {
            int index = element.settings().shape().indexOf(argument);
            binders.add(
                    (bound, node, depth, holes) -> {
                        Ref ref = bound.settings().field(index);
                        if (ref != null) {
                            holes.add(make.make(node, ref));
                        }
                    });
        }
    }

    private void bindDisabled() {
        RecordValue style = record(element, "style");
        int index = style == null ? -1 : style.shape().indexOf("disabled");
        if (index >= 0) {
            binders.add(
                    (bound, node, depth, holes) -> {
                        RecordValue its = record(bound, "style");
                        Ref ref = its == null ? null : its.field(index);
                        if (ref != null) {
                            holes.add(new Holes.State(Holes.State.DISABLED, node, ref));
                        }
                    });
        }
    }

    /**
     * {@code label:} of a control is its name for assistive technology, never a text in the page.
     */
    private void accessibleName() {
        if (element.settings().field("label") != null) {
            binders.add(
                    (bound, node, depth, holes) -> {
                        Ref label = bound.settings().field("label");
                        if (label != null) {
                            holes.add(new Name(bound, node, label));
                        }
                    });
        }
    }

    private void readPlaceholder() {
        int index = element.settings().shape().indexOf("placeholder");
        RecordValue placeholder = record(element, "placeholder");
        if (placeholder == null) {
            return;
        }
        binders.add(
                (bound, node, depth, holes) -> {
                    RecordValue its = record(bound, "placeholder");
                    Ref text = its == null ? null : its.field("text");
                    if (text != null) {
                        holes.add(new Holes.Attribute(node, "placeholder", text));
                    }
                });
        int style = placeholder.shape().indexOf("style");
        Ref look = style < 0 ? null : placeholder.field(style);
        boolean isFixed =
                element.settings().shape().isFixed(index)
                        || style >= 0 && placeholder.shape().isFixed(style);
        if (look instanceof Value value && isFixed) {
            check(StyleForm.STYLE, value);
            StyleRules.declare(PLACEHOLDER, value, flush.styles(), fixed);
        } else if (look != null) {
            live.add(PLACEHOLDER, List.of(index, style));
        }
    }

    // ── style ────────────────────────────────────────────────────────────────────────────────

    private void argumentStyle(String argument, StyleForm key) {
        Shape shape = element.settings().shape();
        int index = shape.indexOf(argument);
        Ref ref = index < 0 ? null : element.settings().field(index);
        if (ref instanceof Value value && shape.isFixed(index)) {
            check(key, value);
            StyleRules.declare(key, value, flush.styles(), fixed);
        } else if (ref != null) {
            live.add(key, List.of(index));
        }
    }

    private void readStyle() {
        int index = element.settings().shape().indexOf("style");
        Ref style = index < 0 ? null : element.settings().field(index);
        if (style instanceof RecordValue record) {
            boolean isFixed = element.settings().shape().isFixed(index);
            readStyleRecord(record, StyleForm.STYLE, isFixed, List.of(index));
            if (physical) {
                live.add(PHYSICAL, List.of(index)); // what is lit may change
            }
        } else if (style != null) {
            live.add(StyleForm.STYLE, List.of(index));
        }
    }

    /**
     * @param path the fields that lead from the arguments to {@code record}
     */
    private void readStyleRecord(
            RecordValue record, StyleForm form, boolean allFixed, List<Integer> path) {
        Shape shape = record.shape();
        for (int i = 0; i < shape.size(); i++) {
            StyleForm key = form.field(shape.name(i));
            Ref ref = record.field(i);
            if (key == null) {
                StyleCheck.unknown(shape.name(i), form, flush, site);
                continue;
            }
            if (StyleRules.isOverruled(key, shape)) {
                continue;
            }
            List<Integer> here = new ArrayList<>(path);
            here.add(i);
            boolean isFixed = allFixed || shape.isFixed(i);
            if (key.rule() == 'z' && ref instanceof RecordValue inner) {
                readStyleRecord(inner, key, isFixed, here);
            } else if (key.rule() == 'P') {
                physical = true;
                check(key, flush.read(ref));
            } else if (ref instanceof Value value && isFixed && !turns(key)) {
                check(key, value);
                StyleRules.declare(key, value, flush.styles(), fixed);
            } else if (ref != null) {
                live.add(key, here);
            }
        }
    }

    /** What depends on a direction that is live is as live as that. */
    private boolean turns(StyleForm key) {
        return key.rule() == 'a' && hasLiveDirection();
    }

    private boolean hasLiveDirection() {
        return !live.isEmpty() && live.key(0) == StyleForm.DIRECTION;
    }

    private void check(StyleForm key, @Nullable Value value) {
        if (value != null) {
            StyleCheck.check(key, value, flush, site);
        }
    }

    // ── element ──────────────────────────────────────────────────────────────────────────────

    private void readElement() {
        RecordValue record = record(element, "element");
        if (record == null) {
            return;
        }
        boolean allFixed =
                element.settings().shape().isFixed(element.settings().shape().indexOf("element"));
        Shape shape = record.shape();
        int classIndex = shape.indexOf("class");
        if (classIndex >= 0) {
            readClass(record, classIndex, allFixed || shape.isFixed(classIndex));
        }
        int idIndex = shape.indexOf("id");
        if (idIndex >= 0) {
            bindOwn("id", List.of(idIndex));
        }
        int dataIndex = shape.indexOf("data");
        if (dataIndex >= 0 && record.field(dataIndex) instanceof RecordValue data) {
            for (int i = 0; i < data.shape().size(); i++) {
                bindOwn("data-" + data.shape().name(i).replace('_', '-'), List.of(dataIndex, i));
            }
        }
    }

    private void readClass(RecordValue record, int index, boolean isFixed) {
        if (isFixed) {
            classes = Classes.join(classes, flush.read(record.field(index)), flush);
        } else {
            liveClass = index;
        }
    }

    private void bindOwn(String name, List<Integer> path) {
        binders.add(
                (bound, node, depth, holes) -> {
                    Ref ref = bound.settings().field("element");
                    for (int step : path) {
                        ref = ref instanceof RecordValue record ? record.field(step) : null;
                    }
                    if (ref != null) {
                        holes.add(new Holes.Attribute(node, name, ref));
                    }
                });
    }
}
