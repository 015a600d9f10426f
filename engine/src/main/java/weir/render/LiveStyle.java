package weir.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.Equality;
import weir.actor.Refs;
import weir.document.StyleForm;
import weir.value.ElementSite;
import weir.value.Item;
import weir.value.ListValue;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Shape;
import weir.value.Value;

/**
 * The live keys of one call site's style, and the looks they have had so far: each look a class of
 * its own, made once for all elements of the site.
 *
 * <p>Elements come and go between few looks (done or not, hovered or not), so changing one is
 * writing one class. A site whose values do not repeat, such as a width that a slider sets, is
 * found out after {@link #MOST} looks; from then on its keys are written inline, property by
 * property.
 */
final class LiveStyle {
    /** Looks of one site before its keys are written inline. */
    static final int MOST = 24;

    /** A look: the values it came from, and its class. */
    private record Variant(@Nullable Value[] values, String className) {}

    /** A live key and the way to it from the element's arguments. */
    private record Entry(StyleForm key, int[] path) {}

    private final List<Entry> entries = new ArrayList<>();
    private final List<Variant> variants = new ArrayList<>();
    private final ElementSite site;
    private final int outside;
    private final int inside;
    private boolean inline;
    private boolean lit;
    private boolean plain = true;

    /** The last two as in {@link Declarations}. */
    LiveStyle(ElementSite site, int outside, int inside) {
        this.site = site;
        this.outside = outside;
        this.inside = inside;
    }

    void add(StyleForm key, List<Integer> path) {
        int[] steps = new int[path.size()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = path.get(i);
        }
        entries.add(new Entry(key, steps));
        lit |= key.rule() == 'P' || key == StyleForm.STYLE;
        plain &= !lit && key.rule() != 'H';
    }

    /** Whether the lights of the scene may show. */
    boolean isLit() {
        return lit;
    }

    /** Whether it is about the elements themselves only, in their ordinary state. */
    boolean isPlain() {
        return plain;
    }

    Declarations newDeclarations() {
        return new Declarations(outside, inside);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    StyleForm key(int index) {
        return entries.get(index).key();
    }

    boolean isInline() {
        return inline;
    }

    /** The refs of the live keys of an element of this site, in order. */
    @Nullable Ref[] refs(RecordValue arguments) {
        @Nullable Ref[] refs = new Ref[entries.size()];
        for (int i = 0; i < refs.length; i++) {
            Ref ref = arguments;
            for (int step : entries.get(i).path()) {
                ref = ref instanceof RecordValue record ? record.field(step) : null;
            }
            refs[i] = ref;
        }
        return refs;
    }

    /** What may differ from element to element, or change, inside {@code refs}. */
    static @Nullable Ref[] leaves(@Nullable Ref[] refs) {
        boolean flat = true;
        for (Ref ref : refs) {
            flat &= ref != null && !(ref instanceof RecordValue) && !(ref instanceof ListValue);
        }
        if (flat) {
            return refs;
        }
        List<Ref> leaves = new ArrayList<>();
        for (Ref ref : refs) {
            gather(ref, leaves, 0);
        }
        return Refs.of(leaves);
    }

    /** No style means anything deeper than the shadows of a list inside a record. */
    private static void gather(@Nullable Ref ref, List<Ref> leaves, int depth) {
        if (depth == 8) {
            return;
        }
        if (ref instanceof RecordValue record) {
            Shape shape = record.shape();
            for (int i = 0; i < shape.size(); i++) {
                if (!shape.isFixed(i)) {
                    gather(record.field(i), leaves, depth + 1);
                }
            }
        } else if (ref instanceof ListValue list && list.source() == null) {
            for (Item item : list.items()) {
                gather(item.value(), leaves, depth + 1);
            }
        } else if (ref != null) {
            leaves.add(ref);
        }
    }

    /** Tells what in {@code value}, of the key {@code index}, means nothing. */
    void check(int index, Value value, Flush flush) {
        StyleCheck.check(key(index), value, flush, site);
    }

    /** The class for these values; made when they are new, null once there are too many. */
    @Nullable String look(@Nullable Value[] values, @Nullable Ref[] refs, Flush flush) {
        for (int i = 0; i < variants.size(); i++) {
            if (isSame(variants.get(i).values(), values)) {
                return variants.get(i).className();
            }
        }
        if (variants.size() == MOST) {
            inline = true;
            return null;
        }
        Declarations out = declarations(refs, flush);
        String className = flush.renderer().variantRule(out);
        variants.add(new Variant(values.clone(), className));
        return className;
    }

    /** What the keys declare for what {@code refs} are now. */
    Declarations declarations(@Nullable Ref[] refs, Flush flush) {
        Declarations out = newDeclarations();
        for (int i = 0; i < refs.length; i++) {
            Value value = flush.read(refs[i]);
            if (value != null) {
                check(i, value, flush);
                StyleRules.declare(key(i), value, flush.styles(), out);
            }
        }
        return out;
    }

    /** Whether two elements that had these values looked the same. */
    static boolean isSame(@Nullable Value[] a, @Nullable Value[] b) {
        for (int i = 0; i < a.length; i++) {
            if (!Equality.same(a[i], b[i])) {
                return false;
            }
        }
        return true;
    }
}
