package weir.bridge.js;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.dom.xml.Element;
import org.teavm.jso.dom.xml.Node;

/** The page that apps are in: finding places in it, telling it things, loading what it names. */
public final class Page {
    private Page() {}

    /** What to do with a text when it is there. */
    @JSFunctor
    public interface TextReceiver extends JSObject {
        void receive(String text);
    }

    /** {@code value} when it is an element, else null. */
    @JSBody(params = "value", script = "return value && value.nodeType === 1 ? value : null;")
    public static native @Nullable Element asElement(@Nullable JSObject value);

    @JSBody(
            params = {"one", "other"},
            script = "return one === other;")
    public static native boolean isSame(Node one, Node other);

    /**
     * The first element that {@code selector} finds; null when there is none or it is no selector.
     */
    @JSBody(
            params = "selector",
            script =
                    "try { return document.querySelector(selector); } catch (thrown) { return null; }")
    public static native @Nullable Element find(String selector);

    /**
     * All elements in {@code root} that {@code selector} finds; in the whole page without a root.
     */
    @JSBody(
            params = {"root", "selector"},
            script =
                    "return Array.prototype.slice.call("
                            + "  (root || document).querySelectorAll(selector));")
    public static native Element[] findAll(@Nullable JSObject root, String selector);

    @JSBody(
            params = {"element", "name"},
            script = "return element.getAttribute(name);")
    public static native @Nullable String attribute(Element element, String name);

    /** The names of the {@code data-} attributes of {@code element}, without that prefix. */
    @JSBody(
            params = "element",
            script =
                    "return Array.prototype.map.call(element.attributes, attribute => attribute.name)"
                            + "  .filter(name => name.indexOf('data-') === 0).map(name => name.slice(5));")
    public static native String[] dataNames(Element element);

    /** The text between the tags of a script. */
    @JSBody(params = "script", script = "return script.textContent;")
    public static native String content(Element script);

    /** Marks {@code element} as seen to, and says whether it was not so before. */
    @JSBody(
            params = "element",
            script =
                    "if (element.$weirStarted) return false;"
                            + "element.$weirStarted = true;"
                            + "return true;")
    public static native boolean claim(Element element);

    /** Adds a block after {@code script}, or at the end of the page when that is in the head. */
    @JSBody(
            params = "script",
            script =
                    "var place = document.createElement('div');"
                            + "if (document.body && document.body.contains(script))"
                            + "  script.parentNode.insertBefore(place, script.nextSibling);"
                            + "else (document.body || document.documentElement).appendChild(place);"
                            + "return place;")
    public static native Element addPlaceAfter(Element script);

    /** Takes out what is in {@code element} and returns it together. */
    @JSBody(
            params = "element",
            script =
                    "var content = document.createDocumentFragment();"
                            + "while (element.firstChild) content.appendChild(element.firstChild);"
                            + "return content;")
    public static native Node takeContent(Element element);

    /**
     * Puts {@code node} behind {@code element}; inside it at the end when it is the page's body.
     */
    @JSBody(
            params = {"element", "node"},
            script =
                    "if (element.parentNode && element !== document.body)"
                            + "  element.parentNode.insertBefore(node, element.nextSibling);"
                            + "else element.appendChild(node);")
    public static native void addAfter(Element element, Node node);

    @JSBody(params = "node", script = "if (node.parentNode) node.parentNode.removeChild(node);")
    public static native void remove(Node node);

    @JSBody(
            params = {"element", "text"},
            script = "element.textContent = text;")
    public static native void setContent(Element element, String text);

    @JSBody(script = "return document.body || document.documentElement;")
    public static native Element body();

    @JSBody(script = "return document;")
    public static native JSObject document();

    /**
     * The address that {@code address} means on this page, or beside {@code base} when there is
     * one.
     */
    @JSBody(
            params = {"address", "base"},
            script =
                    "if (!base) return address;"
                            + "return base.slice(0, base.split('?')[0].lastIndexOf('/') + 1) + address;")
    public static native String beside(String address, String base);

