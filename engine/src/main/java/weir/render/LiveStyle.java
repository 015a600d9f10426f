package weir.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.Equality;
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
    private record Entry(StyleKey key, List<Integer> path) {}

    private final List<Entry> entries = new ArrayList<>();
    private final List<Variant> variants = new ArrayList<>();
    private boolean inline;

    void add(StyleKey key, List<Integer> path) {
        entries.add(new Entry(key, path));
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    StyleKey key(int index) {
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
    static List<Ref> leaves(@Nullable Ref[] refs) {
        List<Ref> leaves = new ArrayList<>();
        for (Ref ref : refs) {
            gather(ref, leaves);
        }
        return leaves;
    }

    private static void gather(@Nullable Ref ref, List<Ref> leaves) {
        if (ref instanceof RecordValue record) {
            Shape shape = record.shape();
            for (int i = 0; i < shape.size(); i++) {
                if (!shape.isFixed(i)) {
                    gather(record.field(i), leaves);
                }
            }
        } else if (ref != null) {
            leaves.add(ref);
        }
    }

    /** The class for these values; made when they are new, null once there are too many. */
    @Nullable String look(@Nullable Value[] values, @Nullable Ref[] refs, Flush flush) {
        for (Variant variant : variants) {
            if (isSame(variant.values(), values)) {
                return variant.className();
            }
        }
        if (variants.size() == MOST) {
            inline = true;
            return null;
        }
        Declarations out = new Declarations();
        for (int i = 0; i < refs.length; i++) {
            Value value = flush.read(refs[i]);
            if (value != null) {
                key(i).declare(value, flush.styles(), out);
            }
        }
        String className = flush.renderer().variantRule(out.text());
        variants.add(new Variant(values.clone(), className));
        return className;
    }

    private static boolean isSame(@Nullable Value[] a, @Nullable Value[] b) {
        for (int i = 0; i < a.length; i++) {
            if (!Equality.same(a[i], b[i])) {
                return false;
            }
        }
        return true;
    }
}
