package weir.actor;

/** A change of state that waits for the end of the step: applied with all others of the step at once. */
public interface Commit {
    void commit(Propagation p);
}
