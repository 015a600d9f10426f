package weir.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Shape;

/** {@code Document/…}, {@code Scene/…} and {@code Light/…}: what a program shows. */
final class DocumentLibrary {
    private static final Shape DOCUMENT = Shape.of("Document", "root");

    private DocumentLibrary() {}

    static void addTo(Rows rows) {
        // The document whose content is `root`: an element, a text, a number or a tag, live.
        rows.live(
                "Document/new",
                List.of("root"),
                call -> new RecordValue(DOCUMENT, call.argument(0)));
        // A document whose physical styles are lit: `lights` is a LIST of lights, `geometry` a
        // record with `bevel_angle` in degrees.
        record(rows, "Scene/new", "Scene", "root", "lights?", "geometry?");
        // Light from one side: `azimuth` clockwise from the top and `altitude` in degrees; `spread`
        // softens its shadows.
        record(
                rows,
                "Light/directional",
                "DirectionalLight",
                "azimuth?",
                "altitude?",
                "spread?",
                "intensity?",
                "color?");
        // Light from everywhere: it makes shadows fainter.
        record(rows, "Light/ambient", "AmbientLight", "intensity?", "color?");
        // Light on one thing; shadows do not follow from it.
        record(
                rows,
                "Light/spot",
                "SpotLight",
                "target?",
                "color?",
                "intensity?",
                "radius?",
                "softness?");
    }

    /** A function that puts its arguments into a record. */
    private static void record(Rows rows, String path, String tag, String... parameters) {
        List<String> names = List.of(parameters);
        List<String> fields = new ArrayList<>();
        for (String name : names) {
            fields.add(name.endsWith("?") ? name.substring(0, name.length() - 1) : name);
        }
        Shape shape = new Shape(tag, fields, new boolean[fields.size()]);
        rows.live(
                path,
                names,
                call -> {
                    @Nullable Ref[] arguments = new Ref[fields.size()];
                    for (int i = 0; i < arguments.length; i++) {
                        arguments[i] = call.argument(i);
                    }
                    return new RecordValue(shape, arguments);
                });
    }
}
