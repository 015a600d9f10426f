package weir.web;

import org.teavm.jso.JSExport;

/** The API that a page's scripts call, as the global {@code Weir}. */
public final class Weir {
    private Weir() {}

    /** The version of this build. */
    @JSExport
    public static String version() {
        return "0.1.0-SNAPSHOT";
    }
}
