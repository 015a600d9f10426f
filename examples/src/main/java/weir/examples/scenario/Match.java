package weir.examples.scenario;

import java.util.Locale;
import java.util.regex.Pattern;

/** How an expected text is held against the page's. */
public enum Match {
    CONTAINS {
        @Override
        boolean holds(String expected, String actual) {
            return actual.contains(expected);
        }
    },
    EXACT {
        @Override
        boolean holds(String expected, String actual) {
            return actual.equals(expected);
        }
    },
    /** The text is a regular expression, searched for. */
    REGEX {
        @Override
        boolean holds(String expected, String actual) {
            return Pattern.compile(expected).matcher(actual).find();
        }
    };

    abstract boolean holds(String expected, String actual);

    /** The word for it in a scenario file. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
