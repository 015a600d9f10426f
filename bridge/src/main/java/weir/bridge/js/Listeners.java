package weir.bridge.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSClass;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Event listeners that are taken off together. */
@JSClass(transparent = true)
public abstract class Listeners implements JSObject {
    /** What to do when an event comes. */
    @JSFunctor
    public interface Handler extends JSObject {
        void handle(DomEvent event);
    }

    @JSBody(script = "return [];")
    public static native Listeners create();

    @JSBody(
            params = {"listeners", "target", "type", "handler"},
            script =
                    "target.addEventListener(type, handler);"
                            + "listeners.push([target, type, handler]);")
    public static native void add(
            Listeners listeners, JSObject target, String type, Handler handler);

    @JSBody(
            params = "listeners",
            script =
                    "listeners.forEach(entry => entry[0].removeEventListener(entry[1], entry[2]));"
                            + "listeners.length = 0;")
    public static native void removeAll(Listeners listeners);
}
