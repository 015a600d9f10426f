package weir.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.Propagation;
import weir.source.Place;
import weir.source.Spelling;
import weir.value.RecordValue;
import weir.value.Ref;

/**
 * The names of a path into a value.
 *
 * <p>They are compared here and not with {@code List.equals}: that would have the compiler keep the
 * {@code equals} of everything that is ever in a list, a tenth of the script.
 */
final class Paths {
    private Paths() {}

    static boolean isSame(List<String> a, List<String> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!a.get(i).equals(b.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** As it stands in source: {@code event.click}. */
    static String written(List<String> names) {
        if (names.size() == 1) {
            return names.get(0);
        }
        StringBuilder out = new StringBuilder();
        for (String name : names) {
            out.append(out.length() == 0 ? "" : ".").append(name);
        }
        return out.toString();
    }

    /** Says that {@code record} has no such field. */
    static @Nullable Ref missing(Propagation p, RecordValue record, String name, Place place) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < record.shape().size(); i++) {
            names.add(record.shape().name(i));
        }
        p.mistake(
                place,
                "unknown-field",
                "this record has no field `" + name + "`",
                "I looked for `" + name + "` here",
                Spelling.hint(
                        Spelling.nearest(name, names), "check what this holds when it is read"));
        return null;
    }
}