    /** Numbers the apps of this page, whichever build of the engine they run on. */
    @JSBody(
            script =
                    "document.$weirApps = (document.$weirApps || 0) + 1; return document.$weirApps;")
    public static native int nextAppNumber();

    /** Keeps the address that the engine came from, for whichever build needs what is beside it. */
    @JSBody(params = "address", script = "document.$weirAddress = address;")
    public static native void setAddress(String address);

    /**
     * Shows what is measured of an app, the only one in {@code app}: in a frame in the page's
     * corner, one for all apps, that reads them from here.
     */
    @JSBody(
            params = "app",
            script =
                    "var all = document.$weirMeasured = document.$weirMeasured || [], frame;"
                            + "all.push(app[0]);"
                            + "if (all.length > 1) return;"
                            + "frame = document.createElement('iframe');"
                            + "frame.className = 'weir-metrics';"
                            + "frame.title = 'Metrics';"
                            + "frame.src = (document.$weirAddress || '').split('?')[0]"
                            + "  .replace(/[^/]*$/, 'weir.metrics.html');"
                            + "frame.style.cssText = 'position:fixed;right:8px;bottom:8px;width:340px;"
                            + "height:45vh;z-index:2147483000;border:0;border-radius:6px';"
                            + "(document.body || document.documentElement).appendChild(frame);")
    public static native void showMeasured(JSArray<?> app);

    /** The same app is measured no longer; with the last of them the frame goes. */
    @JSBody(
            params = "app",
            script =
                    "var all = document.$weirMeasured, at = all.indexOf(app[0]), frame;"
                            + "if (at >= 0) all.splice(at, 1);"
                            + "frame = document.querySelector('iframe.weir-metrics');"
                            + "if (frame && !all.length) frame.parentNode.removeChild(frame);")
    public static native void hideMeasured(JSArray<?> app);

    /** Dispatches an event that bubbles, and says whether nobody has prevented its default. */
    @JSBody(
            params = {"target", "type", "cancelable", "detail"},
            script =
                    "var event, init = {bubbles: true, composed: true};"
                            + "init.cancelable = cancelable;"
                            + "init.detail = detail;"
                            + "try { event = new CustomEvent(type, init); }"
                            + "catch (thrown) {"
                            + "  event = document.createEvent('CustomEvent');"
                            + "  event.initCustomEvent(type, true, cancelable, detail);"
                            + "}"
                            + "return target.dispatchEvent(event);")
    public static native boolean dispatch(
            JSObject target, String type, boolean cancelable, JSObject detail);

    /** Calls {@code callback} once the whole page has been read; at once when it has been. */
    @JSBody(
            params = "callback",
            script =
                    "var done = false;"
                            + "var once = () => { if (!done) { done = true; callback(); } };"
                            + "if (document.readyState === 'complete') { once(); return; }"
                            + "document.addEventListener('DOMContentLoaded', once);"
                            + "window.addEventListener('load', once);")
    public static native void whenRead(Turns.Callback callback);

    /** Loads a text, with {@code fetch} or what came before it. */
    @JSBody(
            params = {"address", "loaded", "failed"},
            script =
                    "var request;"
                            + "if (typeof fetch === 'function') {"
                            + "  fetch(address).then(response => {"
                            + "    if (!response.ok) throw new Error(response.status + ' ' + response.statusText);"
                            + "    return response.text();"
                            + "  }).then(text => { loaded(text); }, thrown => { failed(String(thrown.message)); });"
                            + "  return;"
                            + "}"
                            + "request = new XMLHttpRequest();"
                            + "request.onload = () => {"
                            + "  if (request.status && request.status >= 400)"
                            + "    failed(request.status + ' ' + request.statusText);"
                            + "  else loaded(request.responseText);"
                            + "};"
                            + "request.onerror = () => { failed('network error'); };"
                            + "try { request.open('GET', address); request.send(); }"
                            + "catch (thrown) { failed(String(thrown.message)); }")
    public static native void load(String address, TextReceiver loaded, TextReceiver failed);
}
