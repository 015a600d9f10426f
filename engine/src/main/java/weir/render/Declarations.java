package weir.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSS declarations in order: a property set again keeps its place and takes the new value. */
final class Declarations {
    private final List<String> properties = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    void set(String property, String value) {
        int at = properties.indexOf(property);
        if (at < 0) {
            properties.add(property);
            values.add(value);
        } else {
            values.set(at, value);
        }
    }

    int size() {
        return properties.size();
    }

    String property(int index) {
        return properties.get(index);
    }

    String value(int index) {
        return values.get(index);
    }

    @Nullable String value(String property) {
        int at = properties.indexOf(property);
        return at < 0 ? null : values.get(at);
    }

    /** As the body of a CSS rule. */
    String text() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < properties.size(); i++) {
            out.append(i == 0 ? "" : ";")
                    .append(properties.get(i))
                    .append(':')
                    .append(values.get(i));
        }
        return out.toString();
    }
}
