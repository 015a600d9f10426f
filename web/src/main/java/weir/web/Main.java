package weir.web;

import org.teavm.jso.JSExportClasses;

/** The entry of both builds: what a page's scripts see. */
@JSExportClasses({Weir.class, AutoStart.class})
public final class Main {
    private Main() {}
}
