package weir.runtime;

import java.util.List;

/**
 * Every buffer of the engine: its name, its capacity and why it is that large, and what happens
 * when it is full. ARCHITECTURE.md repeats this table and a test compares the two.
 *
 * @param name as it stands in metrics
 * @param capacity in events; a power of two
 * @param limit in events: where a buffer that may grow stops growing, and the app faults
 * @param policy what a full buffer does
 * @param reason why this capacity
 */
public record Buffers(String name, int capacity, int limit, String policy, String reason) {
    private static final String FULL =
            "drained on the spot; inside a tick it grows to the limit, then the app faults with a count";

    /** Whether elements are hovered: one pending state per element. */
    public static final Buffers HOVER =
            new Buffers(
                    "events.hover",
                    256,
                    100_000,
                    "latest per element; equal dropped; " + FULL,
                    "rows crossed by a fast pointer in one frame");

    /**
     * Texts of inputs and values of sliders: one pending state per element between two barriers.
     */
    public static final Buffers CHANGE =
            new Buffers(
                    "events.change",
                    256,
                    100_000,
                    "latest per element up to the next lossless event; " + FULL,
                    "inputs changed in one task by a script, or by autofill");

    /** What happened and must arrive: presses, clicks, keys, focus, routes. */
    public static final Buffers DISCRETE =
            new Buffers(
                    "events.discrete",
                    1024,
                    100_000,
                    "kept in order; " + FULL,
                    "a script that clicks every row of a long list in one task");

    /** All of them. */
    public static List<Buffers> all() {
        return List.of(HOVER, CHANGE, DISCRETE);
    }
}
