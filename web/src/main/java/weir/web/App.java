package weir.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.dom.xml.Element;
import org.teavm.jso.dom.xml.Node;
import weir.Engine;
import weir.ProgramException;
import weir.bridge.Run;
import weir.bridge.js.Attention;
import weir.bridge.js.Console;
import weir.bridge.js.Nodes;
import weir.bridge.js.Page;
import weir.bridge.js.Values;
import weir.metrics.Metrics;
import weir.persist.Keeper;
import weir.persist.Notices;
import weir.persist.Report;
import weir.source.Diagnostic;
import weir.source.SourceText;

/**
 * A program on a page, as the page's scripts hold it.
 *
 * <p><b>Errors.</b> A problem goes to the listeners of {@link #onError}, then as {@code weir:error}
 * to the target, then to the console and, unless someone prevented it, into the page.
 */
public final class App implements Run.Observer, Notices {
    private static final List<App> RUNNING = new ArrayList<>();

    private List<SourceText> files;
    private final Element target;
    private final AppOptions options;
    private final Engine.Options engineOptions;
    private final List<Listener> listeners = new ArrayList<>();
    private final @Nullable AppState state;

    /** What is told once the program runs. */
    private final List<Notice> untold = new ArrayList<>();

    private final List<String> observed = new ArrayList<>();
    private final JSObject inputs;
    private @Nullable Run run;
    private boolean showsMetrics;

    /**
     * A function of the page that wants to know of problems, or of what a variable emits; may be
     * there twice.
     */
    private static final class Listener {
        private final JSObject callback;
        private final @Nullable String variable;

        Listener(JSObject callback, @Nullable String variable) {
            this.callback = callback;
            this.variable = variable;
        }
    }

    /** Takes a listener off again. */
    @JSFunctor
    public interface Off extends JSObject {
        void off();
    }

    private static final class Notice {
        final boolean isTrouble;
        final Problem problem;

        Notice(boolean isTrouble, Problem problem) {
            this.isTrouble = isTrouble;
            this.problem = problem;
        }
    }

    private App(
            List<SourceText> files, Element target, AppOptions options, @Nullable AppState state) {
        this.state = state;
        this.files = files;
        this.target = target;
        this.options = options;
        this.inputs = Values.copy(options.inputs());
        this.engineOptions =
                new Engine.Options("w" + Page.nextAppNumber() + "-", options.metrics());
        if (options.onError() != null) {
            listeners.add(new Listener(options.onError(), null));
        }
    }

    /** Starts a program on an element; what was in there comes back only if it cannot start. */
    static App mount(
            List<SourceText> files, Element target, AppOptions options, @Nullable AppState state)
            throws MountException {
        for (App other : RUNNING) {
            if (Page.isSame(other.target, target)) {
                throw MountException.of(
                        Problem.of(
                                "target-taken",
                                "The app `" + other.name() + "` is on this element already",
                                "unmount it first"));
            }
        }
        ErrorPanel.closeOn(target);
        App app = new App(files, target, options, state);
        Node former = Page.takeContent(target);
        try {
            app.begin(true);
        } catch (MountException refused) {
            app.release();
            Nodes.append(target, former);
            app.tell(refused.problems());
            throw refused.told();
        }
        RUNNING.add(app);
        if (app.metrics() != null) {
            app.showsMetrics = true;
            Page.showMeasured(app.self());
        }
        Page.dispatch(target, "weir:mount", false, app.detail());
        app.tellNotices();
        return app;
    }

    /** The apps that run, oldest first. */
    static List<App> running() {
        return RUNNING;
    }

    private void begin(boolean keepsState) throws MountException {
        try {
            Keeper keeper = state == null || !keepsState ? null : state.open(this);
            run =
                    Run.start(
                            target,
                            options.name(),
                            files,
                            engineOptions,
                            options.router().make(options.base()),
                            inputs,
                            keeper,
                            this);
            for (String variable : observed) {
                if (run.has(variable)) { // what replaced the program may have it no longer
                    run.observe(variable);
                }
            }
        } catch (ProgramException refused) {
            List<Problem> problems = new ArrayList<>();
            for (Diagnostic diagnostic : refused.diagnostics()) {
                problems.add(Problem.of(diagnostic));
            }
            throw new MountException(problems);
        } catch (IllegalArgumentException refused) {
            throw MountException.of(Problem.of("bad-input", message(refused), ""));
        } catch (Throwable failure) {
            throw MountException.of(Problem.failure(failure));
        }
    }

    private static String message(Throwable refused) {
        return String.valueOf(refused.getMessage());
    }

    @JSExport
    @JSProperty("name")
    public String name() {
        return options.name();
    }

