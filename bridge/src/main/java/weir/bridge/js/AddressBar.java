package weir.bridge.js;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;

/** The page's own address. */
public final class AddressBar {
    private AddressBar() {}

    /** What follows the {@code #}, decoded; empty when there is none. */
    @JSBody(
            script =
                    "var at = location.href.indexOf('#'),"
                            + "  text = at < 0 ? '' : location.href.slice(at + 1);"
                            + "try { return decodeURI(text); } catch (refused) { return text; }")
    public static native String fragment();

    /** The path, decoded, without query and fragment. */
    @JSBody(
            script =
                    "try { return decodeURI(location.pathname); }"
                            + "catch (refused) { return location.pathname; }")
    public static native String path();

    /** The query's value for {@code name}: empty when it has none, null when it is absent. */
    @JSBody(
            params = "name",
            script =
                    "var parts = location.search.slice(1).split('&'), index, at;"
                            + "for (index = 0; index < parts.length; index++) {"
                            + "  at = parts[index].indexOf('=');"
                            + "  if (at < 0 && parts[index] === name) return '';"
                            + "  if (at >= 0 && parts[index].slice(0, at) === name)"
                            + "    return decodeURIComponent(parts[index].slice(at + 1));"
                            + "}"
                            + "return null;")
    public static native @Nullable String query(String name);

    /** Goes to {@code address} in the same page, with a new entry in the history. */
    @JSBody(params = "address", script = "history.pushState(null, '', encodeURI(address));")
    public static native void push(String address);
}
