package weir.examples.scenario;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A key that does something other than write its letter. */
public enum Key {
    ENTER("Enter"),
    TAB("Tab"),
    ESCAPE("Escape"),
    BACKSPACE("Backspace"),
    DELETE("Delete"),
    SPACE(" ");

    private final String code;

    Key(String code) {
        this.code = code;
    }

    /** What {@code KeyboardEvent.key} says of it. */
    public String code() {
        return code;
    }

    /** The key that a scenario calls {@code name}, or null. */
    static @Nullable Key named(String name) {
        for (Key key : values()) {
            if (key.name().equals(name.toUpperCase(Locale.ROOT))) {
                return key;
            }
        }
        return null;
    }
}
