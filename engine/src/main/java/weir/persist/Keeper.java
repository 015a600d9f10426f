package weir.persist;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import weir.actor.Actor;
import weir.actor.ActorRegistry;
import weir.actor.Kept;
import weir.actor.Made;
import weir.actor.Maker;
import weir.actor.Memory;
import weir.actor.ScopeId;
import weir.collection.Sorting;
import weir.collection.Table;
import weir.metrics.Metrics;
import weir.program.ConstructNames;

/**
 * What one running program keeps, between its actors and a store.
 *
 * <p><b>Shape.</b> {@link #open} reads the store, {@link #attach} fits what was read to the
 * program, which then asks for it while it is instantiated; {@link #started} looks at what nobody
 * asked for. Whatever changes is gathered until {@link #save}: one write.
 *
 * <p><b>Invariants.</b> Nothing is written while another tab has the app, or while that would
 * destroy what could not be read. What could not be written is written with the next save that
 * works.
 *
 * <p><b>Errors.</b> Told to the {@link Notices}, once until it is over; the program runs on.
 */
public final class Keeper implements Memory {
    /** The code of the notice that another tab has the app. */
    public static final String ELSEWHERE = "state-elsewhere";

    /** The key under which a page says that the app is its own. */
    static final String OWNER = "owner";

    private static final String TABLE = "!";
    private static final int[] NO_ITEMS = {};

    private final StateStore store;
    private final String tab;
    private final Notices notices;
    private final Journal journal;
    private final StateCodec codec = new StateCodec();
    private final List<Kept> dirty = new ArrayList<>();
    private final Table<List<Integer>> items = new Table<>();
    private final Table<Offer> makers = new Table<>();
    private final Table<Boolean> wanted = new Table<>();
    private final List<String> told = new ArrayList<>();
    private final Report report = new Report();
    private Entries entries = new Entries();
    private String table = "{}";
    private ConstructNames names = new ConstructNames();
    private @Nullable ActorRegistry registry;
    private @Nullable Metrics metrics;
    private int unclaimed;
    private int nextItem;
    private boolean[] isNew = {};
    private boolean mayWrite;
    private boolean fullDue;
    private boolean failing;
    private boolean closed;

    private static final class Offer {
        final Maker maker;
        final int node;

        Offer(Maker maker, int node) {
            this.maker = maker;
            this.node = node;
        }
    }

    private Keeper(StateStore store, String tab, Notices notices) {
        this.store = store;
        this.tab = tab;
        this.notices = notices;
        this.journal = new Journal(store);
    }

    /**
     * Reads what {@code store} holds. Never fails: what cannot be read is told.
     *
     * @param tab tells this page from all others that may have the same app
     */
    public static Keeper open(StateStore store, String tab, Claim claim, Notices notices) {
        Keeper keeper = new Keeper(store, tab, notices);
        keeper.load(claim);
        return keeper;
    }

    private void load(Claim claim) {
        try {
            for (String body : journal.load()) {
                Json in = new Json(body);
                List<String> members = in.members();
                if (in.isDone()) {
                    String found = entries.load(members, TABLE);
                    table = found == null ? table : found;
                }
            }
            if (journal.damaged() > 0) {
                fullDue = !journal.isStuck();
                notices.tell(
                        true,
                        "state-unreadable",
                        "Some of what was kept cannot be read",
                        journal.isStuck()
                                ? "nothing is saved, so that nothing of it is lost: make room"
                                : "it is set aside in the store, and the rest is here");
            }
            if (journal.isNewer()) {
                notices.tell(
                        true,
                        "state-newer",
                        "This was saved by a later version of Weir",
                        "nothing is saved, so that nothing of it is lost: load the page again");
            }
            own(claim);
        } catch (StoreException refused) {
            mayWrite = false;
            notices.tell(
                    true,
                    "state-unavailable",
                    "Nothing can be kept here: " + refused.getMessage(),
                    "the program runs, and forgets when the page is closed");
        }
    }

