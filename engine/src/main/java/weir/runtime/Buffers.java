package weir.runtime;

import java.util.List;

/**
 * Every buffer of the engine: its name, its capacity and why it is that large, and what happens
 * when it is full. ARCHITECTURE.md repeats this table and a test compares the two.
 */
public final class Buffers {
    /** Whether elements are hovered: one pending state per element. */
    public static final Buffers HOVER = new Buffers("events.hover", 256, 100_000);

    /**
     * Texts of inputs and values of sliders: one pending state per element between two barriers.
     */
    public static final Buffers CHANGE = new Buffers("events.change", 256, 100_000);

    /** What happened and must arrive: presses, clicks, keys, focus, routes. */
    public static final Buffers DISCRETE = new Buffers("events.discrete", 1024, 100_000);

    private final String name;
    private final int capacity;
    private final int limit;

    private Buffers(String name, int capacity, int limit) {
        this.name = name;
        this.capacity = capacity;
        this.limit = limit;
    }

    /** All of them. */
    public static List<Buffers> all() {
        return List.of(HOVER, CHANGE, DISCRETE);
    }

    /** As it stands in metrics. */
    public String name() {
        return name;
    }

    /** In events; a power of two. */
    public int capacity() {
        return capacity;
    }

    /** In events: where a buffer that may grow stops growing, and the app faults. */
    public int limit() {
        return limit;
    }

    // Not fields: what only the table in ARCHITECTURE.md says is not in the script.

    /** What a full buffer does. */
    public String policy() {
        String kept =
                this == DISCRETE
                        ? "kept in order"
                        : this == CHANGE
                                ? "latest per element up to the next lossless event"
                                : "latest per element; equal dropped";
        return kept
                + "; drained on the spot; inside a tick it grows to the limit, then the app faults"
                + " with a count";
    }

    /** Why this capacity. */
    public String reason() {
        if (this == DISCRETE) {
            return "a script that clicks every row of a long list in one task";
        }
        return this == CHANGE
                ? "inputs changed in one task by a script, or by autofill"
                : "rows crossed by a fast pointer in one frame";
    }
}
