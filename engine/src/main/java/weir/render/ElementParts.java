package weir.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.value.ElementKind;
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
    private final ElementValue element;
    private final Flush flush;
    private final List<String> attributes = new ArrayList<>();
    private final List<ElementPlan.Binder> binders = new ArrayList<>();
    private final Declarations fixed = new Declarations();
    private final LiveStyle live = new LiveStyle();
    private final boolean column;
    private @Nullable Integer liveClass;
    private String tag;
    private String reset = "";
    private String classes = "";

    ElementParts(ElementValue element, Traits traits, Flush flush) {
        this.element = element;
        this.flush = flush;
        this.tag = traits.tag();
        this.column =
                flush.styles().isTag(flush.read(element.settings().field("direction")), "Column");
        readTag();
        readKind();
        readStyle();
        String css =
                traits.css()
                        + (reset.isEmpty() ? "" : ";" + reset)
                        + (fixed.size() == 0 ? "" : ";" + fixed.text());
        classes = flush.renderer().rule(css);
        if (element.site().kind() == ElementKind.STACK) {
            flush.renderer().addRule(classes, ">*", "grid-area:1/1");
        }
        String generated = classes;
        readPlaceholder();
        readElement();
        bindLook(generated);
    }

    /** What is live about the look: the classes it gives stand after the generated ones. */
    private void bindLook(String generated) {
        Integer index = liveClass;
        if (live.isEmpty() && index == null) {
            return;
        }
        String before = index == null ? classes : generated;
        binders.add(
                (bound, node, holes) -> {
                    RecordValue record = record(bound, "element");
                    Ref given = record == null || index == null ? null : record.field(index);
                    holes.add(new Look(node, before, live, bound.settings(), given));
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

    List<ElementPlan.Binder> binders() {
        return binders;
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
            String undo = Tags.reset(name.name());
            if (undo == null) {
                flush.renderer()
                        .warn("there is no element for the tag `" + name.name() + "`; I use a div");
            }
            tag = undo == null ? "div" : name.name().toLowerCase();
            reset = undo == null ? "" : undo;
        }
    }

    private void readKind() {
        switch (element.site().kind()) {
            case STRIPE -> {
                fixed.set("flex-direction", column ? "column" : "row");
                argumentStyle(
                        "gap",
                        (value, reader, out) ->
                                out.set("gap", StyleReader.px(reader.number(value, 0))));
            }
            case BUTTON -> {
                attribute("type", "button");
                bindDisabled();
            }
            case TEXT_INPUT -> {
                attribute("type", "text");
                accessibleName();
                bind("text", Holes.InputText::new);
                bind("focus", Holes.Focus::new);
                bindDisabled();
            }
            case CHECKBOX -> {
                attribute("role", "checkbox");
                attribute("tabindex", "0");
                accessibleName();
                bind("checked", Holes.Checked::new);
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

    private interface MakeHole {
        Hole make(int node, Ref ref);
    }

    private void bind(String argument, MakeHole make) {
        if (element.settings().field(argument) != null) {
            int index = element.settings().shape().indexOf(argument);
            binders.add(
                    (bound, node, holes) -> {
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
                    (bound, node, holes) -> {
                        RecordValue its = record(bound, "style");
                        Ref ref = its == null ? null : its.field(index);
                        if (ref != null) {
                            holes.add(new Holes.Disabled(node, ref));
                        }
                    });
        }
    }

    /**
     * {@code label:} of a control is its name for assistive technology, never a text in the page.
     */
    private void accessibleName() {
        if (element.settings().field("label") == null) {
            return;
        }
        binders.add(
                (bound, node, holes) -> {
                    Ref label = bound.settings().field("label");
                    Ref text = label instanceof RecordValue hidden ? hidden.field("text") : label;
                    if (text != null) {
                        holes.add(new Holes.Attribute(node, "aria-label", text));
                    }
                });
    }

    private void readPlaceholder() {
        RecordValue placeholder = record(element, "placeholder");
        if (element.site().kind() != ElementKind.TEXT_INPUT || placeholder == null) {
            return;
        }
        binders.add(
                (bound, node, holes) -> {
                    RecordValue its = record(bound, "placeholder");
                    Ref text = its == null ? null : its.field("text");
                    if (text != null) {
                        holes.add(new Holes.Attribute(node, "placeholder", text));
                    }
                });
        Value style = flush.read(placeholder.field("style"));
        Value font = flush.styles().field(style, "font");
        StyleKey key = StyleKeys.find("font");
        if (font != null && key != null) {
            Declarations out = new Declarations();
            key.declare(font, flush.styles(), out);
            out.set("opacity", "1");
            flush.renderer().addRule(classes, "::placeholder", out.text());
        }
    }

    // ── style ────────────────────────────────────────────────────────────────────────────────

    private void argumentStyle(String argument, StyleKey key) {
        Shape shape = element.settings().shape();
        int index = shape.indexOf(argument);
        Ref ref = index < 0 ? null : element.settings().field(index);
        if (ref instanceof Value value && shape.isFixed(index)) {
            key.declare(value, flush.styles(), fixed);
        } else if (ref != null) {
            live.add(key, List.of(index));
        }
    }

    private void readStyle() {
        int index = element.settings().shape().indexOf("style");
        Ref style = element.settings().field(index);
        if (style instanceof RecordValue record) {
            readStyleRecord(record, element.settings().shape().isFixed(index), List.of(index), "");
        } else if (style != null) {
            live.add(this::wholeStyle, List.of(index));
        }
    }

    /** A style that is live as a whole. */
    private void wholeStyle(Value value, StyleReader reader, Declarations out) {
        if (value instanceof RecordValue record) {
            for (int i = 0; i < record.shape().size(); i++) {
                StyleKey key = key(record.shape().name(i));
                Value part = reader.read(record.field(i));
                if (key != null && part != null) {
                    key.declare(part, reader, out);
                }
            }
        }
    }

    /**
     * @param path the fields that lead from the arguments to {@code record}
     * @param prefix what the names of its keys begin with
     */
    private void readStyleRecord(
            RecordValue record, boolean allFixed, List<Integer> path, String prefix) {
        Shape shape = record.shape();
        for (int i = 0; i < shape.size(); i++) {
            String name = prefix + shape.name(i);
            StyleKey key = key(name);
            Ref ref = record.field(i);
            List<Integer> here = new ArrayList<>(path);
            here.add(i);
            if (key == null) {
                flush.renderer().warn("there is no style key `" + name + "`");
            } else if (ref instanceof RecordValue inner && name.equals("font")) {
                readStyleRecord(inner, allFixed || shape.isFixed(i), here, "font.");
            } else if (ref instanceof Value value && (allFixed || shape.isFixed(i))) {
                key.declare(value, flush.styles(), fixed);
            } else if (ref != null) {
                live.add(key, here);
            }
        }
    }

    private @Nullable StyleKey key(String name) {
        if (name.equals("align")) {
            return switch (element.site().kind()) {
                case STRIPE -> column ? Alignment::inColumn : Alignment::inRow;
                case CONTAINER, BLOCK, STACK -> Alignment::inBox;
                default -> StyleKeys.find(name);
            };
        }
        return StyleKeys.find(name);
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
            bindAttribute("id", List.of(idIndex));
        }
        int dataIndex = shape.indexOf("data");
        if (dataIndex >= 0 && record.field(dataIndex) instanceof RecordValue data) {
            for (int i = 0; i < data.shape().size(); i++) {
                bindAttribute(
                        "data-" + data.shape().name(i).replace('_', '-'), List.of(dataIndex, i));
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

    private void bindAttribute(String name, List<Integer> path) {
        binders.add(
                (bound, node, holes) -> {
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
