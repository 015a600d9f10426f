package weir.persist;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A store that lasts as long as the page: for tests, and for an app that is edited live. */
public final class MemoryStore implements StateStore {
    private final List<String> keys = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    @Override
    public @Nullable String read(String key) {
        int at = keys.indexOf(key);
        return at < 0 ? null : texts.get(at);
    }

    @Override
    public void write(String key, String text) {
        int at = keys.indexOf(key);
        if (at < 0) {
            keys.add(key);
            texts.add(text);
        } else {
            texts.set(at, text);
        }
    }

    @Override
    public void remove(String key) {
        int at = keys.indexOf(key);
        if (at >= 0) {
            keys.remove(at);
            texts.remove(at);
        }
    }

    @Override
    public List<String> keys() {
        return new ArrayList<>(keys);
    }
}
