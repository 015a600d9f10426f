package weir.persist;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.Kept;
import weir.collection.Table;
import weir.value.JsonText;

/**
 * What is kept, by path, as JSON; and which of it differs from what was written last.
 *
 * <p>An entry that the program did not ask for goes by {@code ~} and its path: it is kept for one
 * more run, for somebody who puts back what was taken out of the program.
 */
final class Entries {
    private static final String STRAY = "~";

    /** What is kept under one path. */
    static final class Entry {
        String path;
        @Nullable String json;
        @Nullable Kept owner;
        boolean isStray;
        boolean isClaimed;
        private boolean isPending;
        private @Nullable String written;

        Entry(String path) {
            this.path = path;
        }
    }

    private final Table<Entry> byPath = new Table<>();
    private final List<Entry> all = new ArrayList<>();
    private final List<Entry> pending = new ArrayList<>();
    private int gone;

    @Nullable Entry find(String path) {
        Entry entry = byPath.get(path);
        return entry == null || entry.json == null ? null : entry;
    }

    /** Every entry, in the order of their making. */
    List<Entry> all() {
        List<Entry> live = new ArrayList<>(all.size());
        for (Entry entry : all) {
            if (entry.json != null) {
                live.add(entry);
            }
        }
        return live;
    }

    /**
     * Applies a text of the journal, which is what is written now.
     *
     * @return the member that is not an entry, or null
     */
    @Nullable String load(List<String> members, String other) {
        String found = null;
        for (int i = 0; i < members.size(); i += 2) {
            String name = members.get(i);
            String json = members.get(i + 1);
            if (name.equals(other)) {
                found = json;
                continue;
            }
            boolean isStray = name.startsWith(STRAY);
            Entry entry = entry(isStray ? name.substring(STRAY.length()) : name);
            entry.json = json.equals("null") ? null : json;
            entry.written = entry.json;
            entry.isStray = isStray;
        }
        return found;
    }

    private Entry entry(String path) {
        Entry entry = byPath.get(path);
        if (entry == null) {
            entry = new Entry(path);
            byPath.put(path, entry);
            all.add(entry);
        }
        return entry;
    }

    /**
     * Keeps {@code json} under {@code path}; null for nothing.
     *
     * @return whether it was to be written anyway
     */
    boolean set(String path, @Nullable String json, @Nullable Kept owner) {
        Entry entry = entry(path);
        boolean waited = entry.isPending;
        entry.json = json;
        entry.owner = owner;
        entry.isStray = false;
        entry.isClaimed = true;
        if (!waited) {
            entry.isPending = true;
            pending.add(entry);
        }
        return waited;
    }

    /** Moves {@code moving} to where they belong now, all at once; not onto others. */
    void moveAll(List<Entry> moving, Remap remap, Report report) {
        for (Entry entry : moving) {
            byPath.remove(entry.path);
        }
        for (Entry entry : moving) {
            String path = remap.path(entry.path);
            if (byPath.has(path)) {
                path = entry.path;
            } else {
                report.moved.add(entry.path);
                report.moved.add(path);
            }
            entry.path = path;
            byPath.put(path, entry);
        }
    }

    /** What is to be written to bring the store up to date: a text, or null when it is. */
    @Nullable String changes() {
        StringBuilder out = new StringBuilder();
        for (Entry entry : pending) {
            String json = entry.json;
            boolean same = json == null ? entry.written == null : json.equals(entry.written);
            if (!same) {
                member(entry.path, json == null ? "null" : json, out);
            }
        }
        return out.length() == 0 ? null : out.append('}').toString();
    }

    /** Everything, as one text. */
    String everything(String other, String table) {
        StringBuilder out = new StringBuilder();
        member(other, table, out);
        for (Entry entry : all) {
            if (entry.json != null) {
                member(entry.isStray ? STRAY + entry.path : entry.path, entry.json, out);
            }
        }
        return out.append('}').toString();
    }

    private static void member(String name, String json, StringBuilder out) {
        out.append(out.length() == 0 ? '{' : ',');
        JsonText.write(name, out);
        out.append(':').append(json);
    }

    /** Notes that the store is up to date. */
    void written() {
        for (Entry entry : pending) {
            entry.isPending = false;
            entry.written = entry.json;
            gone += entry.json == null ? 1 : 0;
        }
        pending.clear();
        if (gone > 64 && gone > all.size() / 2) {
            sweep();
        }
    }

    private void sweep() {
        List<Entry> live = all();
        for (Entry entry : all) {
            if (entry.json == null) {
                byPath.remove(entry.path);
            }
        }
        all.clear();
        all.addAll(live);
        gone = 0;
    }
}
