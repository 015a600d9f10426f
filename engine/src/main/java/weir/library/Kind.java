package weir.library;

import weir.value.ListValue;
import weir.value.MapKey;
import weir.value.Value;

/** What an argument has to be: the first letter of the type that a row names. */
final class Kind {
    static final char ANY = '?';
    static final char TEXT = 'T';
    static final char NUMBER = 'N';
    static final char BOOL = 'B';
    static final char LIST = 'L';
    static final char MAP = 'M';

    /** A number of instants: as many as a page can bear at one stroke. */
    static final char COUNT = 'C';

    private static final int LARGEST_COUNT = 100_000;

    private Kind() {}

    static boolean is(char kind, Value value) {
        return switch (kind) {
            case TEXT -> value instanceof Value.Text;
            case NUMBER -> value instanceof Value.Num;
            case BOOL ->
                    value instanceof Value.Tag tag
                            && (tag.is(Value.Tag.TRUE) || tag.is(Value.Tag.FALSE));
            case COUNT -> value instanceof Value.Num number && number.value() <= LARGEST_COUNT;
            case MAP -> MapKey.isMap(value);
            case LIST -> value instanceof ListValue;
            default -> true;
        };
    }

    /** What it is called in a message. */
    static String name(char kind) {
        return switch (kind) {
            case TEXT -> "a text";
            case NUMBER -> "a number";
            case BOOL -> "True or False";
            case COUNT -> "a number up to 100000";
            case MAP -> "a map";
            case LIST -> "a list";
            default -> "a value";
        };
    }
}
