package weir.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSS declarations in order: a property set again keeps its place and takes the new value. */
final class Declarations {
    private final List<String> properties = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final int outside;
    private final int inside;
    private String active = "";
    private String placeholder = "";

    /**
     * @param outside how the element's parent lays it out, see {@link Within}
     * @param inside how the element lays out its children; {@link Within#FLOW} when {@code align}
     *     is about the element itself
     */
    Declarations(int outside, int inside) {
        this.outside = outside & Within.WAY;
        this.inside = inside;
    }

    int outside() {
        return outside;
    }

    /** What is said last of the direction counts. */
    int inside() {
        String direction = value("flex-direction");
        if (direction == null) {
            return inside;
        }
        return direction.equals("column") ? Within.COLUMN : Within.ROW;
    }

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

    /** What holds in addition while the element is pressed. */
    String active() {
        return active;
    }

    void setActive(String declarations) {
        active = declarations;
    }

    /** What holds for the text that an input shows while it is empty. */
    String placeholder() {
        return placeholder;
    }

    void setPlaceholder(String declarations) {
        placeholder = declarations;
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
