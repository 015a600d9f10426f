package weir.bridge.js;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;

/**
 * Values of JavaScript whose shape is not known: what callers hand in, and what they are handed.
 */
public final class Values {
    private Values() {}

    @JSBody(params = "value", script = "return value === undefined || value === null;")
    public static native boolean isMissing(@Nullable JSObject value);

    @JSBody(params = "value", script = "return typeof value === 'string';")
    public static native boolean isText(@Nullable JSObject value);

    @JSBody(params = "value", script = "return typeof value === 'function';")
    public static native boolean isFunction(@Nullable JSObject value);

    @JSBody(params = "value", script = "return value === true;")
    public static native boolean isTrue(@Nullable JSObject value);

    @JSBody(params = "value", script = "return typeof value === 'object' && value !== null;")
    public static native boolean isObject(@Nullable JSObject value);

    /** {@code value} as a text, whatever it is. */
    @JSBody(params = "value", script = "return String(value);")
    public static native String text(@Nullable JSObject value);

    /** What {@code object} has under {@code name}; null when it has nothing there. */
    @JSBody(
            params = {"object", "name"},
            script =
                    "var value = object === undefined || object === null ? null : object[name];"
                            + "return value === undefined ? null : value;")
    public static native @Nullable JSObject member(@Nullable JSObject object, String name);

    @JSBody(params = "object", script = "return Object.keys(object);")
    public static native String[] names(@Nullable JSObject object);

    public static final int NOTHING = 0;
    public static final int BOOLEAN = 1;
    public static final int NUMBER = 2;
    public static final int TEXT = 3;
    public static final int ARRAY = 4;
    public static final int OBJECT = 5;

    /** One of the kinds above; something else for what is no plain data. */
    @JSBody(
            params = "value",
            script =
                    "return value === null || value === undefined ? 0 : Array.isArray(value) ? 4"
                            + " : ['', 'boolean', 'number', 'string', '', 'object'].indexOf(typeof value);")
    public static native int kind(@Nullable JSObject value);

    @JSBody(
            params = {"object", "name", "value"},
            script = "object[name] = value;")
    public static native void putAny(JSObject object, String name, @Nullable JSObject value);

    @JSBody(params = "value", script = "return value;")
    public static native double number(@Nullable JSObject value);

    @JSBody(script = "return undefined;")
    public static native JSObject undefined();

    @JSBody(script = "return null;")
    public static native JSObject nothing();

    /** Puts {@code value} there, whatever the name means to an object. */
    @JSBody(
            params = {"object", "name", "value"},
            script =
                    "Object.defineProperty(object, name,"
                            + " { value: value, writable: true, enumerable: true, configurable: true });")
    public static native void define(JSObject object, String name, JSObject value);

    @JSBody(script = "return {};")
    public static native JSObject object();

    @JSBody(
            params = {"object", "name", "value"},
            script = "object[name] = value;")
    public static native void put(JSObject object, String name, String value);

    @JSBody(
            params = {"object", "name", "value"},
            script = "object[name] = value;")
    public static native void put(JSObject object, String name, int value);

    @JSBody(
            params = {"object", "name", "value"},
            script = "object[name] = value;")
    public static native void put(JSObject object, String name, boolean value);

    @JSBody(
            params = {"object", "name", "value"},
            script = "object[name] = value;")
    public static native void put(JSObject object, String name, JSObject value);

    /**
     * Puts the first item of {@code items} there: an object of Java becomes one of JavaScript so.
     */
    @JSBody(
            params = {"object", "name", "items"},
            script = "object[name] = items[0];")
    public static native void putFirst(JSObject object, String name, JSArray<?> items);

    /** A new object with the members of {@code object}, which may be missing. */
    @JSBody(
            params = "object",
            script =
                    "var copy = {};"
                            + "if (object) Object.keys(object).forEach(name => { copy[name] = object[name]; });"
                            + "return copy;")
    public static native JSObject copy(@Nullable JSObject object);

    @JSBody(
            params = {"first", "second"},
            script = "return first.concat(second);")
    public static native JSObject concat(JSObject first, JSObject second);

    @JSBody(params = "text", script = "return JSON.parse(text);")
    public static native JSObject parse(String text);

    @JSBody(
            params = {"message", "diagnostics"},
            script =
                    "var error = new Error(message);"
                            + "error.diagnostics = diagnostics;"
                            + "return error;")
    public static native JSObject error(String message, JSObject diagnostics);

    /** Calls a function of the page. What it throws goes to the console and no further. */
    @JSBody(
            params = {"callback", "argument"},
            script = "try { callback(argument); } catch (thrown) { console.error(thrown); }")
    public static native void call(JSObject callback, JSObject argument);

    /** The compiled {@code toUpperCase} of Wasm knows single characters only. */
    @JSBody(params = "text", script = "return text.toUpperCase();")
    public static native String upperCase(String text);
}
