package weir.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.dom.xml.Element;
import weir.bridge.js.AppElement;
import weir.bridge.js.Console;
import weir.bridge.js.Page;
import weir.bridge.js.Values;

/**
 * What the script does by itself when a page loads it: it starts the programs that the page holds.
 */
public final class AutoStart {
    private static final String PROGRAMS = "script[type=\"text/boon\"], weir-app";

    private static final List<String> KNOWN =
            List.of("target", "name", "persist", "inputs", "errors", "router", "base");

    /** Those of {@link #KNOWN} that are options of an app as they stand. */
    private static final List<String> OPTIONS =
            List.of("persist", "inputs", "errors", "router", "base");

    private AutoStart() {}

    /**
     * Called once, at the end of the script.
     *
     * @param script the element that the script came from; null when that is not known
     */
    @JSExport
    public static void begin(@Nullable JSObject script) {
        PageOptions.from(Page.asElement(script));
        Page.setAddress(PageOptions.address());
        if (PageOptions.wasm()) {
            WasmBuild.load();
        }
        Page.whenRead(
                () -> {
                    if (PageOptions.manual()) {
                        ready();
                    } else {
                        start(null)
                                .then(
                                        apps -> {
                                            ready();
                                            return apps;
                                        });
                    }
                });
        // After the wish above: what is on the page already is started with the rest of it.
        AppElement.define(AutoStart::connected);
    }

    private static void ready() {
        JSObject detail = Values.object();
        Values.put(detail, "version", Weir.version());
        Page.dispatch(Page.document(), "weir:ready", false, detail);
    }

    static JSPromise<JSArray<Object>> start(@Nullable JSObject root) {
        return new JSPromise<>(
                (resolve, reject) -> {
                    List<Element> scripts = new ArrayList<>();
                    for (Element script : Page.findAll(root, PROGRAMS)) {
                        if (Page.claim(script)) {
                            scripts.add(script);
                        }
                    }
                    new Starting(resolve).begin(scripts);
                });
    }

    /** What a script says of its program, as {@link Weir#mount} wants it. */
    static JSObject options(Element script, String name) {
        JSObject options = Values.object();
        Values.put(options, "name", name);
        for (String data : Page.dataNames(script)) {
            if (KNOWN.indexOf(data) < 0 && !AppElement.is(script)) {
                Console.warn("Weir: I do not know the attribute `data-" + data + "` of a program");
            }
        }
        for (String option : OPTIONS) {
            String value = attribute(script, option);
            if (value != null) {
                Values.put(options, option, value);
            }
        }
        return options;
    }

    /**
     * An option of a program: a {@code data-} attribute of a script, a plain one of our element.
     */
    static @Nullable String attribute(Element program, String option) {
        return Page.attribute(program, AppElement.is(program) ? option : "data-" + option);
    }

    /** Our element has come onto the page. */
    private static void connected(Element element) {
        if (!PageOptions.manual()) {
            Page.whenRead(
                    () -> {
                        if (Page.claim(element)) {
                            new Starting(apps -> {}).begin(List.of(element));
                        }
                    });
        }
    }
}
