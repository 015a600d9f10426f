package weir.web;

/** A browser and one of our two builds in it. */
enum Browser {
    HTMLUNIT("htmlunit", ""),
    CHROMIUM_SCRIPT("chromium-js", ""),
    CHROMIUM_WASM("chromium-wasm", "?engine=wasm");

    private final String folder;
    private final String query;

    Browser(String folder, String query) {
        this.folder = folder;
        this.query = query;
    }

    /** The folder that its logs go into. */
    String folder() {
        return folder;
    }

    /** What a page's address ends in so that this build runs. */
    String query() {
        return query;
    }

    boolean isHtmlUnit() {
        return this == HTMLUNIT;
    }
}
