package weir.metrics;

/** Changes of lists, by kind. */
public final class ChangeMetrics {
    public final Counter reset;
    public final Counter insert;
    public final Counter remove;
    public final Counter move;

    ChangeMetrics(Kinds kinds) {
        reset = kinds.counter("reset");
        insert = kinds.counter("insert");
        remove = kinds.counter("remove");
        move = kinds.counter("move");
    }
}
