package weir.bridge.storage;

import weir.Engine;
import weir.bridge.js.Listeners;
import weir.bridge.js.Page;
import weir.bridge.js.Storage;
import weir.bridge.js.Turns;
import weir.persist.Keeper;

/**
 * When a program's state is saved: a moment after it changed, and at once when the page is hidden
 * or left.
 */
public final class Saver {
    /** In milliseconds: long enough to gather a word being typed, short enough to lose nothing. */
    private static final int DELAY = 250;

    private final Engine engine;
    private final Keeper keeper;
    private final Listeners listeners = Listeners.create();
    private boolean waits;
    private int timer;

    /**
     * @param keys what the keys of the app begin with
     */
    public Saver(Engine engine, Keeper keeper, String keys) {
        this.engine = engine;
        this.keeper = keeper;
        Listeners.add(listeners, Storage.window(), "pagehide", event -> leave());
        Listeners.add(
                listeners,
                Page.document(),
                "visibilitychange",
                event -> {
                    if (Storage.isHidden()) {
                        save();
                    }
                });
        Listeners.add(
                listeners,
                Storage.window(),
                "storage",
                event -> {
                    String key = Storage.keyOf(event);
                    if (key.isEmpty() || key.startsWith(keys)) {
                        keeper.look();
                    }
                });
        changed();
    }

    /** Something may have changed. */
    public void changed() {
        if (!waits && engine.isUnsaved()) {
            waits = true;
            timer = Turns.timeout(this::save, DELAY);
        }
    }

    /** Saves now what has changed. */
    public void save() {
        if (waits) {
            waits = false;
            Turns.cancelTimeout(timer);
        }
        engine.save();
    }

    private void leave() {
        save();
        keeper.release();
    }

    public void close() {
        Listeners.removeAll(listeners);
        if (waits) {
            waits = false;
            Turns.cancelTimeout(timer);
        }
    }
}