    /** Ends the program and takes everything of it off the page. */
    @JSExport
    public void unmount() {
        Run ending = run;
        if (ending == null) {
            return;
        }
        run = null;
        RUNNING.remove(this);
        if (showsMetrics) {
            Page.hideMeasured(self());
        }
        ErrorPanel.closeOn(target);
        try {
            ending.stop();
        } catch (Throwable failure) {
            Console.error(Problem.failure(failure).text());
        }
        release();
        Page.dispatch(target, "weir:unmount", false, detail());
    }

    private void release() {
        if (state != null) {
            state.release();
        }
    }

    /** Works off what has happened, shows the result and saves it, now. */
    @JSExport
    public void flush() {
        if (isRunning("flush")) {
            running(run).drain();
            running(run).save();
        }
    }

    /**
     * Puts another program in place of the one that runs.
     *
     * @param source as for {@link Weir#mount}
     * @param how {@code {keepState: true}} to go on with the state of this one
     * @return a promise of what became of the state: {@code {kept, new, moved, dropped}}; it is
     *     rejected, and this program goes on, when the other one has errors
     */
    @JSExport
    public JSPromise<JSObject> replace(@Nullable JSObject source, @Nullable JSObject how) {
        return new JSPromise<>(
                (resolve, reject) -> {
                    try {
                        if (run == null) {
                            throw MountException.of(
                                    Problem.of(
                                            "unmounted", "The app is unmounted", "mount it again"));
                        }
                        List<SourceText> next = Sources.read(source, name() + ".bn");
                        refuseErrors(Engine.check(next));
                        List<SourceText> before = files;
                        files = next;
                        try {
                            restart(Values.isTrue(Values.member(how, "keepState")));
                        } catch (MountException refused) {
                            files = before;
                            restart(true);
                            throw refused;
                        }
                        resolve.accept(report());
                    } catch (MountException refused) {
                        reject.accept(refused.toError());
                    } catch (Throwable failure) {
                        reject.accept(MountException.of(Problem.failure(failure)).toError());
                    }
                });
    }

    private static void refuseErrors(List<Diagnostic> found) throws MountException {
        List<Problem> errors = new ArrayList<>();
        for (Diagnostic diagnostic : found) {
            if (diagnostic.isError()) {
                errors.add(Problem.of(diagnostic));
            }
        }
        if (!errors.isEmpty()) {
            throw new MountException(errors);
        }
    }

    /** Ends the program and starts what {@link #files} are now; a person stays where they are. */
    private void restart(boolean keepsState) throws MountException {
        if (!isRunning("restart")) {
            return;
        }
        JSObject attention = Attention.of(target);
        ErrorPanel.closeOn(target);
        running(run).stop();
        begin(keepsState || state == null || state.clear());
        Attention.restore(target, attention);
        tellNotices();
    }

    private JSObject report() {
        Report report = running(run).report();
        return Values.parse(
                report == null
                        ? "{\"kept\":[],\"new\":[],\"moved\":[],\"dropped\":[]}"
                        : report.toJson());
    }

    /** Everything that the program remembers, as a text that {@link #restore} takes; else null. */
    @JSExport
    public @Nullable String snapshot() {
        return state == null ? null : state.snapshot();
    }

    /**
     * Starts the program again with what {@code snapshot} says instead of what it remembers.
     *
     * @return why that cannot be; null when it is done
     */
    @JSExport
    public @Nullable String restore(String snapshot) {
        String refusal = state == null ? "this app keeps no state" : null;
        if (state != null && isRunning("restore")) {
            refusal = state.restore(snapshot);
            if (refusal == null) {
                again(true);
            }
        }
        return refusal;
    }

    /** Goes on with what is saved, and saves here from now on, wherever else the app is open. */
    @JSExport
    public void takeOver() {
        if (state != null) {
            state.takeOver(
                    () -> {
                        if (run != null) {
                            again(true);
                        }
                    });
        }
    }

    private void again(boolean keepsState) {
        try {
            restart(keepsState);
        } catch (MountException refused) {
            tell(refused.problems());
        } catch (Throwable failure) {
            failure(failure);
        }
    }

    /**
     * Sets an input, which is a top-level variable {@code name: LINK}. It is one occurrence, in the
     * order of all that happens to the app, and shown before the browser's current task ends.
     *
     * @param value plain data, see {@code PlainValues}
     */
    @JSExport
    public void set(String input, @Nullable JSObject value) {
        if (isRunning("set")) {
            running(run).set(input, value);
            Values.putAny(inputs, input, value);
        }
    }

    /** The value of a top-level variable as plain data; undefined while it has none. */
    @JSExport
    public JSObject get(String variable) {
        return isRunning("get") ? running(run).value(variable) : Values.undefined();
    }

