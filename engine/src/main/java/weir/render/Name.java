package weir.render;

import org.jspecify.annotations.Nullable;
import weir.value.ElementValue;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Value;

/**
 * What assistive technology calls a control: a text of its own, or that of another element, which
 * then also gives the control the focus when it is clicked.
 */
final class Name implements Hole {
    private final ElementValue control;
    private final int node;
    private final Ref label;
    private @Nullable String text;
    private @Nullable String reference;

    Name(ElementValue control, int node, Ref label) {
        this.control = control;
        this.node = node;
        this.label = label;
    }

    @Override
    public void update(Flush flush) {
        Value value = flush.read(label);
        Value other = flush.styles().field(value, "element");
        String id = other instanceof ElementValue element ? refer(element, flush) : null;
        String spoken = id == null ? textOf(value, flush) : null;
        text = write("aria-label", spoken, text, flush);
        reference = write("aria-labelledby", id, reference, flush);
    }

    private @Nullable String write(
            String attribute, @Nullable String now, @Nullable String before, Flush flush) {
        if (now == null ? before != null : !now.equals(before)) {
            flush.sink().setAttribute(node, attribute, now);
        }
        return now;
    }

    /** The text in {@code Hidden[text: …]}, of an element, or {@code label} itself. */
    private static @Nullable String textOf(@Nullable Value label, Flush flush) {
        if (label instanceof RecordValue record) {
            return Flush.textOf(flush.read(record.field("text")));
        }
        if (label instanceof ElementValue element) {
            Ref inside = element.settings().field("text");
            inside = inside == null ? element.settings().field("label") : inside;
            return Flush.textOf(flush.read(inside));
        }
        return Flush.textOf(label);
    }

    /** Has {@code element} label the control, and returns its id. */
    private String refer(ElementValue element, Flush flush) {
        DocumentRenderer renderer = flush.renderer();
        String own = ownId(control, flush);
        String id = own == null ? renderer.idOf(node) : own;
        if (own == null) {
            flush.sink().setAttribute(node, "id", id);
        }
        if (!id.equals(element.control())) {
            element.setControl(id);
            renderer.label(element, flush); // if it is shown already; else when it will be
        }
        return labelId(element, id, flush);
    }

    static String labelId(ElementValue element, String control, Flush flush) {
        String own = ownId(element, flush);
        return own == null ? control + "-label" : own;
    }

    static @Nullable String ownId(ElementValue element, Flush flush) {
        Ref settings = element.settings().field("element");
        return Flush.textOf(flush.styles().field(flush.read(settings), "id"));
    }
}
