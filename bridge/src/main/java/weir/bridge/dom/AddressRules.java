package weir.bridge.dom;

import weir.bridge.js.Addresses;

/** Which addresses a program may use. The browser says what they mean: looks deceive. */
final class AddressRules {
    private AddressRules() {}

    /** Whether a link may lead to {@code address}. */
    static boolean isLink(String address) {
        String protocol = Addresses.protocol(address);
        return isWeb(protocol) || protocol.equals("mailto:") || protocol.equals("tel:");
    }

    /** Whether a style may show the picture at {@code address}. */
    static boolean isPicture(String address) {
        String protocol = Addresses.protocol(address);
        return isWeb(protocol)
                || protocol.equals("data:") && address.trim().startsWith("data:image/");
    }

    private static boolean isWeb(String protocol) {
        return protocol.isEmpty() || protocol.equals("http:") || protocol.equals("https:");
    }
}
