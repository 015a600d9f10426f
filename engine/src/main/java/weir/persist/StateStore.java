package weir.persist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The port through which state reaches a store of texts by key, such as a browser's; the keys of
 * one app, without those of others.
 *
 * <p><b>Errors.</b> Every call may throw a {@link StoreException}: the store is full, or forbidden.
 * A write that throws has changed nothing.
 */
public interface StateStore {
    @Nullable String read(String key);

    void write(String key, String text);

    void remove(String key);

    /** Every key that there is, in no particular order. */
    List<String> keys();

    /**
     * Why something that was written is not there yet, and has no room; null when all is, or will
     * be. Tries it again.
     */
    default @Nullable String refusal() {
        return null;
    }

    /** The page may go after this. */
    default void leave() {}
}
