package weir.render;

import org.jspecify.annotations.Nullable;
import weir.value.NumberText;
import weir.value.RecordValue;
import weir.value.Value;

/**
 * The physical keys of a style: how thick a thing is, how near, what it is made of. Shadows, sheen
 * and motion follow from them and from the {@link Scenery}.
 *
 * <p>They are read together, from the whole style, because each shadow depends on several.
 */
final class Physical {
    private final Value style;
    private final StyleReader reader;
    private final Declarations out;
    private final Scenery scenery;
    private final StringBuilder shadows = new StringBuilder();

    private Physical(Value style, StyleReader reader, Declarations out) {
        this.style = style;
        this.reader = reader;
        this.out = out;
        this.scenery = reader.scenery();
    }

    static void declare(Value style, StyleReader reader, Declarations out) {
        reader.scenery().read(reader);
        new Physical(style, reader, out).declare();
    }

    private void declare() {
        Value move = field(style, "move");
        Value material = field(style, "material");
        double closer = number(move, "closer", 0);
        double lift = closer != 0 ? closer : -number(move, "further", 0);
        double elevation = number(style, "depth", 0) + lift;
        Value plain = field(style, "shadows");
        if (plain != null) {
            shadows.append(Shadows.box(plain, reader));
        }
        cast(elevation);
        carve();
        glow(material);
        if (shadows.length() > 0) {
            out.set("box-shadow", shadows.toString());
        }
        paint(material);
        place(move);
        spring(elevation);
    }

    private @Nullable Value field(@Nullable Value record, String name) {
        return reader.field(record, name);
    }

    private double number(@Nullable Value record, String name, double otherwise) {
        return reader.number(field(record, name), otherwise);
    }

    // ── shadows ──────────────────────────────────────────────────────────────────────────────

    /** What stands out throws a shadow on what is behind; what is sunk has it inside. */
    private void cast(double elevation) {
        if (elevation == 0) {
            return;
        }
        double height = Math.abs(elevation);
        double far = height * scenery.length();
        double right = far * scenery.right();
        double down = far * scenery.down();
        double blur = 3 * height * scenery.spread();
        shadow(elevation < 0, right, down, blur, 0, black(scenery.darkness()));
        shadow(elevation < 0, 0, down * 0.5, blur * 2, 0, black(scenery.darkness() * 0.4));
    }

    private void carve() {
        Value relief = field(style, "relief");
        boolean isCarved =
                reader.isTag(relief, "Carved")
                        || relief instanceof RecordValue record
                                && "Carved".equals(record.shape().tag());
        if (isCarved) {
            double wall = number(relief, "wall", 2);
            shadow(true, 0, wall, wall * 2, 0, black(scenery.darkness()));
            shadow(true, 0, -wall, wall, 0, "rgb(255 255 255 / " + part(scenery.darkness()) + ")");
        }
    }

    private void glow(@Nullable Value material) {
        Value glow = field(material, "glow");
        String color = reader.color(field(glow, "color"));
        if (color != null) {
            double intensity = number(glow, "intensity", 0.1);
            shadow(false, 0, 0, intensity * 40, intensity * 10, color);
        }
    }

    private void shadow(
            boolean inset, double x, double y, double blur, double spread, String color) {
        shadows.append(shadows.length() == 0 ? "" : ",").append(inset ? "inset " : "");
        shadows.append(px(x)).append(' ').append(px(y)).append(' ').append(px(blur)).append(' ');
        shadows.append(px(spread)).append(' ').append(color);
    }

    // ── paint and motion ─────────────────────────────────────────────────────────────────────

    private void paint(@Nullable Value material) {
        String color = reader.color(field(material, "color"));
        double transparency = number(material, "transparency", 0);
        if (color != null && transparency > 0) {
            String rest = part((1 - transparency) * 100);
            color = "color-mix(in srgb," + color + " " + rest + "%,transparent)";
            out.set("backdrop-filter", "blur(12px)");
        }
        if (color != null) {
            out.set("background-color", color);
        }
        double gloss = number(material, "gloss", 0);
        double metal = number(material, "metal", 0) * 0.5; // metal shines, too
        double sheen = Math.min(1, gloss + metal);
        if (sheen > 0) {
            out.set(
                    "background-image",
                    "linear-gradient("
                            + part(scenery.bevel())
                            + "deg,rgb(255 255 255 / "
                            + part(sheen * 0.25)
                            + "),transparent 50%,"
                            + black(sheen * 0.075)
                            + ")");
        }
    }

    private void place(@Nullable Value move) {
        double right = number(move, "right", 0) - number(move, "left", 0);
        double down = number(move, "down", 0) - number(move, "up", 0);
        if (right != 0 || down != 0) {
            out.set("translate", px(right) + " " + px(down));
        }
        if (field(style, "rotate") instanceof Value.Num degrees) {
            out.set("rotate", NumberText.write(degrees.value()) + "deg");
        }
    }

    private void spring(double elevation) {
        Value range = field(style, "spring_range");
        if (range == null) {
            return;
        }
        double reach = Math.max(number(range, "extend", 0), number(range, "compress", 0));
        double seconds = Math.max(0.08, Math.min(0.5, reach * 0.04));
        out.set("transition", "all " + part(seconds) + "s cubic-bezier(0.34,1.56,0.64,1)");
        if (elevation != 0) {
            double lift = elevation * 0.001;
            out.set("scale", part(1 + lift));
            out.setActive("scale:" + part(1 - lift));
        }
    }

    // ── numbers ──────────────────────────────────────────────────────────────────────────────

    private static String black(double opacity) {
        return "rgb(0 0 0 / " + part(opacity) + ")";
    }

    private static String px(double number) {
        return StyleReader.px(Math.floor(number * 100 + 0.5) / 100);
    }

    /** To a thousandth: what is computed may differ in its last digits between machines. */
    private static String part(double number) {
        return NumberText.write(Math.floor(number * 1000 + 0.5) / 1000);
    }
}
