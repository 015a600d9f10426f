package weir.web;

import org.jspecify.annotations.Nullable;
import weir.bridge.js.IndexedDb;
import weir.bridge.js.Storage;
import weir.bridge.storage.BrowserDatabase;
import weir.bridge.storage.LocalStore;
import weir.persist.Claim;
import weir.persist.Keeper;
import weir.persist.LargeStore;
import weir.persist.MemoryStore;
import weir.persist.Notices;
import weir.persist.StateStore;

/** What an app keeps, from one of its programs to the next: the store, and the right to write. */
final class AppState {
    private static final Claim[] CLAIMS = {Claim.MINE, Claim.ASK, Claim.TAKEN};
    private static final String TAB = Storage.newTab();

    private final StateStore store;

    /** The same store, when it may be large. */
    private final @Nullable LargeStore large;

    private final Storage.@Nullable Lock lock;
    private Claim claim;
    private @Nullable Keeper keeper;

    private AppState(
            StateStore store,
            @Nullable LargeStore large,
            Storage.@Nullable Lock lock,
            Claim claim) {
        this.store = store;
        this.large = large;
        this.lock = lock;
        this.claim = claim;
    }

    /** Hands {@code done} the state of the app {@code name}; null when nothing is kept. */
    static void find(Persistence persistence, String name, Found done) {
        if (persistence == Persistence.LOCAL) {
            StateStore near = new LocalStore(name);
            LargeStore large =
                    IndexedDb.isThere()
                            ? new LargeStore(near, new BrowserDatabase(name), TAB)
                            : null;
            Storage.lock(
                    LocalStore.prefix(name),
                    (claim, lock) -> {
                        AppState state =
                                new AppState(
                                        large == null ? near : large, large, lock, CLAIMS[claim]);
                        state.load(() -> done.found(state));
                    });
        } else {
            done.found(
                    persistence == Persistence.OFF
                            ? null
                            : new AppState(new MemoryStore(), null, null, Claim.MINE));
        }
    }

    private void load(Runnable then) {
        if (large == null) {
            then.run();
        } else {
            large.load(then);
        }
    }

    /** Who waits for a state. */
    interface Found {
        void found(@Nullable AppState state);
    }

    /** Reads what is kept, for a program that starts. */
    Keeper open(Notices notices) {
        Keeper opened = Keeper.open(store, TAB, claim, notices);
        keeper = opened;
        if (large != null) {
            large.listen(notices, opened::save);
        }
        return opened;
    }

    /**
     * Forgets everything.
     *
     * @return whether it could
     */
    boolean clear() {
        Keeper last = keeper;
        if (last != null) {
            last.clear();
        }
        return last != null && last.isOurs();
    }

    /** Everything that is kept, as a text. */
    String snapshot() {
        return keeper == null ? "" : keeper.snapshot();
    }

    /** Keeps what {@code snapshot} says instead; returns why that cannot be, or null. */
    @Nullable String restore(String snapshot) {
        return keeper == null ? "nothing is kept" : keeper.restore(snapshot);
    }

    /** The app is gone: others may have its state. */
    void release() {
        if (keeper != null) {
            keeper.release();
        }
        Storage.Lock held = lock;
        if (held != null && large != null) {
            large.close(() -> Storage.release(held));
        } else if (held != null) {
            Storage.release(held);
        }
    }

    /** The app goes on here, wherever else it is open, when {@code then} has run. */
    void takeOver(Runnable then) {
        claim = Claim.MINE;
        Keeper last = keeper;
        if (last != null && last.take()) {
            load(then);
        } else {
            then.run();
        }
    }
}
