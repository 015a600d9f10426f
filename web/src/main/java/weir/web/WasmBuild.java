package weir.web;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;
import weir.bridge.js.Console;
import weir.bridge.js.Page;
import weir.bridge.js.Values;
import weir.bridge.js.WasmModule;

/**
 * The Wasm build of the engine, beside the script that this is part of. A page that asks for it
 * gets its apps from there, or from here when it cannot be loaded.
 */
final class WasmBuild {
    private static @Nullable JSPromise<WasmModule> loading;
    private static @Nullable WasmModule module;

    private WasmBuild() {}

    /** Begins to load it. */
    static void load() {
        String script = PageOptions.address();
        loading =
                WasmModule.load(
                        Page.beside("weir.wasm-runtime.js", script),
                        Page.beside("weir.wasm", script));
    }

    /** What has been loaded, or null. */
    static @Nullable WasmModule module() {
        return module;
    }

    /** Calls {@code next} with the build to use, null for this one: now, or when that is known. */
    static void whenDecided(Consumer<@Nullable WasmModule> next) {
        if (module != null || loading == null) {
            next.accept(module);
            return;
        }
        loading.then(
                loaded -> {
                    module = loaded;
                    next.accept(loaded);
                    return loaded;
                },
                reason -> {
                    if (loading != null) {
                        loading = null;
                        Console.warn(
                                "Weir: the Wasm build cannot be used, so JavaScript it is. "
                                        + Values.text((JSObject) reason));
                    }
                    next.accept(null);
                    return null;
                });
    }
}
