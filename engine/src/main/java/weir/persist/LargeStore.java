package weir.persist;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A store of two: what is short is near, in one that answers at once and has little room; what is
 * {@link #LARGE}, or has no room there, is far, in a {@link Database}. That is read when the app
 * starts; then it is answered from memory and written behind. What comes while something is on its
 * way there goes the same way, so that nothing overtakes it.
 *
 * <p><b>Invariants.</b> What is taken out, near or far, is so only when everything that was written
 * far before is there: so at every moment both together hold all that a {@link Journal} needs. A
 * text that is near counts; a far one of its key is older, or the same. {@code db} near names the
 * page that writes far, and what is there; a page that finds another's name writes no more.
 *
 * <p><b>Errors.</b> What the database refuses goes near after all. When it does not fit there, it
 * waits, {@link #refusal} says why, and is tried again whenever that is asked.
 */
public final class LargeStore implements StateStore {
    /** In characters of two bytes: a megabyte. */
    static final int LARGE = 500_000;

    private static final String MARK = "db";

    /** A mark that says nothing, and keeps room for one that does. */
    private static final String NO_MARK = "                                        ";

    private final StateStore near;
    private final Database far;
    private final String tab;
    private final int large;

    /** What is far, or on its way there. */
    private MemoryStore texts = new MemoryStore();

    /** The keys in the database, as far as it has answered. */
    private final List<String> held = new ArrayList<>();

    /** What is near under these keys counts no longer, and goes in its turn. */
    private final List<String> covered = new ArrayList<>();

    private List<Change> queue = new ArrayList<>();
    private int sent;
    private boolean isUnknown;
    private @Nullable String mark;
    private @Nullable String refusal;
    private @Nullable String unreadable;
    private @Nullable Notices notices;
    private Runnable settled = () -> {};
    private Runnable closed = settled;

    private static final class Change {
        final String key;
        final @Nullable String text;

        Change(String key, @Nullable String text) {
            this.key = key;
            this.text = text;
        }
    }

    /**
     * @param tab as for {@link Keeper#open}
     */
    public LargeStore(StateStore near, Database far, String tab) {
        this(near, far, tab, LARGE);
    }

    LargeStore(StateStore near, Database far, String tab, int large) {
        this.near = near;
        this.far = far;
        this.tab = tab;
        this.large = large;
    }

    /** Reads what is far, anew, and then calls {@code then}: at once when there is nothing. */
    public void load(Runnable then) {
        texts = new MemoryStore();
        held.clear();
        covered.clear();
        queue = new ArrayList<>();
        sent = 0;
        unreadable = null;
        mark = marked();
        String before = mark;
        isUnknown = before == null;
        if (before == null) {
            then.run();
            return;
        }
        far.watch(this::lost);
        far.read(
                (refused, found) -> {
                    boolean isNamed = before.trim().indexOf(' ') >= 0;
                    unreadable = isNamed ? refused : null;
                    isUnknown = refused != null;
                    for (int i = 0; i < found.length; i += 2) {
                        texts.write(found[i], found[i + 1]);
                        held.add(found[i]);
                    }
                    mark = marked();
                    if (before.equals(mark)) {
                        miss(before.trim());
                    }
                    then.run();
                });
    }

    /** What the mark names and is not there is a text that nobody can read. */
    private void miss(String named) {
        int from = named.indexOf(' ');
        while (from >= 0) {
            int to = named.indexOf(' ', from + 1);
            String key = named.substring(from + 1, to < 0 ? named.length() : to);
            if (texts.read(key) == null) {
                texts.write(key, "");
                held.add(key);
            }
            from = to;
        }
    }

    /** The mark; null when it says nothing. */
    private @Nullable String marked() {
        String text = nearText(MARK);
        return text == null || text.equals(NO_MARK) ? null : text;
    }

    private @Nullable String nearText(String key) {
        try {
            return near.read(key);
        } catch (StoreException forbidden) { // whoever looks for state is told
            return null;
        }
    }

    /**
     * @param whenSettled is called when what was refused is there, or something is refused
     */
    public void listen(Notices toldTo, Runnable whenSettled) {
        notices = toldTo;
        settled = whenSettled;
    }

    /** Calls {@code then} when nothing is on its way any more. */
    public void close(Runnable then) {
        settled = () -> {};
        notices = null;
        closed = then;
        if (sent == 0) {
            then.run();
        }
    }

    @Override
    public @Nullable String refusal() {
        send();
        return refusal;
    }

    @Override
    public @Nullable String read(String key) {
        if (unreadable != null) {
            throw new StoreException(unreadable);
        }
        String text = covered.indexOf(key) < 0 ? near.read(key) : null;
        String farText = text == null ? texts.read(key) : null;
        if (farText == null) {
            return text;
        }
        String now = marked(); // nothing, when somebody has emptied the store
        if (now == null) {
            return null;
        }
        return now.equals(mark) ? farText : "";
    }

    @Override
    public void write(String key, String text) {
        boolean mayGoFar = !key.equals(Keeper.OWNER); // other pages are to see that
        if (!mayGoFar && near.read(MARK) == null) {
            near.write(MARK, NO_MARK);
        }
        if (text.length() < large && (queue.isEmpty() || refusal != null) || !mayGoFar) {
            try {
                near.write(key, text);
                uncover(key);
                texts.remove(key);
                if (held.indexOf(key) >= 0 || isIn(queue, 0, key)) {
                    queue.add(new Change(key, null));
                }
                return;
            } catch (StoreException full) {
                if (!mayGoFar) {
                    throw full;
                }
            }
        }
        if (mark == null || marked() == null) {
            far.watch(this::lost);
            name(queue, 0);
        }
        texts.write(key, text);
        change(key, text);
    }

    @Override
    public void remove(String key) {
        if (key.equals(Keeper.OWNER) || queue.isEmpty() && held.indexOf(key) < 0) {
            near.remove(key);
        } else {
            texts.remove(key);
            change(key, null);
        }
    }

    private void change(String key, @Nullable String text) {
        if (covered.indexOf(key) < 0 && near.read(key) != null) {
            covered.add(key);
        }
        queue.add(new Change(key, text));
        send();
    }

    private boolean uncover(String key) {
        int at = covered.indexOf(key);
        if (at >= 0) {
            covered.remove(at);
        }
        return at >= 0;
    }

    private static boolean isIn(List<Change> changes, int from, String key) {
        for (int i = from; i < changes.size(); i++) {
            if (changes.get(i).key.equals(key)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<String> keys() {
        if (unreadable != null) {
            throw new StoreException(unreadable);
        }
        String now = marked();
        boolean isKnown = now == null ? mark == null : now.equals(mark);
        List<String> keys = now == null && !isKnown ? new ArrayList<>() : texts.keys();
        for (String key : near.keys()) { // another page's mark stands for all that it has far
            if ((!key.equals(MARK) || !isKnown)
                    && covered.indexOf(key) < 0
                    && texts.read(key) == null) {
                keys.add(key);
            }
        }
        return keys;
    }

    // ── the way to the database ──────────────────────────────────────────────────────────────

    /** Writes the mark: what is there, without what {@code changes} is about to take out. */
    private void name(List<Change> changes, int count) {
        StringBuilder names = new StringBuilder(tab);
        for (String key : held) {
            boolean goes = false;
            for (int i = 0; i < count; i++) {
                goes |= changes.get(i).text == null && changes.get(i).key.equals(key);
            }
            if (!goes) {
                names.append(' ').append(key);
            }
        }
        while (names.length() < NO_MARK.length()) {
            names.append(' ');
        }
        String text = names.toString();
        if (!text.equals(near.read(MARK))) {
            near.write(MARK, text);
        }
        mark = text;
    }

    /** Whether another page writes now, or somebody has emptied the store. */
    private boolean isOver() {
        String owner = nearText(Keeper.OWNER);
        String now = marked();
        return owner != null && !owner.equals(tab) || now == null || !now.equals(mark);
    }

    private void send() {
        if (sent > 0 || queue.isEmpty()) {
            return;
        }
        if (isOver()) { // or not yet begun: what waits may still have its turn
            return;
        }
        List<Change> batch = queue;
        sent = batch.size();
        try {
            name(batch, sent);
        } catch (StoreException full) {
            // the old one names what goes too: worth a notice at worst
        }
        @Nullable String[] changes = new String[2 * sent];
        for (int i = 0; i < sent; i++) {
            changes[2 * i] = batch.get(i).key;
            changes[2 * i + 1] = batch.get(i).text;
        }
        far.write(
                isUnknown,
                changes,
                (refused, none) -> {
                    if (batch == queue) {
                        answered(refused);
                    }
                });
    }

    private void answered(@Nullable String refused) {
        int count = sent;
        sent = 0;
        if (!isOver()) {
            if (refused == null) {
                settle(count);
            } else {
                fallBack(refused);
            }
        }
        closed.run();
    }

    private void settle(int count) {
        List<Change> batch = queue;
        queue = new ArrayList<>();
        for (int i = count; i < batch.size(); i++) {
            queue.add(batch.get(i));
        }
        isUnknown = false;
        try {
            for (int i = 0; i < count; i++) {
                Change change = batch.get(i);
                int at = held.indexOf(change.key);
                if (at >= 0 && change.text == null) {
                    held.remove(at);
                } else if (at < 0 && change.text != null) {
                    held.add(change.key);
                }
                if (!isIn(batch, i + 1, change.key) && uncover(change.key)) {
                    near.remove(change.key);
                }
            }
            name(queue, 0);
            if (queue.isEmpty()) {
                comeBack();
            }
        } catch (StoreException full) {
            // some is far that could be near, and the mark names less than there is
        }
        unmark();
        tell(null);
        send();
    }

    /** What is short went far behind something else: there is time now. */
    private void comeBack() {
        for (String key : texts.keys()) {
            String text = texts.read(key);
            if (text != null && text.length() < large) {
                near.write(key, text);
                texts.remove(key);
                uncover(key);
                queue.add(new Change(key, null));
            }
        }
    }

    /** Nothing is far any more, and no start needs to ask. */
    private void unmark() {
        if (held.isEmpty() && queue.isEmpty()) {
            near.write(MARK, NO_MARK);
            mark = null;
        }
    }

    /**
     * Puts near what the database refuses, in its turn; takes nothing out once there is no room.
     */
    private void fallBack(String refused) {
        List<Change> waiting = queue;
        queue = new ArrayList<>();
        boolean isStuck = false;
        for (int i = 0; i < waiting.size(); i++) {
            Change change = waiting.get(i);
            String text = change.text;
            try {
                if (text == null) {
                    if (isStuck) {
                        queue.add(change);
                    } else if (uncover(change.key)) {
                        near.remove(change.key);
                    }
                } else if (!isIn(waiting, i + 1, change.key)) {
                    near.write(change.key, text);
                    uncover(change.key);
                    texts.remove(change.key);
                }
                if (!isStuck && held.indexOf(change.key) >= 0) {
                    queue.add(new Change(change.key, null));
                }
            } catch (StoreException full) {
                isStuck = true;
                queue.add(change);
            }
        }
        unmark();
        Notices told = notices;
        if (!isStuck && told != null) {
            notices = null; // once is enough
            told.tell(
                    false,
                    "state-near",
                    "The browser's database cannot be used: " + refused,
                    "it is kept in localStorage, as long as that has room");
        }
        tell(isStuck ? refused : null);
    }

    private void tell(@Nullable String reason) {
        boolean isNew = (refusal == null) != (reason == null);
        refusal = reason;
        if (isNew) {
            settled.run();
        }
    }

    /** The database was taken away: what is known of it goes there again. */
    private void lost() {
        if (!isOver()) {
            for (String key : texts.keys()) {
                String text = texts.read(key);
                if (text != null && !isIn(queue, 0, key)) {
                    queue.add(new Change(key, text));
                }
            }
            send();
        }
    }

    /** What waits is put near as well, as far as there is room: the page may go now. */
    @Override
    public void leave() {
        for (int i = 0; i < queue.size(); i++) {
            Change change = queue.get(i);
            String text = change.text;
            if (text != null && !isIn(queue, i + 1, change.key)) {
                try {
                    near.write(change.key, text);
                    if (covered.indexOf(change.key) < 0) {
                        covered.add(change.key);
                    }
                } catch (StoreException full) {
                    // the database may get it still
                }
            }
        }
    }
}
