package weir.actor;

import weir.source.Diagnostic;
import weir.value.ActorId;

/** The port through which actors reach what is outside propagation; the run time implements it. */
public interface World {
    /** Has {@code port} emit 1, 2, … {@code count}, each an instant of its own after this one. */
    void pulses(ActorId port, int count);

    /** Has {@code timer} tick every {@code period} milliseconds from now on. */
    void startTimer(ActorId timer, double period);

    void stopTimer(ActorId timer);

    /**
     * Has {@code effect} performed when the program is at rest; in program order within an instant.
     */
    void effect(int order, Effect effect);

    /** The actor that holds the current route. */
    ActorId route();

    /** Goes to a route. */
    void navigate(String route);

    /** A new ULID: 26 characters that sort by the time they were made, and then as made. */
    String ulid();

    /** {@code text} in capitals, by the full rules of Unicode: it may become longer. */
    String upperCase(String text);

    /** Prints a line. */
    void log(boolean error, String line);

    /** Prints a line about something that is ignored. */
    void warn(String line);

    void report(Diagnostic diagnostic);
}
