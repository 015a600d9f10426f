package weir.metrics;

/** What is measured of one event buffer. */
public final class BufferMetrics {
    private final String name;

    /** An element was handed on. */
    public final Counter delivered;

    /** A pending element was replaced by a later one. */
    public final Counter coalesced;

    /** An element was not taken in, because it equalled the last one or the buffer was full. */
    public final Counter dropped;

    /** Elements waiting. */
    public final HighWater pending;

    BufferMetrics(String name, Kinds delivered, Kinds coalesced, Kinds dropped, Group pending) {
        this.name = name;
        this.delivered = delivered.counter(name);
        this.coalesced = coalesced.counter(name);
        this.dropped = dropped.counter(name);
        this.pending = pending.highWater(name);
    }

    /** The name of the buffer. */
    public String name() {
        return name;
    }
}
