package weir.web;

import org.jspecify.annotations.Nullable;
import weir.bridge.js.Storage;
import weir.bridge.storage.LocalStore;
import weir.persist.Claim;
import weir.persist.Keeper;
import weir.persist.MemoryStore;
import weir.persist.Notices;
import weir.persist.StateStore;

/** What an app keeps, from one of its programs to the next: the store, and the right to write. */
final class AppState {
    private static final Claim[] CLAIMS = {Claim.MINE, Claim.ASK, Claim.TAKEN};
    private static final String TAB = Storage.newTab();

    private final StateStore store;
    private final Storage.@Nullable Lock lock;
    private Claim claim;
    private @Nullable Keeper keeper;

    private AppState(StateStore store, Storage.@Nullable Lock lock, Claim claim) {
        this.store = store;
        this.lock = lock;
        this.claim = claim;
    }

    /** Hands {@code done} the state of the app {@code name}; null when nothing is kept. */
    static void find(Persistence persistence, String name, Found done) {
        if (persistence == Persistence.LOCAL) {
            Storage.lock(
                    LocalStore.prefix(name),
                    (claim, lock) ->
                            done.found(new AppState(new LocalStore(name), lock, CLAIMS[claim])));
        } else {
            done.found(
                    persistence == Persistence.OFF
                            ? null
                            : new AppState(new MemoryStore(), null, Claim.MINE));
        }
    }

    /** Who waits for a state. */
    interface Found {
        void found(@Nullable AppState state);
    }

    /** Reads what is kept, for a program that starts. */
    Keeper open(Notices notices) {
        keeper = Keeper.open(store, TAB, claim, notices);
        return keeper;
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
        if (lock != null) {
            Storage.release(lock);
        }
    }

    /** The app goes on here, wherever else it is open. */
    void takeOver() {
        claim = Claim.MINE;
    }
}
