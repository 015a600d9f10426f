package weir.actor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.value.ActorId;
import weir.value.ElementValue;
import weir.value.Item;
import weir.value.ListValue;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Value;

/**
 * When two values are the same.
 *
 * <p>{@link #same} decides cut-off: cheap, and never wrong when it says yes. {@link #equal} is the
 * language's {@code ==}: it looks at what is inside now, without recursion.
 */
public final class Equality {
    private static final int CUT_OFF_DEPTH = 8;

    private Equality() {}

    /** Whether nothing would change for anybody if {@code b} came after {@code a}. */
    public static boolean same(@Nullable Value a, @Nullable Value b) {
        return same(a, b, CUT_OFF_DEPTH);
    }

    private static boolean same(@Nullable Ref a, @Nullable Ref b, int depth) {
        if (a == b) {
            return true;
        }
        if (a instanceof RecordValue left && b instanceof RecordValue right && depth > 0) {
            return sameRecord(left, right, depth);
        }
        if (a instanceof Value.Num left && b instanceof Value.Num right) {
            return left.value() == right.value()
                    || (Double.isNaN(left.value()) && Double.isNaN(right.value()));
        }
        if (a instanceof ListValue left && b instanceof ListValue right) {
            ActorId source = left.source();
            return source != null
                    ? source.equals(right.source())
                    : right.source() == null && left.items() == right.items();
        }
        if (a instanceof RecordValue || a instanceof ElementValue) {
            return false;
        }
        return a != null && a.equals(b);
    }

    private static boolean sameRecord(RecordValue a, RecordValue b, int depth) {
        if (a.shape().size() != b.shape().size() || !sameTag(a.shape().tag(), b.shape().tag())) {
            return false;
        }
        for (int i = 0; i < a.shape().size(); i++) {
            if (!a.shape().name(i).equals(b.shape().name(i))
                    || !same(a.field(i), b.field(i), depth - 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameTag(@Nullable String a, @Nullable String b) {
        return a == null ? b == null : a.equals(b);
    }

    /**
     * {@code a == b}: numbers, texts and tags by value, records by their fields, lists item by
     * item. Different kinds are unequal, {@code NaN} equals nothing, and a field without a value
     * yet is equal only to another without one.
     */
    public static boolean equal(Value a, Value b, Evaluation e) {
        List<@Nullable Value> left = new ArrayList<>();
        List<@Nullable Value> right = new ArrayList<>();
        left.add(a);
        right.add(b);
        while (!left.isEmpty()) {
            Value l = left.remove(left.size() - 1);
            Value r = right.remove(right.size() - 1);
            if (!equalHead(l, r, e, left, right)) {
                return false;
            }
        }
        return true;
    }

    private static boolean equalHead(
            @Nullable Value a,
            @Nullable Value b,
            Evaluation e,
            List<@Nullable Value> left,
            List<@Nullable Value> right) {
        if (a instanceof Value.Num x && b instanceof Value.Num y) {
            return x.value() == y.value();
        }
        if (a == b) {
            return true;
        }
        if (a instanceof RecordValue x && b instanceof RecordValue y) {
            if (x.shape().size() != y.shape().size()
                    || !sameTag(x.shape().tag(), y.shape().tag())) {
                return false;
            }
            for (int i = 0; i < x.shape().size(); i++) {
                if (!y.has(x.shape().name(i))) {
                    return false;
                }
                left.add(e.read(x.field(i)));
                right.add(e.read(y.field(x.shape().name(i))));
            }
            return true;
        }
        if (a instanceof ListValue x && b instanceof ListValue y) {
            List<Item> xs = e.items(x);
            List<Item> ys = e.items(y);
            if (xs.size() != ys.size()) {
                return false;
            }
            for (int i = 0; i < xs.size(); i++) {
                left.add(e.read(xs.get(i).value()));
                right.add(e.read(ys.get(i).value()));
            }
            return true;
        }
        return a != null && !(a instanceof RecordValue) && a.equals(b);
    }
}
