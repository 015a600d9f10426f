package weir.bridge.js;

import org.teavm.jso.JSBody;

/** URLs as the browser reads them, which is not always as they look. */
public final class Addresses {
    private Addresses() {}

    /**
     * The protocol of {@code address} with its colon; empty when it is relative to the page; {@code
     * ?} when it is no address.
     */
    @JSBody(
            params = "address",
            script =
                    "var link, own;"
                            + "if (typeof URL === 'function') {"
                            + "  try { return new URL(address).protocol; } catch (refused) { }"
                            + "  try { new URL(address, document.baseURI || location.href); return ''; }"
                            + "  catch (refused) { return address.charAt(0) === '#' ? '' : '?'; }"
                            + "}"
                            + "link = document.createElement('a');"
                            + "link.href = address;"
                            + "own = link.protocol;"
                            + "return own === location.protocol ? '' : own || '?';")
    public static native String protocol(String address);
}