    private void own(Claim claim) {
        String owner = store.read(OWNER);
        boolean free = owner == null || owner.equals(tab);
        mayWrite = !journal.isStuck();
        if (claim == Claim.TAKEN || claim == Claim.ASK && !free) {
            lose();
        } else if (mayWrite) {
            try {
                store.write(OWNER, tab);
            } catch (StoreException full) { // a save will try again, and tell
                failing = true;
            }
        }
    }

    private void lose() {
        mayWrite = false;
        notices.tell(
                true,
                ELSEWHERE,
                "This is open in another tab, and saved there",
                "what changes here is not kept, unless you go on here");
    }

    /**
     * Fits what was read to the program that starts now, and has its actors ask for it.
     *
     * @param newMetrics null when nothing is counted
     */
    public void attach(
            ConstructNames newNames, ActorRegistry newRegistry, @Nullable Metrics newMetrics) {
        names = newNames;
        registry = newRegistry;
        metrics = newMetrics;
        NameTable now = NameTable.of(newNames);
        String nowJson = now.toJson();
        if (!nowJson.equals(table)) {
            NameTable before = NameTable.read(table);
            if (before.size() > 0) {
                Remap remap = new Remap(before, now);
                move(remap);
                compare(before, remap);
                fullDue = true;
            }
            table = nowJson;
        }
        for (Entries.Entry entry : entries.all()) {
            index(entry);
        }
    }

    private void move(Remap remap) {
        List<Entries.Entry> moving = new ArrayList<>();
        for (Entries.Entry entry : entries.all()) {
            String json = entry.json;
            if (json != null) {
                entry.json = codec.moved(json, remap);
            }
            if (!remap.path(entry.path).equals(entry.path)) {
                moving.add(entry);
            }
        }
        entries.moveAll(moving, remap, report);
    }

    private void compare(NameTable before, Remap remap) {
        Table<Boolean> old = remap.found();
        for (int i = 0; i < before.size(); i++) {
            old.put(before.homes.get(i) + "|" + before.names.get(i), true);
        }
        isNew = new boolean[names.size()];
        for (int node = 0; node < isNew.length; node++) {
            String name = names.of(node);
            isNew[node] = name != null && !old.has(names.home(node) + "|" + name);
        }
    }

    /** Notes the numbers of items, and who makes what is kept here. */
    private void index(Entries.Entry entry) {
        String path = entry.path;
        int slash = path.lastIndexOf('/');
        int number = Segment.number(path.substring(slash + 1));
        if (slash > 0 && number != Kept.NO_ITEM) {
            String list = path.substring(0, slash);
            List<Integer> numbers = items.get(list);
            if (numbers == null) {
                numbers = new ArrayList<>();
                items.put(list, numbers);
            }
            numbers.add(number);
        }
        nextItem = Math.max(nextItem, Segment.highest(path) + 1);
        String maker = codec.maker(String.valueOf(entry.json));
        if (maker != null) {
            wanted.put(maker.substring(maker.lastIndexOf('/') + 1), true);
        }
        unclaimed++;
    }

    /**
     * The program has come to rest for the first time. What nobody asked for is kept for one more
     * run.
     */
    public Report started() {
        for (Entries.Entry entry : entries.all()) {
            if (entry.isClaimed) {
                report.kept.add(entry.path);
                continue;
            }
            report.dropped.add(entry.path);
            if (entry.isStray) {
                entries.set(entry.path, null, null);
                unclaimed--;
            }
            entry.isStray = true;
            fullDue = true;
        }
        if (unclaimed == 0) {
            makers.clear();
            wanted.clear();
        }
        return report;
    }

    // ── what actors ask ──────────────────────────────────────────────────────────────────────

    @Override
    public @Nullable String name(int node) {
        return names.of(node);
    }

