package weir.bridge.js;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.xml.Element;

/** A DOM event of any of the kinds that an app listens to. */
@JSClass(transparent = true)
public abstract class DomEvent implements JSObject {
    @JSProperty
    public abstract Element getTarget();

    /** Where the pointer came from or goes to; null at the edge of the window. */
    @JSProperty
    public abstract @Nullable Element getRelatedTarget();

    @JSProperty
    public abstract double getClientX();

    @JSProperty
    public abstract double getClientY();

    @JSProperty
    public abstract boolean isRepeat();

    public abstract void preventDefault();

    /** The key's name; empty where a browser fills in a form and calls that a key. */
    @JSBody(params = "event", script = "return typeof event.key === 'string' ? event.key : '';")
    public static native String key(DomEvent event);

    /**
     * Whether the key works on a character that is being composed; 229 is what older browsers say.
     */
    @JSBody(params = "event", script = "return !!event.isComposing || event.keyCode === 229;")
    public static native boolean isComposing(DomEvent event);

    @JSBody(params = "event", script = "return !!(event.ctrlKey || event.altKey || event.metaKey);")
    public static native boolean hasModifier(DomEvent event);
}
