package weir.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.xml.Element;
import weir.bridge.js.AddressBar;
import weir.bridge.js.Page;

/** What a page wants for all its apps: on the engine's script, or in the query of its address. */
final class PageOptions {
    private static @Nullable Element script;

    private PageOptions() {}

    /**
     * @param engine the script element that the engine came from
     */
    static void from(@Nullable Element engine) {
        script = engine;
    }

    static boolean metrics() {
        return isSet("metrics");
    }

    static boolean manual() {
        return data("manual") != null;
    }

    static boolean wasm() {
        String wanted = AddressBar.query("engine");
        return "wasm".equals(wanted == null ? data("engine") : wanted);
    }

    /** What the address says about keeping state, else what is {@code wanted}. */
    static @Nullable String persist(@Nullable String wanted) {
        String asked = AddressBar.query("persist");
        return asked == null ? wanted : asked;
    }

    /** The address of the script, empty when it has none. */
    static String address() {
        String address = script == null ? null : Page.attribute(script, "src");
        return address == null ? "" : address;
    }

    private static boolean isSet(String name) {
        return AddressBar.query(name) != null || data(name) != null;
    }

    private static @Nullable String data(String name) {
        return script == null ? null : Page.attribute(script, "data-" + name);
    }
}
