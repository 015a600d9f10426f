package weir.bridge.js;

import org.teavm.jso.JSBody;

/** The browser's console. */
public final class Console {
    private Console() {}

    @JSBody(params = "line", script = "console.info(line);")
    public static native void info(String line);

    @JSBody(params = "line", script = "console.warn(line);")
    public static native void warn(String line);

    @JSBody(params = "line", script = "console.error(line);")
    public static native void error(String line);
}
