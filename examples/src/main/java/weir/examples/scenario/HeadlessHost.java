package weir.examples.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import weir.runtime.Host;
import weir.runtime.LogLevel;
import weir.source.Diagnostic;

/**
 * A host without a browser: a clock that a test moves, routes that it remembers, and what the
 * program complained of.
 */
final class HeadlessHost implements Host {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private final List<String> history = new ArrayList<>();
    private final List<Diagnostic> faults = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private int at;
    private double now;
    private int chance = 1;
    private double wake = NEVER;
    private boolean drainWanted;

    HeadlessHost(String route) {
        history.add(route);
    }

    @Override
    public double now() {
        return now;
    }

    /** A moment of 2023, and the clock of the scenario from there. */
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
    public void requestDrain(boolean urgent) {
        drainWanted = true;
    }

    @Override
    public void wakeAt(double time) {
        wake = time;
    }

    @Override
    public void report(Diagnostic diagnostic) {
        faults.add(diagnostic);
    }

    @Override
    public void log(LogLevel level, String line) {
        lines.add(level + " " + line);
    }

    @Override
    public String route() {
        return history.get(at);
    }

    @Override
    public void navigate(String route) {
        if (!route.equals(route())) {
            history.subList(at + 1, history.size()).clear();
            history.add(route);
            at++;
        }
    }

    /** Goes {@code steps} entries through the history, and reports whether there were so many. */
    boolean travel(int steps) {
        int target = at + steps;
        if (target < 0 || target >= history.size()) {
            return false;
        }
        at = target;
        return true;
    }

    boolean takeDrainWish() {
        boolean wanted = drainWanted;
        drainWanted = false;
        return wanted;
    }

    /**
     * Moves the clock to the next time that the engine wants to be woken at, but not past {@code
     * end}; reports whether there was such a time.
     */
    boolean wakeBefore(double end) {
        if (wake > end) {
            now = end;
            return false;
        }
        now = Math.max(now, wake);
        wake = NEVER;
        return true;
    }

    List<Diagnostic> takeFaults() {
        List<Diagnostic> taken = List.copyOf(faults);
        faults.clear();
        return taken;
    }

    List<String> lines() {
        return lines;
    }
}
