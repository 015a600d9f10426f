package weir.bridge.js;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSPromise;

/** The facade of the Wasm build: what {@code Weir} is to a page. */
@JSClass(transparent = true)
public abstract class WasmModule implements JSObject {
    /**
     * Loads the loader from {@code loader} and the module from {@code module}. A browser does not
     * complain of a failure that nobody has asked for yet: whoever asks, later, is told.
     */
    @JSBody(
            params = {"loader", "module"},
            script =
                    "var loading = new Promise((resolve, reject) => {"
                            + "  if (typeof WebAssembly === 'undefined')"
                            + "    throw new Error('this browser has no WebAssembly');"
                            + "  var script = document.createElement('script');"
                            + "  script.onload = () => {"
                            + "    Promise.resolve().then(() => TeaVM.wasmGC.load(module))"
                            + "      .then(loaded => { resolve(loaded.exports.Weir); }, reject);"
                            + "  };"
                            + "  script.onerror = () => {"
                            + "    reject(new Error('cannot load ' + loader));"
                            + "  };"
                            + "  script.src = loader;"
                            + "  document.head.appendChild(script);"
                            + "});"
                            + "loading.catch(() => { });"
                            + "return loading;")
    public static native JSPromise<WasmModule> load(String loader, String module);

    /** {@code Weir.mount} there. */
    @JSBody(
            params = {"module", "source", "target", "options"},
            script = "return module.mount(source, target, options);")
    public static native JSPromise<JSObject> mount(
            WasmModule module,
            @Nullable JSObject source,
            @Nullable JSObject target,
            JSObject options);

    /** {@code Weir.apps} there. */
    @JSBody(params = "module", script = "return module.apps;")
    public static native JSArray<JSObject> apps(WasmModule module);

    /** {@code Weir.metrics.dump()} there. */
    @JSBody(params = "module", script = "module.metrics.dump();")
    public static native void dumpMetrics(WasmModule module);

    /** {@code Weir.metrics.reset()} there. */
    @JSBody(params = "module", script = "module.metrics.reset();")
    public static native void resetMetrics(WasmModule module);
}
