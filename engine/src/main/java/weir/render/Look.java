package weir.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.Equality;
import weir.document.StyleForm;
import weir.value.Item;
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
    private final int depth;
    private final String marker;
    private final LiveStyle style;
    private final @Nullable Ref[] refs;
    private final @Nullable Ref[] leaves;
    private final @Nullable Value[] seen;
    private final @Nullable Ref given;
    private @Nullable Value[] givenSeen = {};
    private boolean constant = true;
    private @Nullable String look;
    private @Nullable String written;
    private @Nullable Declarations @Nullable [] inline;

    /**
     * @param depth of the node in its template; the first has none
     * @param marker a class of this element of the template; empty when it cannot share
     * @param fixed the class of the fixed style
     * @param style the live keys of the call site
     * @param given the classes that the program gives, when they are live
     */
    Look(
            int node,
            int depth,
            String marker,
            String fixed,
            LiveStyle style,
            RecordValue arguments,
            @Nullable Ref given) {
        this.node = node;
        this.depth = depth;
        this.marker = marker;
        this.fixed = fixed;
        this.style = style;
        this.refs = style.refs(arguments);
        this.leaves = LiveStyle.leaves(refs);
        this.seen = new Value[leaves.length + 1];
        this.given = given;
    }

    int node() {
        return node;
    }

    /** Whether it can be one of a {@link SharedLook}. */
    boolean canShare() {
        return depth > 0 && !marker.isEmpty();
    }

    /** A selector that leads from the first element of the template to this one. */
    String path() {
        StringBuilder path = new StringBuilder();
        for (int i = 1; i < depth; i++) {
            path.append(">*");
        }
        return path.append(">.").append(marker).toString();
    }

    /** What was read last. */
    @Nullable Value[] seen() {
        return seen;
    }

    /** Whether what was read last has no live parts; only then can a class stand for it. */
    boolean isConstant() {
        return constant;
    }

    Declarations declarations(Flush flush) {
        return style.declarations(refs, flush);
    }

    /** Reads what it depends on, and says whether that has changed. */
    boolean read(Flush flush) {
        boolean changed = false;
        constant = true;
        for (int i = 0; i < leaves.length; i++) {
            Value now = flush.read(leaves[i]);
            changed |= now != seen[i];
            constant &= isConstant(now, 0);
            seen[i] = now;
        }
        if (style.isLit()) {
            Value light = flush.styles().scenery().read(flush.styles());
            changed |= !Equality.same(light, seen[leaves.length]);
            seen[leaves.length] = light;
        }
        return changed;
    }

    @Override
    public void update(Flush flush) {
        boolean changed = read(flush);
        changed |= look == null && inline == null && !style.isEmpty();
        if (changed || !constant) {
            restyle(flush);
        }
        changed |= given != null && readGiven(flush.read(given), flush);
        if (!changed && written != null) {
            return; // most updates of a view are about something else in it
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

    /** Reads the classes that the program gives, and says whether they may have changed. */
    private boolean readGiven(@Nullable Value value, Flush flush) {
        List<Item> items =
                value instanceof ListValue list ? flush.evaluation().items(list) : List.of();
        boolean changed = givenSeen.length != items.size() + 1;
        if (changed) {
            givenSeen = new Value[items.size() + 1];
        }
        for (int i = 0; i < givenSeen.length; i++) {
            Value now = i == items.size() ? value : flush.read(items.get(i).value());
            changed |= now != givenSeen[i];
            givenSeen[i] = now;
        }
        return changed;
    }

    /**
     * Whether nothing is live inside of {@code ref}; only then can what it looks like be a class.
     */
    private static boolean isConstant(@Nullable Ref ref, int depth) {
        if (ref == null || ref.actor() != null || depth == 8) {
            return ref == null;
        }
        if (ref instanceof RecordValue record) {
            for (int i = 0; i < record.shape().size(); i++) {
                if (!isConstant(record.field(i), depth + 1)) {
                    return false;
                }
            }
        } else if (ref instanceof ListValue list) {
            for (Item item : list.items()) {
                if (!isConstant(item.value(), depth + 1)) {
                    return false;
                }
            }
            return list.source() == null;
        }
        return true;
    }

    /** By a class, unless there are too many or something read has live parts of its own. */
    private void restyle(Flush flush) {
        if (inline == null && constant && !style.isInline()) {
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
                if (before[i] == null) {
                    style.check(i, value, flush);
                }
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
