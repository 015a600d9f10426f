package weir.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.value.Ref;

/**
 * Arrays of refs.
 *
 * <p>They are filled one by one and not with {@code toArray} or {@code Arrays.copyOf}: to the
 * compiler for the browser these carry over whatever is in any list, so that everything that is
 * ever in a list might be compared, and the {@code equals} of every record ends up in the script.
 */
public final class Refs {
    private Refs() {}

    /** The refs of a list. */
    public static @Nullable Ref[] of(List<? extends @Nullable Ref> list) {
        @Nullable Ref[] refs = new Ref[list.size()];
        for (int i = 0; i < refs.length; i++) {
            refs[i] = list.get(i);
        }
        return refs;
    }
}
