package weir.persist;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A store that refuses on demand, and remembers what was ever taken out of it. */
public final class FlakyStore implements StateStore {
    final TreeMap<String, String> texts = new TreeMap<>();
    int deeds;

    /** From which deed on nothing is written or removed any more, as when the page has gone. */
    int lastDeed = Integer.MAX_VALUE;

    /** The write that is refused, counted from 1; 0 for none. */
    int refusedWrite;

    boolean refusesAll;
    boolean isForbidden;

    /** How many characters of texts have room. */
    int room = Integer.MAX_VALUE;

    private int writes;

    FlakyStore copy() {
        FlakyStore copy = new FlakyStore();
        copy.texts.putAll(texts);
        return copy;
    }

    private void touch() {
        if (isForbidden) {
            throw new StoreException("access is denied");
        }
    }

    /** What everything but {@code key} takes. */
    private int length(String key) {
        int length = 0;
        for (String other : texts.keySet()) {
            length += other.equals(key) ? 0 : texts.get(other).length();
        }
        return length;
    }

    @Override
    public @Nullable String read(String key) {
        touch();
        return texts.get(key);
    }

    @Override
    public void write(String key, String text) {
        touch();
        String old = texts.get(key);
        boolean grows = old == null || text.length() > old.length();
        boolean isFull = grows && length(key) + text.length() > room;
        if (++writes == refusedWrite || refusesAll || isFull) {
            throw new StoreException("it is full");
        }
        if (++deeds <= lastDeed) {
            texts.put(key, text);
        }
    }

    @Override
    public void remove(String key) {
        touch();
        if (++deeds <= lastDeed) {
            texts.remove(key);
        }
    }

    @Override
    public List<String> keys() {
        touch();
        return new ArrayList<>(texts.keySet());
    }
}
