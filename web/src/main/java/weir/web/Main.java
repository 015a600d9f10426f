package weir.web;

import org.teavm.jso.JSExportClasses;

/** The entry of both builds: makes {@link Weir} the one name that a page sees. */
@JSExportClasses({Weir.class})
public final class Main {
    private Main() {}
}