    /**
     * Calls {@code callback} with every value that a top-level variable emits from now on; each is
     * also dispatched as {@code weir:output}.
     *
     * @return a function that ends the calls
     */
    @JSExport
    public Off on(String variable, @Nullable JSObject callback) {
        if (!isRunning("on")) {
            return () -> {};
        }
        if (observed.indexOf(variable) < 0) {
            running(run).observe(variable);
            observed.add(variable);
        }
        if (callback == null || !Values.isFunction(callback)) {
            return () -> {};
        }
        Listener listener = new Listener(callback, variable);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void output(String variable, JSObject value) {
        for (Listener listener : List.copyOf(listeners)) {
            if (variable.equals(listener.variable)) {
                Values.call(listener.callback, value);
            }
        }
        JSObject detail = detail();
        Values.put(detail, "name", variable);
        Values.put(detail, "value", value);
        Page.dispatch(target, "weir:output", false, detail);
    }

    /** Forgets everything that the program remembers: it begins again. */
    @JSExport
    public void clearState() {
        again(false);
    }

    /**
     * Calls {@code callback} with each problem from now on; see {@link Problem#toObject}.
     *
     * @return a function that ends this
     */
    @JSExport
    public Off onError(JSObject callback) {
        Listener listener = new Listener(callback, null);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** What is measured; null when nothing is. */
    @JSExport
    public @Nullable JSObject stats() {
        Metrics metrics = metrics();
        return metrics == null ? null : Values.parse(metrics.toJson());
    }

    /**
     * What is alive: {@code {actors, scopes, sweep, tree}}, some thousand of them at most.
     *
     * @param scope the id of the scope to look into, as it stands in another answer; or nothing
     */
    @JSExport
    public @Nullable JSObject inspect(@Nullable JSObject scope) {
        return isRunning("inspect")
                ? Values.parse(running(run).inspect(scope == null ? null : Values.text(scope)))
                : null;
    }

    @Nullable Metrics metrics() {
        return run == null ? null : run.metrics();
    }

    private boolean isRunning(String called) {
        if (run == null) {
            Console.warn("[" + name() + "] " + called + "() does nothing: the app is unmounted");
        }
        return run != null;
    }

    private static Run running(@Nullable Run run) {
        if (run == null) {
            throw new IllegalStateException("the app is unmounted");
        }
        return run;
    }

    @Override
    public void fault(Diagnostic diagnostic) {
        tell(List.of(Problem.of(diagnostic)));
    }

    @Override
    public void failure(Throwable failure) {
        tell(List.of(Problem.failure(failure)));
    }

    @Override
    public void tell(boolean isTrouble, String code, String title, String hint) {
        untold.add(new Notice(isTrouble, Problem.warning(code, title, hint)));
        if (run != null) {
            tellNotices();
        }
    }

    /** Says what became of the state: to scripts always, to people when it is lost or may be. */
    private void tellNotices() {
        while (!untold.isEmpty()) {
            Notice notice = untold.remove(0);
            JSObject detail = notice.problem.toObject();
            Values.put(detail, "trouble", notice.isTrouble);
            addSelf(detail);
            boolean wanted = Page.dispatch(target, "weir:persist", true, detail);
            if (options.errors() != ErrorDisplay.NONE) {
                Console.warn("[" + name() + "] " + notice.problem.text());
            }
            if (wanted
                    && notice.isTrouble
                    && run != null
                    && options.errors() == ErrorDisplay.PAGE) {
                ErrorPanel.show(target, name(), true, List.of(notice.problem));
                if (notice.problem.code().equals(Keeper.ELSEWHERE)) {
                    ErrorPanel.offer(target, "Go on here", this::takeOver);
                }
            }
        }
    }

    private void tell(List<Problem> problems) {
        boolean wasRunning = run != null;
        for (Problem problem : problems) {
            JSObject object = problem.toObject();
            for (Listener listener : List.copyOf(listeners)) {
                if (listener.variable == null) {
                    Values.call(listener.callback, object);
                }
            }
            if (options.errors() != ErrorDisplay.NONE) {
                Console.error("[" + name() + "] " + problem.text());
            }
        }
        JSObject detail = problems.get(0).toObject();
        Values.put(detail, "diagnostics", new MountException(problems).toObjects());
        Values.put(detail, "fatal", !wasRunning);
        addSelf(detail);
        boolean wanted = Page.dispatch(target, "weir:error", true, detail);
        boolean gone = wasRunning && run == null;
        if (wanted && !gone && options.errors() == ErrorDisplay.PAGE) {
            ErrorPanel.show(target, name(), wasRunning, problems);
        }
    }

    private JSObject detail() {
        JSObject detail = Values.object();
        addSelf(detail);
        return detail;
    }

    private void addSelf(JSObject detail) {
        Values.putFirst(detail, "app", self());
    }

    /** This as an object of JavaScript, in a list. */
    private JSArray<App> self() {
        JSArray<App> self = new JSArray<>();
        self.push(this);
        return self;
    }
}
