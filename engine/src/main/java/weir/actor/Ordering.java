package weir.actor;

import weir.value.Characters;
import weir.value.Value;

/**
 * The order of keys: numbers, then texts by code point, then tags by name, then everything else,
 * which is all alike; NaN behind all of it.
 */
final class Ordering {
    private Ordering() {}

    static int compare(Value a, Value b) {
        int kind = kind(a);
        if (kind != kind(b)) {
            return kind - kind(b);
        }
        if (a instanceof Value.Num x && b instanceof Value.Num y) {
            return x.value() < y.value() ? -1 : x.value() > y.value() ? 1 : 0;
        }
        if (a instanceof Value.Text x && b instanceof Value.Text y) {
            return Characters.compare(x.value(), y.value());
        }
        return a instanceof Value.Tag x && b instanceof Value.Tag y
                ? Characters.compare(x.name(), y.name())
                : 0;
    }

    private static int kind(Value value) {
        if (value instanceof Value.Num number) {
            return Double.isNaN(number.value()) ? 4 : 0;
        }
        return value instanceof Value.Text ? 1 : value instanceof Value.Tag ? 2 : 3;
    }
}
