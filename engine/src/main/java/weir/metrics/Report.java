package weir.metrics;

/**
 * Where measures are written, in a fixed order. Names are lower-case letters, digits, {@code _ .}
 */
interface Report {
    /** What follows until {@link #end} belongs together under {@code name}. */
    void begin(String name);

    void end();

    void count(String name, int count);

    void milliseconds(String name, double milliseconds);
}
