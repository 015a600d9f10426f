package weir.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The library functions that exist, as the resolver needs to know them. */
public interface Signatures {
    @Nullable Signature find(String path);

    /** All paths, in a fixed order. */
    List<String> paths();
}
