package weir.program;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of an expression's values before the program runs.
 *
 * @param tags the tags that it can be; null when it can be anything
 * @param disposition what kind of emitter it is, as far as that is known
 */
record Inferred(@Nullable List<String> tags, int disposition) {
    /** Never changes. */
    static final int CONSTANT = 0;

    /** Has occurrences and no value in between. */
    static final int EVENT = 1;

    static final int UNKNOWN = 2;

    /** Always has a value. */
    static final int SIGNAL = 3;

    static final Inferred ANYTHING = new Inferred(null, UNKNOWN);
    static final Inferred NOTHING = new Inferred(List.of(), CONSTANT);

    /** {@code tags} of this and of {@code other}; the kind of emitter that depends on both. */
    Inferred and(Inferred other) {
        return new Inferred(union(tags, other.tags), Math.max(disposition, other.disposition));
    }

    Inferred as(int other) {
        return new Inferred(tags, other);
    }

    private static @Nullable List<String> union(
            @Nullable List<String> a, @Nullable List<String> b) {
        if (a == null || b == null) {
            return null;
        }
        List<String> all = new ArrayList<>(a);
        for (String tag : b) {
            if (all.indexOf(tag) < 0) {
                all.add(tag);
            }
        }
        return all;
    }
}
