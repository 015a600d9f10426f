package weir.actor;

/**
 * A change of state that waits for the end of the step: applied with all others of the step at
 * once.
 */
@FunctionalInterface
public interface Commit {
    void commit(Propagation p);

    /** The instant was stopped, and this will not be applied. */
    default void cancel(Propagation p) {}
}
