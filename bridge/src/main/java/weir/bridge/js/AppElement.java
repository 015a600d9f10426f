package weir.bridge.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.dom.xml.Element;

/**
 * The element {@code <weir-app src="…">}: the program at an address, shown in the element. Its app
 * is its member {@code app} while it runs; taken off the page, the app ends.
 */
public final class AppElement {
    private AppElement() {}

    /** Told of an element that has come onto the page. */
    @JSFunctor
    public interface Connected extends JSObject {
        void connected(Element element);
    }

    /** Whether {@code element} is one, even in a browser that knows no such elements. */
    @JSBody(params = "element", script = "return element.localName === 'weir-app';")
    public static native boolean is(Element element);

    /** Tells the browser of it. An older one does without: such elements start with the page. */
    @JSBody(
            params = "connected",
            script =
                    "if (typeof customElements === 'undefined' || customElements.get('weir-app')) return;"
                            + "function WeirApp() { return Reflect.construct(HTMLElement, [], WeirApp); }"
                            + "var own = WeirApp.prototype = Object.create(HTMLElement.prototype, {"
                            + "  constructor: { value: WeirApp }"
                            + "});"
                            + "WeirApp.observedAttributes = ['inputs'];"
                            + "own.connectedCallback = function () { connected(this); };"
                            + "own.disconnectedCallback = function () {"
                            + "  Promise.resolve().then(() => {"
                            + "    if (this.isConnected || !this.app) return;"
                            + "    this.app.unmount();"
                            + "    this.app = null;"
                            + "    this.$weirStarted = false;"
                            + "  });"
                            + "};"
                            + "own.attributeChangedCallback = function (name, before, text) {"
                            + "  var values = this.app && text ? JSON.parse(text) : {};"
                            + "  Object.keys(values).forEach(key => { this.app.set(key, values[key]); });"
                            + "};"
                            + "customElements.define('weir-app', WeirApp);")
    public static native void define(Connected connected);

    /**
     * Gives {@code element} its app, the only item of {@code apps}, which ends if the element is
     * gone by now.
     */
    @JSBody(
            params = {"element", "apps"},
            script =
                    "var app = apps[0];"
                            + "element.app = app;"
                            + "if (element.isConnected === false) {"
                            + "  app.unmount(); element.app = null; element.$weirStarted = false;"
                            + "}")
    public static native void give(Element element, JSArray<?> apps);
}
