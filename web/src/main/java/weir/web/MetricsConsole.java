package weir.web;

import org.teavm.jso.JSExport;
import weir.bridge.js.Console;
import weir.bridge.js.WasmModule;
import weir.metrics.Metrics;

/** What a developer calls in the console as {@code Weir.metrics}. */
public final class MetricsConsole {
    /** Prints one line for each app that is measured. */
    @JSExport
    public void dump() {
        boolean any = false;
        for (App app : App.running()) {
            Metrics metrics = app.metrics();
            if (metrics != null) {
                Console.info(metrics.toLine(app.name()));
                any = true;
            }
        }
        WasmModule module = WasmBuild.module();
        if (module != null) {
            WasmModule.dumpMetrics(module);
        } else if (!any) {
            Console.info("[weir-metrics] nothing is measured: add ?metrics to the address");
        }
    }

    /** Has every app that is measured begin again from zero. */
    @JSExport
    public void reset() {
        for (App app : App.running()) {
            Metrics metrics = app.metrics();
            if (metrics != null) {
                metrics.reset();
            }
        }
        WasmModule module = WasmBuild.module();
        if (module != null) {
            WasmModule.resetMetrics(module);
        }
    }
}
