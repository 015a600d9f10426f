package weir.elaborate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.value.RecordValue;
import weir.value.Shape;

/**
 * Names followed into records, at one place of a program. It remembers for each name where it was
 * found last: what comes by there is mostly made by the same literal.
 */
final class Steps {
    static final int MISSING = -1;

    final List<String> names;
    private final @Nullable Shape[] shapes;
    private final int[] indexes;

    Steps(List<String> names) {
        this.names = names;
        this.shapes = new Shape[names.size()];
        this.indexes = new int[names.size()];
    }

    /** Where {@code record} has the name {@code step}, or {@link #MISSING}. */
    int index(RecordValue record, int step) {
        Shape shape = record.shape();
        if (shapes[step] != shape) {
            shapes[step] = shape;
            indexes[step] = shape.indexOf(names.get(step));
        }
        return indexes[step];
    }
}
