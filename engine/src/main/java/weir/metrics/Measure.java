package weir.metrics;

/** Something with a name that is measured, reported and set back. */
interface Measure {
    void report(Report report);

    /** Starts again as if nothing had happened yet; what is the case now stays the case. */
    void reset();
}
