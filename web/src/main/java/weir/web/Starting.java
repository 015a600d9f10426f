package weir.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;
import org.teavm.jso.dom.xml.Element;
import org.teavm.jso.function.JSConsumer;
import weir.bridge.js.Console;
import weir.bridge.js.Page;

/** Programs of a page on their way to being apps, all at the same time. */
final class Starting {
    private final JSConsumer<JSArray<App>> done;
    private final JSArray<App> apps = new JSArray<>();
    private int waiting = 1; // for allBegun

    /**
     * @param done gets the apps that run when every program runs or has failed
     */
    Starting(JSConsumer<JSArray<App>> done) {
        this.done = done;
    }

    /** Starts the program of {@code script}. */
    void begin(Element script) {
        waiting++;
        String address = Page.attribute(script, "src");
        String name = name(script, address);
        if (address == null) {
            mount(script, name, Page.content(script));
        } else {
            Page.load(
                    address,
                    text -> mount(script, name, text),
                    reason -> {
                        fail(
                                script,
                                name,
                                Problem.of(
                                        "load-failed",
                                        "I cannot load `" + address + "`: " + reason,
                                        "a page opened as a file cannot load others; a server can"));
                        finished();
                    });
        }
    }

    /** All programs have been begun. */
    void allBegun() {
        finished();
    }

    private void mount(Element script, String name, String source) {
        Element target;
        try {
            target = target(script);
        } catch (MountException refused) {
            fail(script, name, refused.problems().get(0));
            finished();
            return;
        }
        JSObject options = AutoStart.options(script, name);
        JSPromise<App> mounting = Weir.mount(JSString.valueOf(source), target, options);
        mounting.then(
                app -> {
                    apps.push(app);
                    finished();
                    return app;
                },
                reason -> { // which has been told where the program was to be
                    finished();
                    return null;
                });
    }

    private static Element target(Element script) throws MountException {
        String selector = Page.attribute(script, "data-target");
        return selector == null ? Page.addPlaceAfter(script) : Targets.find(selector);
    }

    /** The program has no place, so what is wrong is shown where its script is. */
    private static void fail(Element script, String name, Problem problem) {
        Console.error("[" + name + "] " + problem.text());
        boolean wanted = Page.dispatch(script, "weir:error", true, problem.toObject());
        String display = Page.attribute(script, "data-errors");
        if (wanted && (display == null || display.equals("show"))) {
            ErrorPanel.show(placeFor(script), name, false, List.of(problem));
        }
    }

    private static Element placeFor(Element script) {
        String selector = Page.attribute(script, "data-target");
        Element target = selector == null ? null : Page.find(selector);
        return target == null ? Page.addPlaceAfter(script) : target;
    }

    /** The name that the page gives, else that of the file without its folder and ending. */
    private static String name(Element script, @Nullable String address) {
        String given = Page.attribute(script, "data-name");
        if (given != null) {
            return given;
        }
        if (address == null) {
            return "program";
        }
        String file = address.substring(address.lastIndexOf('/') + 1);
        int end = file.indexOf('.');
        return end <= 0 ? file : file.substring(0, end);
    }

    private void finished() {
        if (--waiting == 0) {
            done.accept(apps);
        }
    }
}
