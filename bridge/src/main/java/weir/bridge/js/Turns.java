package weir.bridge.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Ways to be called later. */
public final class Turns {
    private Turns() {}

    /** What to do then. */
    @JSFunctor
    public interface Callback extends JSObject {
        void call();
    }

    /** Before the current task ends. */
    @JSBody(
            params = "callback",
            script =
                    "if (typeof queueMicrotask === 'function') queueMicrotask(callback);"
                            + "else Promise.resolve().then(callback);")
    public static native void microtask(Callback callback);

    /** Before the next picture; never, when the page is hidden. */
    @JSBody(
            params = "callback",
            script =
                    "return typeof requestAnimationFrame === 'function'"
                            + "  ? requestAnimationFrame(() => callback()) : 0;")
    public static native int frame(Callback callback);

    @JSBody(params = "id", script = "if (id) cancelAnimationFrame(id);")
    public static native void cancelFrame(int id);

    @JSBody(
            params = {"callback", "milliseconds"},
            script = "return setTimeout(() => callback(), milliseconds);")
    public static native int timeout(Callback callback, int milliseconds);

    @JSBody(params = "id", script = "clearTimeout(id);")
    public static native void cancelTimeout(int id);

    @JSBody(script = "return performance.now();")
    public static native double now();

    @JSBody(script = "return Date.now();")
    public static native double clock();

    @JSBody(script = "return Math.random();")
    public static native double random();
}
