package weir.web.serve;

import static java.util.Map.entry;

import java.util.Map;

/** The media type of a file by the end of its name. */
final class MediaTypes {
    private static final Map<String, String> BY_EXTENSION =
            Map.ofEntries(
                    entry("html", "text/html; charset=utf-8"),
                    entry("css", "text/css; charset=utf-8"),
                    entry("js", "text/javascript; charset=utf-8"),
                    entry("mjs", "text/javascript; charset=utf-8"),
                    entry("ts", "text/plain; charset=utf-8"),
                    entry("bn", "text/plain; charset=utf-8"),
                    entry("expected", "text/plain; charset=utf-8"),
                    entry("txt", "text/plain; charset=utf-8"),
                    entry("md", "text/plain; charset=utf-8"),
                    entry("json", "application/json"),
                    entry("map", "application/json"),
                    // Without this one exactly, a browser refuses to compile while it downloads.
                    entry("wasm", "application/wasm"),
                    entry("svg", "image/svg+xml"),
                    entry("png", "image/png"),
                    entry("ico", "image/x-icon"),
                    entry("woff2", "font/woff2"));

    private MediaTypes() {}

    static String of(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1);
        return BY_EXTENSION.getOrDefault(extension, "application/octet-stream");
    }
}
