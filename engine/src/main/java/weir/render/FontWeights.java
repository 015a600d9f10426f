package weir.render;

import java.util.HashMap;
import java.util.Map;
import weir.value.NumberText;
import weir.value.Value;

/** The names of font weights. */
final class FontWeights {
    private static final Map<String, String> BY_NAME = new HashMap<>();

    private FontWeights() {}

    static {
        name("100", "Hairline", "Hairline");
        name("200", "ExtraLight", "UltraLight");
        name("300", "Light", "Light");
        name("400", "Regular", "Normal");
        name("500", "Medium", "Medium");
        name("600", "SemiBold", "DemiBold");
        name("700", "Bold", "Bold");
        name("800", "ExtraBold", "UltraBold");
        name("900", "Black", "Heavy");
        name("950", "ExtraHeavy", "ExtraHeavy");
    }

    private static void name(String css, String first, String second) {
        BY_NAME.put(first, css);
        BY_NAME.put(second, css);
    }

    static String css(Value value) {
        if (value instanceof Value.Num number) {
            return NumberText.write(number.value());
        }
        String css = value instanceof Value.Tag tag ? BY_NAME.get(tag.name()) : null;
        return css == null ? "400" : css;
    }
}
