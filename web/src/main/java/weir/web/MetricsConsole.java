package weir.web;

import org.teavm.jso.JSExport;
import weir.bridge.js.Console;
import weir.bridge.js.WasmModule;

/** What a developer calls in the console as {@code Weir.metrics}. */
public final class MetricsConsole {
    /** Prints one line for each app that is measured. */
    @JSExport
    public void dump() {
        for (App app : App.running()) {
            String line = app.metricsLine();
            Console.info(app.name() + ": " + (line == null ? "not measured" : line));
        }
        WasmModule module = WasmBuild.module();
        if (module != null) {
            WasmModule.dumpMetrics(module);
        }
    }
}
