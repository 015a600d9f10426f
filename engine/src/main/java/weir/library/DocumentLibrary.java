package weir.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.Refs;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Shape;
import weir.value.Value;

/**
 * {@code Document/…}, {@code Scene/…}, {@code Light/…} and {@code Theme/…}: what a program shows,
 * what it is lit with, and three plain colors.
 */
final class DocumentLibrary implements Builtin.PureFunction, Builtin.LiveFunction {
    private static final List<String> TAGS =
            List.of("Document", "Scene", "DirectionalLight", "AmbientLight", "SpotLight");
    private static final List<String> COLORS = List.of("#ffffff", "#000000", "#3b82f6");

    static void addTo(Rows rows) {
        DocumentLibrary document = new DocumentLibrary();
        rows.live("Document/new(root)", 0, document);
        rows.live("Scene/new(root, lights?: List, geometry?: Record)", 1, document);
        rows.live(
                "Light/directional(azimuth?: Number, altitude?: Number, spread?: Number,"
                        + " intensity?: Number, color?)",
                2,
                document);
        rows.live("Light/ambient(intensity?: Number, color?)", 3, document);
        rows.live(
                "Light/spot(target?, color?, intensity?: Number, radius?: Number,"
                        + " softness?: Number)",
                4,
                document);
        rows.pure("Theme/background_color()", 0, document);
        rows.pure("Theme/text_color()", 1, document);
        rows.pure("Theme/accent_color()", 2, document);
    }

    @Override
    public Value apply(int operation, Call call) {
        return new Value.Text(COLORS.get(operation));
    }

    /** A record of what was given; whoever shows it knows what the rest is. */
    @Override
    public Ref instantiate(int operation, BuiltinCall call) {
        List<String> names = new ArrayList<>();
        List<@Nullable Ref> fields = new ArrayList<>();
        for (int i = 0; i < call.arguments().length; i++) {
            Ref given = call.argument(i);
            if (given != null) {
                names.add(call.signature().parameters().get(i).name());
                fields.add(given);
            }
        }
        Shape shape = new Shape(TAGS.get(operation), names, new boolean[names.size()]);
        return new RecordValue(shape, Refs.of(fields));
    }
}
