package weir.bridge.storage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.bridge.js.Storage;
import weir.persist.StateStore;
import weir.persist.StoreException;

/** The part of {@code localStorage} that belongs to one app: keys that begin with its name. */
public final class LocalStore implements StateStore {
    private final String prefix;

    public LocalStore(String app) {
        this.prefix = prefix(app);
    }

    /** What the keys of {@code app} begin with. */
    public static String prefix(String app) {
        return "weir:" + app + ":";
    }

    @Override
    public @Nullable String read(String key) {
        String answer = Storage.read(prefix + key);
        return answer == null ? null : checked(answer);
    }

    private static String checked(String answer) {
        if (answer.charAt(0) == '!') {
            throw new StoreException(answer.substring(1));
        }
        return answer.substring(1);
    }

    @Override
    public void write(String key, String text) {
        put(key, text);
    }

    @Override
    public void remove(String key) {
        put(key, null);
    }

    private void put(String key, @Nullable String text) {
        String refusal = Storage.write(prefix + key, text);
        if (refusal != null) {
            throw new StoreException(refusal);
        }
    }

    @Override
    public List<String> keys() {
        String[] found = Storage.keys(prefix);
        checked(found[0]);
        List<String> keys = new ArrayList<>(found.length);
        for (int i = 1; i < found.length; i++) {
            keys.add(found[i]);
        }
        return keys;
    }
}
