package weir.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.Refs;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Shape;
import weir.value.Value;

/** {@code Light/…} and {@code Theme/…}: what a scene is lit with, and three plain colors. */
final class SceneLibrary implements Builtin.PureFunction, Builtin.LiveFunction {
    private static final List<String> TAGS =
            List.of("DirectionalLight", "AmbientLight", "SpotLight");
    private static final List<String> COLORS = List.of("#ffffff", "#000000", "#3b82f6");

    static void addTo(Rows rows) {
        SceneLibrary scene = new SceneLibrary();
        rows.live(
                "Light/directional(azimuth?: Number, altitude?: Number, spread?: Number,"
                        + " intensity?: Number, color?)",
                0,
                scene);
        rows.live("Light/ambient(intensity?: Number, color?)", 1, scene);
        rows.live(
                "Light/spot(target?, color?, intensity?: Number, radius?: Number,"
                        + " softness?: Number)",
                2,
                scene);
        rows.pure("Theme/background_color()", 0, scene);
        rows.pure("Theme/text_color()", 1, scene);
        rows.pure("Theme/accent_color()", 2, scene);
    }

    @Override
    public Value apply(int operation, Call call) {
        return new Value.Text(COLORS.get(operation));
    }

    /** A record of what was given; the scene knows what the rest is. */
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
