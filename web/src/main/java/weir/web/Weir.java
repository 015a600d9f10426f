package weir.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.function.JSConsumer;
import weir.Engine;
import weir.bridge.js.Values;
import weir.bridge.js.WasmModule;
import weir.source.Diagnostic;
import weir.source.SourceText;
import weir.syntax.Formatted;
import weir.syntax.Formatter;

/** The API that a page's scripts call, as the global {@code Weir}. */
public final class Weir {
    private static final MetricsConsole METRICS = new MetricsConsole();

    private Weir() {}

    /**
     * Runs a program on an element.
     *
     * @param source its text, or {@code {files: {"RUN.bn": …}, entry: "RUN.bn"}}
     * @param target the element, or a selector of it
     * @param options {@code name, persist, metrics, router, base, errors, onError}; may be missing
     * @return a promise of the {@link App}, of this build or of the Wasm build; it is rejected with
     *     an error whose {@code diagnostics} say what is wrong with the program
     */
    @JSExport
    public static JSPromise<Object> mount(
            @Nullable JSObject source, @Nullable JSObject target, @Nullable JSObject options) {
        return new JSPromise<>(
                (resolve, reject) ->
                        WasmBuild.whenDecided(
                                module -> {
                                    if (module == null) {
                                        mountHere(source, target, options, resolve, reject);
                                    } else {
                                        resolve.accept(
                                                WasmModule.mount(
                                                        module,
                                                        source,
                                                        target,
                                                        AppOptions.forOtherBuild(options)));
                                    }
                                }));
    }

    private static void mountHere(
            @Nullable JSObject source,
            @Nullable JSObject target,
            @Nullable JSObject options,
            JSConsumer<Object> resolve,
            JSConsumer<Object> reject) {
        try {
            AppOptions read = AppOptions.read(options);
            AppState.find(
                    read.persist(),
                    read.name(),
                    state -> mountHere(source, target, read, state, resolve, reject));
        } catch (MountException refused) {
            reject.accept(refused.toError());
        } catch (Throwable failure) {
            reject.accept(MountException.of(Problem.failure(failure)).toError());
        }
    }

    private static void mountHere(
            @Nullable JSObject source,
            @Nullable JSObject target,
            AppOptions options,
            @Nullable AppState state,
            JSConsumer<Object> resolve,
            JSConsumer<Object> reject) {
        try {
            resolve.accept(
                    App.mount(
                            Sources.read(source, options.name() + ".bn"),
                            Targets.find(target),
                            options,
                            state));
        } catch (MountException refused) {
            reject.accept(refused.toError());
        } catch (Throwable failure) {
            reject.accept(MountException.of(Problem.failure(failure)).toError());
        }
    }

    /**
     * Looks for mistakes in a program without running it.
     *
     * @return what is wrong or doubtful, in order of position; see {@link Problem#toObject}
     */
    @JSExport
    public static JSArray<JSObject> check(@Nullable JSObject source) {
        JSArray<JSObject> found = new JSArray<>();
        try {
            for (Diagnostic diagnostic : Engine.check(Sources.read(source, "program.bn"))) {
                found.push(Problem.of(diagnostic).toObject());
            }
        } catch (MountException refused) {
            return refused.toObjects();
        } catch (Throwable failure) {
            found.push(Problem.failure(failure).toObject());
        }
        return found;
    }

    /**
     * Writes a program in the usual form; of several files, the entry.
     *
     * @return {@code {text, diagnostics}}; with an error in its form the text is what it was
     */
    @JSExport
    public static JSObject format(@Nullable JSObject source) {
        JSObject result = Values.object();
        JSArray<JSObject> found = new JSArray<>();
        String text = "";
        try {
            SourceText entry = Sources.read(source, "program.bn").get(0);
            text = entry.text();
            Formatted formatted = Formatter.format(entry);
            text = formatted.text();
            for (Diagnostic diagnostic : formatted.diagnostics()) {
                found.push(Problem.of(diagnostic).toObject());
            }
        } catch (MountException refused) {
            found = refused.toObjects();
        } catch (Throwable failure) {
            found.push(Problem.failure(failure).toObject());
        }
        Values.put(result, "text", text);
        Values.put(result, "diagnostics", found);
        return result;
    }

    /**
     * Starts the programs in {@code root} that have not been started: its {@code script} elements
     * of the type {@code text/boon}.
     *
     * @param root an element; when it is missing, the whole page
     * @return a promise of the apps that run now, in the order of their scripts
     */
    @JSExport
    public static JSPromise<JSArray<Object>> start(@Nullable JSObject root) {
        return AutoStart.start(root);
    }

    /** The apps that run, oldest first. */
    @JSExport
    @JSProperty("apps")
    public static JSObject apps() {
        JSArray<App> apps = new JSArray<>();
        List<App> running = App.running();
        for (App app : running) {
            apps.push(app);
        }
        WasmModule module = WasmBuild.module();
        return module == null ? apps : Values.concat(apps, WasmModule.apps(module));
    }

    /** Prints what is measured. */
    @JSExport
    @JSProperty("metrics")
    public static MetricsConsole metrics() {
        return METRICS;
    }

    /** The version of this build. */
    @JSExport
    @JSProperty("version")
    public static String version() {
        return "0.1.0-SNAPSHOT";
    }
}
