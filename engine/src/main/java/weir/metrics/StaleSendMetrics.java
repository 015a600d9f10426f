package weir.metrics;

/** What was sent to an actor that was gone, by the channel it came through. */
public final class StaleSendMetrics {
    /** Something the host handed in: a DOM event, a route, a value it set. */
    public final Counter event;

    /** A timer that ran out. */
    public final Counter timer;

    /** A value from another actor. */
    public final Counter value;

    /** A change of a list from another actor. */
    public final Counter list;

    StaleSendMetrics(Kinds kinds) {
        event = kinds.counter("event");
        timer = kinds.counter("timer");
        value = kinds.counter("value");
        list = kinds.counter("list");
    }
}
