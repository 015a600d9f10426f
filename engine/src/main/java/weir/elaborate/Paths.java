package weir.elaborate;

import java.util.List;

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
}
