package weir.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSString;
import weir.bridge.js.Values;

/**
 * What a page says about an app besides its program and its place.
 *
 * @param metrics whether to measure, and to show it in the page
 * @param base what the path of an address begins with and a route leaves out
 * @param inputs what the program's inputs are at the start, by name
 * @param onError a function to call with each problem from the start on
 * @param persist where state is kept
 */
record AppOptions(
        String name,
        boolean metrics,
        RouterKind router,
        String base,
        ErrorDisplay errors,
        @Nullable JSObject inputs,
        @Nullable JSObject onError,
        Persistence persist) {

    static AppOptions read(@Nullable JSObject options) throws MountException {
        String name = textOf(options, "name");
        String base = textOf(options, "base");
        JSObject onError = Values.member(options, "onError");
        return new AppOptions(
                name == null ? "program" : name,
                isOn(textOf(options, "metrics"), PageOptions.metrics()),
                RouterKind.of(textOf(options, "router")),
                base == null ? "" : base,
                ErrorDisplay.of(textOf(options, "errors")),
                inputs(Values.member(options, "inputs")),
                Values.isFunction(onError) ? onError : null,
                Persistence.of(PageOptions.persist(textOf(options, "persist"))));
    }

    /** The same options, with what the page wants for all apps added to them. */
    static JSObject forOtherBuild(@Nullable JSObject options) {
        JSObject copy = Values.copy(options);
        if (PageOptions.metrics() && textOf(options, "metrics") == null) {
            Values.put(copy, "metrics", true);
        }
        return copy;
    }

    /** An object, or a text of JSON that means one. */
    private static @Nullable JSObject inputs(@Nullable JSObject given) throws MountException {
        JSObject inputs = given;
        try {
            inputs = Values.isText(given) ? Values.parse(Values.text(given)) : given;
        } catch (Throwable malformed) {
            inputs = JSString.valueOf("");
        }
        if (!Values.isMissing(inputs) && Values.kind(inputs) != Values.OBJECT) {
            throw MountException.of(
                    Problem.of(
                            "bad-input",
                            "I cannot read the inputs `" + Values.text(given) + "`",
                            "they are an object by name, like {\"user\": \"Ann\"}"));
        }
        return inputs;
    }

    private static @Nullable String textOf(@Nullable JSObject options, String name) {
        JSObject value = Values.member(options, name);
        return Values.isMissing(value) ? null : Values.text(value);
    }

    private static boolean isOn(@Nullable String value, boolean otherwise) {
        return value == null ? otherwise : !value.equals("false");
    }
}
