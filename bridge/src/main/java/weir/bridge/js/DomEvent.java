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

    /**
     * The key's name; empty where a browser fills in a form and calls that a key. HtmlUnit has
     * characters where keys have names, so those keys go by their old numbers.
     */
    @JSBody(
            params = "event",
            script =
                    "var named = {8: 'Backspace', 9: 'Tab', 13: 'Enter', 27: 'Escape', 33: 'PageUp',"
                            + "  34: 'PageDown', 35: 'End', 36: 'Home', 37: 'ArrowLeft',"
                            + "  38: 'ArrowUp', 39: 'ArrowRight', 40: 'ArrowDown', 46: 'Delete'};"
                            + "var key = event.key;"
                            + "if (typeof key !== 'string') return '';"
                            + "return key.length === 1 ? named[event.keyCode] || key : key;")
    public static native String key(DomEvent event);

    /**
     * Whether the key works on a character that is being composed; 229 is what older browsers say.
     */
    @JSBody(params = "event", script = "return !!event.isComposing || event.keyCode === 229;")
    public static native boolean isComposing(DomEvent event);

    @JSBody(params = "event", script = "return !!(event.ctrlKey || event.altKey || event.metaKey);")
    public static native boolean hasModifier(DomEvent event);
}
