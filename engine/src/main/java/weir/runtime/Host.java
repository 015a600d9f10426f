package weir.runtime;

import weir.source.Diagnostic;

/**
 * The port through which the engine asks the world for time and turns, and tells it what happened.
 *
 * <p>No call may lead back into the engine before it returns.
 */
public interface Host {
    /** Monotonic time in milliseconds, from any origin. */
    double now();

    /** The date and time: milliseconds since 1970. */
    double clock();

    /** A random number from 0 to below 1. */
    double random();

    /** {@code text} in capitals, by the full rules of Unicode, in no particular language. */
    String upperCase(String text);

    /**
     * Asks for a call of {@link weir.runtime.ActorLoop#drain()}: when {@code urgent}, before the
     * host's current task ends (a microtask); else by the next frame.
     */
    void requestDrain(boolean urgent);

    /** Asks for a drain at {@code time}, see {@link #now}. Replaces the wish made before. */
    void wakeAt(double time);

    /** A fault of the running program. */
    void report(Diagnostic diagnostic);

    /** A line from {@code Log/info} or {@code Log/error}, or a warning of the run time. */
    void log(LogLevel level, String line);

    /** The route shown now, a path that begins with a slash. */
    String route();

    /** Makes {@code route} the current route: a new history entry, unless it is current already. */
    void navigate(String route);
}
