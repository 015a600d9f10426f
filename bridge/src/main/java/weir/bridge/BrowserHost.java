package weir.bridge;

import java.util.function.Consumer;
import weir.bridge.js.Console;
import weir.bridge.js.Turns;
import weir.bridge.js.Values;
import weir.bridge.routing.Router;
import weir.runtime.Host;
import weir.runtime.LogLevel;
import weir.source.Diagnostic;

/**
 * A page as the host of one app: its clock, its turns, its console and its address.
 *
 * <p><b>Invariants.</b> At most one microtask, one frame with its stand-in and one timer wait at
 * any time. After {@link #close} none does, and none is made.
 */
final class BrowserHost implements Host {
    /** Stands in for a frame that does not come, in milliseconds: the page is hidden, say. */
    private static final int FRAME_STAND_IN = 50;

    /** In milliseconds, the longest that a browser waits: 24 days. */
    private static final double LONGEST_WAIT = Integer.MAX_VALUE;

    /**
     * Drains that a drain may cause before one waits for a frame: so a program whose focus goes
     * round in circles leaves the page its turns.
     */
    private static final int LONGEST_CHAIN = 100;

    private final String name;
    private final Router router;
    private final Runnable drain;
    private final Consumer<Diagnostic> faults;
    private boolean microtaskWaits;
    private boolean draining;
    private int chain;
    private boolean frameWaits;
    private boolean timerWaits;
    private int frame;
    private int frameStandIn;
    private int timer;
    private boolean closed;

    /**
     * @param name begins the lines in the console
     * @param drain is run when it is time for a drain
     * @param faults gets the program's faults while the engine is at work: it must not be called
     *     then
     */
    BrowserHost(String name, Router router, Runnable drain, Consumer<Diagnostic> faults) {
        this.name = name;
        this.router = router;
        this.drain = drain;
        this.faults = faults;
    }

    @Override
    public double now() {
        return Turns.now();
    }

    @Override
    public double clock() {
        return Turns.clock();
    }

    @Override
    public double random() {
        return Turns.random();
    }

    @Override
    public String upperCase(String text) {
        return Values.upperCase(text);
    }

    @Override
    public void requestDrain(boolean urgent) {
        if (closed || microtaskWaits) {
            return;
        }
        chain = draining ? chain + 1 : 0;
        if (urgent && chain < LONGEST_CHAIN) {
            microtaskWaits = true;
            Turns.microtask(this::microtaskCame);
        } else if (!frameWaits) {
            frameWaits = true;
            frame = Turns.frame(this::frameCame);
            frameStandIn = Turns.timeout(this::frameCame, FRAME_STAND_IN);
        }
    }

    private void microtaskCame() {
        microtaskWaits = false;
        drain();
    }

    private void frameCame() {
        chain = 0;
        drain();
    }

    private void drain() {
        cancelFrame();
        if (!closed) {
            draining = true;
            try {
                drain.run();
            } finally {
                draining = false;
            }
        }
    }

    private void cancelFrame() {
        if (frameWaits) {
            frameWaits = false;
            Turns.cancelFrame(frame);
            Turns.cancelTimeout(frameStandIn);
        }
    }

    @Override
    public void wakeAt(double time) {
        cancelTimer();
        double wait = Math.ceil(time - now()); // rounded up: a timer that is early is for nothing
        if (closed || !(wait < Double.POSITIVE_INFINITY)) {
            return;
        }
        timerWaits = true;
        timer = Turns.timeout(this::timerCame, (int) Math.max(0, Math.min(wait, LONGEST_WAIT)));
    }

    private void timerCame() {
        timerWaits = false;
        drain();
    }

    private void cancelTimer() {
        if (timerWaits) {
            timerWaits = false;
            Turns.cancelTimeout(timer);
        }
    }

    @Override
    public void report(Diagnostic diagnostic) {
        faults.accept(diagnostic);
    }

    @Override
    public void log(LogLevel level, String line) {
        String text = "[" + name + "] " + line;
        switch (level) {
            case INFO -> Console.info(text);
            case WARNING -> Console.warn(text);
            case ERROR -> Console.error(text);
        }
    }

    @Override
    public String route() {
        return router.route();
    }

    @Override
    public void navigate(String route) {
        router.navigate(route);
    }

    /** Cancels everything that waits. */
    void close() {
        closed = true;
        cancelFrame();
        cancelTimer();
        router.close();
    }
}