    @Override
    public void asks(int node) {
        if (node < isNew.length && isNew[node]) {
            isNew[node] = false;
            String home = names.home(node);
            report.added.add((home.isEmpty() ? "" : home + "()/") + names.of(node));
        }
    }

    @Override
    public boolean recalls() {
        return unclaimed > 0;
    }

    @Override
    public boolean recall(Kept kept) {
        String path = kept.path(registry());
        Entries.Entry entry = path == null ? null : entries.find(path);
        if (entry == null || entry.isClaimed || !codec.read(String.valueOf(entry.json), kept)) {
            return false;
        }
        entry.isClaimed = true;
        entry.isStray = false;
        entry.owner = kept;
        unclaimed--;
        return true;
    }

    private ActorRegistry registry() {
        return Objects.requireNonNull(registry, "no program is attached");
    }

    @Override
    public void changed(Kept kept) {
        if (closed) {
            return;
        }
        if (!kept.waits) {
            kept.waits = true;
            dirty.add(kept);
        } else if (metrics != null) {
            metrics.writesCoalesced.count++;
        }
    }

    @Override
    public void forgotten(Kept kept) {
        if (closed) {
            return;
        }
        kept.waits = false;
        Entries.Entry entry = kept.path == null ? null : entries.find(kept.path);
        if (entry != null && entry.owner == kept) {
            entries.set(entry.path, null, null);
        }
    }

    @Override
    public int[] items(Kept list) {
        String path = list.path(registry());
        List<Integer> numbers = path == null ? null : items.get(path);
        if (numbers == null) {
            return NO_ITEMS;
        }
        Sorting.sort(numbers, (a, b) -> a - b);
        int[] sorted = new int[numbers.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = numbers.get(i);
        }
        return sorted;
    }

    @Override
    public int newItem() {
        return nextItem++;
    }

    @Override
    public void offers(Actor maker, ScopeId scope, int node) {
        String name = wanted.isEmpty() ? null : names.of(node);
        if (name != null && wanted.has(name) && maker instanceof Maker makes) {
            String path = registry().path(scope, this, node, Kept.NO_ITEM);
            if (path != null) {
                makers.put(path, new Offer(makes, node));
            }
        }
    }

    @Override
    public @Nullable Maker maker(Made made) {
        Offer offer = made.maker == null ? null : makers.get(made.maker);
        if (offer == null) {
            return null;
        }
        made.node = offer.node;
        return offer.maker;
    }

    // ── saving ───────────────────────────────────────────────────────────────────────────────

    /** Whether a save would write something. */
    public boolean isDirty() {
        return !dirty.isEmpty() || fullDue || failing;
    }

    /** Writes what has changed, if it may. */
    public void save() {
        gather();
        if (!mayWrite) {
            return;
        }
        try {
            write();
            String refusal = store.refusal();
            if (refusal != null) {
                throw new StoreException(refusal);
            }
            if (failing) {
                failing = false;
                notices.tell(false, "state-saved", "Everything is saved again", "");
            }
        } catch (StoreException refused) {
            if (!failing) {
                failing = true;
                notices.tell(
                        true,
                        "state-unsaved",
                        "What changed cannot be saved: " + refused.getMessage(),
                        "it is lost when the page is closed, unless there is room before");
            }
        }
    }

    private void gather() {
        for (Kept kept : dirty) {
            if (!kept.waits) {
                continue;
            }
            kept.waits = false;
            String path = kept.path(registry());
            if (path == null) {
                continue;
            }
            String json = codec.write(kept, registry(), this);
            if (json == null) {
                tellNotKept(kept);
            }
            if (entries.set(path, json, kept) && metrics != null) {
                metrics.writesCoalesced.count++;
            }
        }
        dirty.clear();
    }

    private void tellNotKept(Kept kept) {
        String name = String.valueOf(kept.path);
        if (told.indexOf(name) < 0 && told.size() < 100) {
            told.add(name);
            notices.tell(
                    false,
                    "state-not-data",
                    "`" + name + "` holds something live, which cannot be kept",
                    "keep plain values, and make the rest of them: `kept |> thing()`");
        }
    }

