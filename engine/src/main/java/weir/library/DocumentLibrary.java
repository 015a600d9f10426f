package weir.library;

import java.util.List;
import weir.value.RecordValue;
import weir.value.Shape;

/** {@code Document/…}: what a program shows. */
final class DocumentLibrary {
    private static final Shape DOCUMENT = Shape.of("Document", "root");

    private DocumentLibrary() {}

    static void addTo(Rows rows) {
        // The document whose content is `root`: an element, a text, a number or a tag, live.
        rows.live(
                "Document/new",
                List.of("root"),
                call -> new RecordValue(DOCUMENT, call.argument(0)));
    }
}
