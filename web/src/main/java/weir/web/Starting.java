package weir.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSString;
import org.teavm.jso.dom.xml.Element;
import org.teavm.jso.function.JSConsumer;
import weir.bridge.js.AppElement;
import weir.bridge.js.Console;
import weir.bridge.js.Page;
import weir.bridge.js.Values;

/**
 * Programs of a page on their way to being apps. They are loaded all at the same time and mounted
 * in the order of their scripts.
 */
final class Starting {
    private final JSConsumer<JSArray<Object>> done;
    private final JSArray<Object> apps = new JSArray<>();
    private final List<Program> programs = new ArrayList<>();
    private int next;
    private boolean mounting;

    /** One script and what has become of it. */
    private static final class Program {
        final Element script;
        final String name;
        @Nullable String source;
        @Nullable Problem problem;

        Program(Element script, String name) {
            this.script = script;
            this.name = name;
        }

        boolean isDecided() {
            return source != null || problem != null;
        }
    }

    /**
     * @param done gets the apps that run when every program runs or has failed
     */
    Starting(JSConsumer<JSArray<Object>> done) {
        this.done = done;
    }

    /** Starts the programs of {@code scripts}. Call once. */
    void begin(List<Element> scripts) {
        mounting = true;
        for (Element script : scripts) {
            load(script);
        }
        mounting = false;
        mountNext();
    }

    private void load(Element script) {
        String address = Page.attribute(script, "src");
        Program program = new Program(script, name(script, address));
        programs.add(program);
        if (address == null) {
            if (AppElement.is(script)) {
                program.problem =
                        Problem.of(
                                "no-source",
                                "This element has no program",
                                "give its address: `<weir-app src=\"…\">`");
            } else {
                program.source = Page.content(script);
            }
            return;
        }
        Page.load(
                address,
                text -> {
                    program.source = text;
                    mountNext();
                },
                reason -> {
                    program.problem =
                            Problem.of(
                                    "load-failed",
                                    "I cannot load `" + address + "`: " + reason,
                                    "is that its address? A page opened as a file cannot load others");
                    mountNext();
                });
    }

    /** Mounts what is loaded, up to the first that is not. */
    private void mountNext() {
        while (!mounting && next < programs.size() && programs.get(next).isDecided()) {
            mounting = true;
            mount(programs.get(next++));
        }
        if (!mounting && next == programs.size()) {
            next++;
            done.accept(apps);
        }
    }

    private void mount(Program program) {
        String source = program.source;
        if (source == null) {
            fail(program);
            settled(program);
            return;
        }
        Element target;
        try {
            target = target(program.script);
        } catch (MountException refused) {
            program.problem = refused.problems().get(0);
            fail(program);
            settled(program);
            return;
        }
        JSObject options = AutoStart.options(program.script, program.name);
        Weir.mount(JSString.valueOf(source), target, options)
                .then(
                        app -> {
                            apps.push(app);
                            if (AppElement.is(program.script)) {
                                JSArray<Object> given = new JSArray<>();
                                given.push(app);
                                AppElement.give(program.script, given);
                            }
                            settled(program);
                            mountNext();
                            return app;
                        },
                        reason -> {
                            refused(program, (JSObject) reason);
                            settled(program);
                            mountNext();
                            return null;
                        });
    }

    /** What App.mount refused has been told already; what was refused before it has not. */
    private void refused(Program program, @Nullable JSObject reason) {
        if (!Values.isTrue(Values.member(reason, "told"))) {
            JSObject first = Values.member(Values.member(reason, "diagnostics"), "0");
            program.problem =
                    first == null
                            ? Problem.of("refused", Values.text(reason), "")
                            : Problem.of(
                                    Values.text(Values.member(first, "code")),
                                    Values.text(Values.member(first, "message")),
                                    Values.text(Values.member(first, "hint")));
            fail(program);
        }
    }

    /** The program runs or has failed; the page may show how many still wait. */
    private void settled(Program program) {
        mounting = false;
        JSObject detail = Values.object();
        Values.put(detail, "done", next);
        Values.put(detail, "total", programs.size());
        Page.dispatch(program.script, "weir:progress", false, detail);
    }

    /** The program has no place or no text, so what is wrong is shown where its script is. */
    private void fail(Program program) {
        Problem problem = program.problem;
        if (problem != null) {
            Console.error("[" + program.name + "] " + problem.text());
            boolean wanted = Page.dispatch(program.script, "weir:error", true, problem.toObject());
            String display = AutoStart.attribute(program.script, "errors");
            if (wanted && (display == null || display.equals("show"))) {
                Element place = placeFor(program.script);
                ErrorPanel.show(place, program.name, false, List.of(problem));
            }
        }
    }

    private static Element target(Element script) throws MountException {
        if (AppElement.is(script)) {
            return script;
        }
        String selector = Page.attribute(script, "data-target");
        return selector == null ? Page.addPlaceAfter(script) : Targets.find(selector);
    }

    private static Element placeFor(Element script) {
        if (AppElement.is(script)) {
            return script;
        }
        String selector = Page.attribute(script, "data-target");
        Element target = selector == null ? null : Page.find(selector);
        return target == null ? Page.addPlaceAfter(script) : target;
    }

    /** The name that the page gives, else that of the file without its folder and ending. */
    private static String name(Element script, @Nullable String address) {
        String given = AutoStart.attribute(script, "name");
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
}
