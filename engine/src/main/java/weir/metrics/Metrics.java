package weir.metrics;

/** The counters of one engine. */
public final class Metrics {
    /** All counters as JSON. */
    public String toJson() {
        return "{}";
    }
}
