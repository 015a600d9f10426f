package weir.bridge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.xml.Element;
import weir.Engine;
import weir.ProgramException;
import weir.bridge.dom.DomEvents;
import weir.bridge.dom.DomPatcher;
import weir.bridge.routing.Router;
import weir.bridge.storage.LocalStore;
import weir.bridge.storage.Saver;
import weir.metrics.Metrics;
import weir.persist.Keeper;
import weir.persist.Report;
import weir.runtime.LogLevel;
import weir.source.Diagnostic;
import weir.source.SourceText;

/**
 * A program that runs on an element of a page.
 *
 * <p><b>Errors.</b> What goes wrong while it runs is told to its {@link Observer}, always when the
 * engine is at rest, so that an observer may do what it likes with this run.
 */
public final class Run {
    private final Observer observer;
    private final BrowserHost host;
    private final DomPatcher patcher;
    private final Engine engine;
    private final DomEvents events;
    private final @Nullable Saver saver;
    private final List<Diagnostic> faults = new ArrayList<>();
    private boolean draining;
    private boolean stopped;

    /** Who is told what goes wrong. */
    public interface Observer {
        /** The program has a fault; the rest of it goes on. */
        void fault(Diagnostic diagnostic);

        /** The engine itself has failed. */
        void failure(Throwable failure);
    }

    private Run(
            Element target,
            String name,
            List<SourceText> files,
            Engine.Options options,
            Router router,
            @Nullable Keeper keeper,
            Observer observer)
            throws ProgramException {
        this.observer = observer;
        host = new BrowserHost(name, router, this::drain, faults::add);
        patcher = new DomPatcher(target, refusal -> host.log(LogLevel.WARNING, refusal));
        try {
            engine = Engine.start(files, options, host, patcher, keeper);
        } catch (Throwable failure) {
            host.close();
            patcher.close();
            throw failure;
        }
        events =
                new DomEvents(
                        patcher, engine.events(), this::drain, observer::failure, engine.metrics());
        router.listen(route -> engine.events().route(route));
        patcher.settle();
        saver = keeper == null ? null : new Saver(engine, keeper, LocalStore.prefix(name));
        if (!faults.isEmpty()) {
            host.requestDrain(true); // after it the observer is told; now it is not ready for that
        }
    }

    /**
     * Compiles {@code files} (the first is the entry) and shows the program in {@code target},
     * which is to be empty.
     *
     * @param name begins the lines that it writes to the console
     * @param keeper has its state; null when nothing is kept
     */
    public static Run start(
            Element target,
            String name,
            List<SourceText> files,
            Engine.Options options,
            Router router,
            @Nullable Keeper keeper,
            Observer observer)
            throws ProgramException {
        return new Run(target, name, files, options, router, keeper, observer);
    }

    /** Lets the program work off what has happened, and shows the result. */
    public void drain() {
        if (stopped) {
            return;
        }
        if (draining) {
            host.requestDrain(true);
            return;
        }
        draining = true;
        try {
            engine.drain();
        } catch (Throwable failure) { // what a script throws is no RuntimeException
            observer.failure(failure);
        } finally {
            patcher.settle();
            draining = false;
        }
        if (saver != null) {
            saver.changed();
        }
        events.lookUnderPointer();
        tellFaults();
    }

    private void tellFaults() {
        if (faults.isEmpty()) {
            return;
        }
        List<Diagnostic> told = List.copyOf(faults);
        faults.clear();
        for (Diagnostic fault : told) {
            observer.fault(fault);
        }
    }

    /** Saves what has changed, now. */
    public void save() {
        if (saver != null) {
            saver.save();
        }
    }

    /** What became of the state that was kept; null when nothing is. */
    public @Nullable Report report() {
        return engine.report();
    }

    /** Ends the program. Leaves no node, listener, timer or style sheet of it. */
    public void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        events.close();
        host.close();
        if (saver != null) {
            saver.close();
        }
        try {
            engine.stop();
        } finally {
            patcher.close();
        }
    }

    /** What is alive in the program, as JSON: see {@link Engine#inspect}. */
    public String inspect(@Nullable String scope) {
        return engine.inspect(scope);
    }

    /** The program's counters, or null when it does not count. */
    public @Nullable Metrics metrics() {
        return engine.metrics();
    }
}
