package weir.bridge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.xml.Element;
import weir.Engine;
import weir.ProgramException;
import weir.bridge.dom.DomEvents;
import weir.bridge.dom.DomPatcher;
import weir.bridge.js.Values;
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
    /** What is told of one drain: more than that, and a page would do nothing else. */
    private static final int MOST_OUTPUTS = 100_000;

    private final Observer observer;
    private final BrowserHost host;
    private final DomPatcher patcher;
    private final Engine engine;
    private final PlainValues plain;
    private final DomEvents events;
    private final @Nullable Saver saver;
    private final List<Diagnostic> faults = new ArrayList<>();
    private List<Output> outputs = new ArrayList<>();
    private boolean draining;
    private boolean stopped;

    private record Output(String name, JSObject value) {}

    /** Who is told what goes wrong, and what comes out. */
    public interface Observer {
        /** The program has a fault; the rest of it goes on. */
        void fault(Diagnostic diagnostic);

        /** The engine itself has failed. */
        void failure(Throwable failure);

        /** The variable {@code name}, which is observed, has emitted {@code value}. */
        void output(String name, JSObject value);
    }

    private Run(
            Element target,
            String name,
            List<SourceText> files,
            Engine.Options options,
            Router router,
            JSObject inputs,
            @Nullable Keeper keeper,
            Observer observer)
            throws ProgramException {
        this.observer = observer;
        host = new BrowserHost(name, router, this::drain, faults::add);
        patcher = new DomPatcher(target, refusal -> host.log(LogLevel.WARNING, refusal));
        try {
            engine = Engine.load(files, options, host, patcher, keeper);
            plain = new PlainValues(engine.propagation());
            setAll(inputs);
            engine.run();
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
     * @param inputs what its inputs are at the start, by name
     * @param keeper has its state; null when nothing is kept
     */
    public static Run start(
            Element target,
            String name,
            List<SourceText> files,
            Engine.Options options,
            Router router,
            JSObject inputs,
            @Nullable Keeper keeper,
            Observer observer)
            throws ProgramException {
        return new Run(target, name, files, options, router, inputs, keeper, observer);
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
        tellOutputs();
    }

    private void tellOutputs() {
        List<Output> told = outputs;
        if (told.isEmpty()) {
            return;
        }
        outputs = new ArrayList<>();
        for (Output output : told) {
            observer.output(output.name, output.value);
        }
    }

    private void setAll(JSObject inputs) {
        for (String input : Values.names(inputs)) {
            set(input, Values.member(inputs, input));
        }
    }

    /**
     * Sets an input of the program.
     *
     * @throws IllegalArgumentException when it has none of that name, or cannot hold the value
     */
    public void set(String input, @Nullable JSObject value) {
        if (!engine.set(input, plain.read(value))) {
            throw new IllegalArgumentException(
                    (engine.has(input) ? "`" + input + "` is no input" : unknown(input))
                            + ": an input is a variable `"
                            + input
                            + ": LINK`");
        }
    }

    /** What a variable is now; undefined while it is nothing. */
    public JSObject value(String variable) {
        return plain.write(engine.value(known(variable)));
    }

    /** Tells the observer what {@code variable} emits from now on. */
    public void observe(String variable) {
        engine.observe(
                known(variable),
                value -> {
                    if (outputs.size() < MOST_OUTPUTS) {
                        outputs.add(new Output(variable, plain.write(value)));
                    } else {
                        host.log(LogLevel.WARNING, variable + " emits more than the page is told");
                    }
                });
    }

    public boolean has(String variable) {
        return engine.has(variable);
    }

    private String known(String variable) {
        if (!engine.has(variable)) {
            throw new IllegalArgumentException(unknown(variable));
        }
        return variable;
    }

    private static String unknown(String variable) {
        return "the program has no variable `" + variable + "`";
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
