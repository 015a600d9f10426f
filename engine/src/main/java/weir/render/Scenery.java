package weir.render;

import org.jspecify.annotations.Nullable;
import weir.value.Item;
import weir.value.ListValue;
import weir.value.NumberText;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Value;

/** The lights and the geometry of a scene, from which physical styles get their shadows. */
final class Scenery {
    /** From where the light comes, clockwise from the top, when no light says so: the top left. */
    private static final double AZIMUTH = 323.13;

    private static final double ALTITUDE = 45;
    private static final double BEVEL = 135;

    private final @Nullable Ref lights;
    private final @Nullable Ref geometry;
    private double azimuth = AZIMUTH;
    private double altitude = ALTITUDE;
    private double spread = 1;
    private double intensity = 0.8;
    private double ambient = 0.3;
    private double bevel = BEVEL;

    /**
     * @param output what the program shows: a document, or a scene with {@code lights} and {@code
     *     geometry}
     */
    Scenery(@Nullable Ref output) {
        RecordValue scene = output instanceof RecordValue record ? record : RecordValue.EMPTY;
        this.lights = scene.field("lights");
        this.geometry = scene.field("geometry");
    }

    /** Reads what is live of it; the answer differs whenever that makes a difference. */
    Value read(StyleReader reader) {
        azimuth = AZIMUTH;
        altitude = ALTITUDE;
        spread = 1;
        intensity = 0.8;
        ambient = 0.3;
        if (reader.read(lights) instanceof ListValue list) {
            for (Item item : reader.items(list)) {
                shine(reader.read(item.value()), reader);
            }
        }
        bevel = reader.number(reader.field(reader.read(geometry), "bevel_angle"), BEVEL);
        double[] all = {azimuth, altitude, spread, intensity, ambient, bevel};
        StringBuilder text = new StringBuilder();
        for (double number : all) {
            text.append(NumberText.write(number)).append(' ');
        }
        return new Value.Text(text.toString());
    }

    private void shine(@Nullable Value light, StyleReader reader) {
        String tag = light instanceof RecordValue record ? record.shape().tag() : null;
        if ("DirectionalLight".equals(tag)) {
            azimuth = reader.number(reader.field(light, "azimuth"), azimuth);
            altitude = reader.number(reader.field(light, "altitude"), altitude);
            spread = reader.number(reader.field(light, "spread"), spread);
            intensity = reader.number(reader.field(light, "intensity"), intensity);
        } else if ("AmbientLight".equals(tag)) {
            ambient = reader.number(reader.field(light, "intensity"), ambient);
        }
    }

    /** How far to the right a shadow falls, per pixel that it falls in all. */
    double right() {
        return -Math.sin(Math.toRadians(azimuth));
    }

    double down() {
        return Math.cos(Math.toRadians(azimuth));
    }

    /** How far a shadow falls per pixel of height: the lower the light, the further. */
    double length() {
        double up = Math.tan(Math.toRadians(altitude));
        return up <= 0.25 ? 10 : 2.5 / up;
    }

    double spread() {
        return spread;
    }

    /** How dark shadows are, from 0 to 1. */
    double darkness() {
        return Math.max(0, Math.min(0.5, intensity * (1 - ambient) * 0.3));
    }

    /** The direction of the sheen on glossy things, in degrees. */
    double bevel() {
        return bevel;
    }
}
