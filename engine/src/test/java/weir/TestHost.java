package weir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import weir.runtime.Host;
import weir.runtime.LogLevel;
import weir.source.Diagnostic;

/** A host with a clock that only moves when told, and ears for everything. */
public final class TestHost implements Host {
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private double now;
    private int chance = 1;
    private double wakeAt = Double.POSITIVE_INFINITY;
    private String route = "/";
    private boolean failLogs;

    @Override
    public double now() {
        return now;
    }

    /** Moves the clock without waking anybody. */
    public void sleep(double milliseconds) {
        now += milliseconds;
    }

    /** When the engine wants to be woken. */
    public double wakeAt() {
        return wakeAt;
    }

    /** A moment of 2023, and the engine's own clock from there. */
    @Override
    public double clock() {
        return 1_700_000_000_000.0 + now;
    }

    @Override
    public double random() {
        chance = (chance * 1103515245 + 12345) & 0x7fffffff;
        return chance / 2147483648.0;
    }

    @Override
    public String upperCase(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    @Override
    public void requestDrain(boolean urgent) {}

    @Override
    public void wakeAt(double time) {
        wakeAt = time;
    }

    @Override
    public void report(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    /** What was reported, oldest first. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    @Override
    public void log(LogLevel level, String line) {
        if (failLogs) {
            throw new IllegalStateException("this console fails");
        }
        lines.add(level + " " + line);
    }

    /** From now on logging throws, as a page's own console can; or no longer. */
    public void failLogs(boolean fail) {
        failLogs = fail;
    }

    public List<String> lines() {
        return lines;
    }

    @Override
    public String route() {
        return route;
    }

    @Override
    public void navigate(String to) {
        route = to;
    }
}
