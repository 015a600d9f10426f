package weir.render;

import org.jspecify.annotations.Nullable;
import weir.actor.Equality;
import weir.actor.Refs;
import weir.document.StyleForm;
import weir.value.ListValue;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Value;

/**
 * How one element looks: the class of its fixed style, the class of its live style as it is now,
 * and the classes that the program gives; written as one.
 */
final class Look implements Hole {
    private final int node;
    private final String fixed;
    private final LiveStyle style;
    private final @Nullable Ref[] refs;
    private final @Nullable Ref[] leaves;
    private final @Nullable Value[] seen;
    private final @Nullable Ref given;
    private @Nullable String look;
    private @Nullable String written;
    private @Nullable Declarations @Nullable [] inline;

    /**
     * @param fixed the class of the fixed style
     * @param style the live keys of the call site
     * @param given the classes that the program gives, when they are live
     */
    Look(int node, String fixed, LiveStyle style, RecordValue arguments, @Nullable Ref given) {
        this.node = node;
        this.fixed = fixed;
        this.style = style;
        this.refs = style.refs(arguments);
        this.leaves = Refs.of(LiveStyle.leaves(refs));
        this.seen = new Value[leaves.length + 1];
        this.given = given;
    }

    @Override
    public void update(Flush flush) {
        boolean changed = look == null && inline == null && !style.isEmpty();
        boolean nested = false;
        for (int i = 0; i < leaves.length; i++) {
            Value now = flush.read(leaves[i]);
            changed |= now != seen[i];
            nested |= now instanceof RecordValue || now instanceof ListValue;
            seen[i] = now;
        }
        if (style.isLit()) {
            Value light = flush.styles().scenery().read(flush.styles());
            changed |= !Equality.same(light, seen[leaves.length]);
            seen[leaves.length] = light;
        }
        if (changed || nested) {
            restyle(flush, nested);
        }
        String classes = look == null ? fixed : fixed + " " + look;
        if (given != null) {
            classes = Classes.join(classes, flush.read(given), flush);
        }
        if (!classes.equals(written)) {
            written = classes;
            flush.sink().setClasses(node, classes);
        }
    }

    /** A record that is only known when read may have live fields of its own: it has no class. */
    private void restyle(Flush flush, boolean nested) {
        if (inline == null && !nested && !style.isInline()) {
            look = style.look(seen, refs, flush);
            if (look != null) {
                return;
            }
        }
        look = null;
        @Nullable Declarations[] before = inline;
        if (before == null) {
            before = new Declarations[refs.length];
            inline = before;
        }
        for (int i = 0; i < refs.length; i++) {
            Value value = flush.read(refs[i]);
            if (value != null) {
                before[i] = write(flush, style.key(i), value, before[i]);
            }
        }
    }

    private Declarations write(
            Flush flush, StyleForm key, Value value, @Nullable Declarations before) {
        Declarations now = style.newDeclarations();
        StyleRules.declare(key, value, flush.styles(), now);
        for (int i = 0; i < now.size(); i++) {
            if (before == null || !now.value(i).equals(before.value(now.property(i)))) {
                flush.sink().setStyle(node, now.property(i), now.value(i));
            }
        }
        for (int i = 0; before != null && i < before.size(); i++) {
            if (now.value(before.property(i)) == null) {
                flush.sink().setStyle(node, before.property(i), "");
            }
        }
        return now;
    }
}
