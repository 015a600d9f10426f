package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.value.Ref;

/** Who instantiates something for each occurrence, and can do so again for one of before. */
public interface Maker {
    /** Instantiates in {@code scope} what {@code made} says. Null when it never has a value. */
    @Nullable Ref make(Propagation p, ScopeId scope, Made made);
}
