package weir.document;

/**
 * What can happen at an element, and how it travels.
 *
 * <p>A <em>lossy</em> kind says how something is now: only the newest state counts, so a pending
 * event may be replaced by a later one. A lossless kind says that something happened: each
 * occurrence is delivered, in order.
 */
public enum EventKind {
    PRESS("press", false),
    CLICK("click", false),
    DOUBLE_CLICK("double_click", false),
    /** The text of an input or the value of a slider, on every input event. */
    CHANGE("change", true),
    /** The other name of {@link #CHANGE} for text inputs. */
    INPUT("input", true),
    /** The value of a drop-down list. */
    SELECT("change", false),
    KEY_DOWN("key_down", false),
    BLUR("blur", false),
    FOCUS("focus", false),
    HOVERED("hovered", true);

    private final String port;
    private final boolean lossy;

    EventKind(String port, boolean lossy) {
        this.port = port;
        this.lossy = lossy;
    }

    /** The name that a program gives to this kind's port. */
    public String port() {
        return port;
    }

    public boolean isLossy() {
        return lossy;
    }

    /** This kind's bit in a set of kinds, as in {@link PatchSink#listen}. */
    public int bit() {
        return 1 << ordinal();
    }
}