    private void write() {
        String changes = entries.changes();
        if (changes == null && !fullDue) {
            entries.written();
            return;
        }
        String owner = store.read(OWNER);
        if (owner != null && !owner.equals(tab)
                || owner == null && !journal.isCurrent() && !journal.isGone()) {
            lose();
            return;
        }
        if (owner == null) {
            if (journal.isGone()) { // emptied while the program runs: it has everything still
                journal.begin();
            }
            store.write(OWNER, tab);
        }
        if (journal.isEmpty()) {
            writeEverything();
            entries.written();
            return;
        }
        if (changes != null) {
            count(journal.append(changes));
        }
        entries.written();
        if (fullDue || journal.isLong()) {
            try {
                writeEverything();
            } catch (StoreException full) { // the changes are written, so nothing is lost
                journal.postpone();
            }
        }
    }

    private void writeEverything() {
        count(journal.replace(entries.everything(TABLE, table)));
        fullDue = false;
    }

    private void count(int characters) {
        if (metrics != null) {
            metrics.writes.count++;
            metrics.bytesWritten.count += 2 * characters;
        }
    }

    /** Has the next save write everything anew. */
    void compact() {
        fullDue = true;
    }

    /** Everything that is kept, as a text to be kept elsewhere. */
    public String snapshot() {
        gather();
        return "{\"weir\":1,\"state\":" + entries.everything(TABLE, table) + "}";
    }

    /**
     * Keeps what {@code snapshot} says in place of what is kept now. The program that runs is to be
     * ended before, and started again after this.
     *
     * @return what is wrong; null when it is done
     */
    public @Nullable String restore(String snapshot) {
        Json in = new Json(snapshot);
        List<String> members = in.members();
        if (!in.isDone() || members.size() != 4 || !members.get(0).equals("weir")) {
            return "this is no snapshot of a Weir app";
        }
        if (!members.get(1).equals("1")) {
            return "a later version of Weir made this snapshot";
        }
        Json state = new Json(members.get(3));
        List<String> kept = state.members();
        if (!state.isDone()) {
            return "this snapshot is damaged";
        }
        Entries restored = new Entries();
        String found = restored.load(kept, TABLE);
        entries = restored;
        table = found == null ? "{}" : found;
        fullDue = true;
        save();
        return mayWrite && !failing ? null : "it cannot be kept here";
    }

    /** Forgets everything that is kept, in the store too; not what was set aside. */
    public void clear() {
        entries = new Entries();
        table = "{}";
        fullDue = false;
        if (mayWrite) {
            try {
                journal.clear();
            } catch (StoreException refused) {
                failing = true;
            }
        }
    }

    /** The program ends: what its actors do from now on is of no interest. */
    public void close() {
        save();
        closed = true;
        registry = null;
    }

    /** Looks whether the app is still ours: another tab may have taken it. */
    public void look() {
        try {
            String owner = mayWrite ? store.read(OWNER) : null;
            if (owner != null && !owner.equals(tab)) {
                lose();
            }
        } catch (StoreException refused) {
            failing = true;
        }
    }

    /** Whether what changes is saved, as far as the store takes it. */
    public boolean isOurs() {
        return mayWrite;
    }

    /**
     * Tells other tabs that the app is ours from now on.
     *
     * @return whether it was not: then what is kept is to be read again
     */
    public boolean take() {
        look();
        if (!mayWrite) {
            try {
                store.write(OWNER, tab);
            } catch (StoreException refused) {
                failing = true;
            }
        }
        return !mayWrite;
    }

    /** Lets other tabs have the app. The next save takes it again, if nobody else did. */
    public void release() {
        try {
            store.leave();
            if (mayWrite && tab.equals(store.read(OWNER))) {
                store.remove(OWNER);
            }
        } catch (StoreException refused) {
            failing = true;
        }
    }
}
