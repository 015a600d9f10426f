package weir.persist;

import weir.actor.Kept;
import weir.program.ConstructNames;

/** The parts of a name that {@link ConstructNames} gives: {@code store.count:hold#2}. */
final class Segment {
    private Segment() {}

    /** The names around: {@code store.count}. */
    static String path(String name) {
        return name.substring(0, colon(name));
    }

    /** The name without its number: {@code store.count:hold}. */
    static String base(String name) {
        int number = name.lastIndexOf('#');
        return number > name.lastIndexOf(')') && number > 0 ? name.substring(0, number) : name;
    }

    /** What kind of construct: {@code :hold}; with a call's function, with an arm's pattern. */
    static String kind(String name) {
        return base(name).substring(colon(name));
    }

    /** The name of the function that is called; empty when it is no call. */
    static String callee(String name) {
        String kind = kind(name);
        return kind.endsWith("()") ? kind.substring(1, kind.length() - 2) : "";
    }

    /** What its author calls it: {@code count}, or of a call the function. */
    static String own(String name) {
        String callee = callee(name);
        return callee.isEmpty()
                ? name.substring(path(name).lastIndexOf('.') + 1, colon(name))
                : callee;
    }

    /** Whether this is the number of an item and no name. */
    static boolean isNumber(String segment) {
        return segment.indexOf(':') < 0;
    }

    private static int colon(String name) {
        return Math.max(0, name.indexOf(':'));
    }

    /** The number of an item; {@link Kept#NO_ITEM} when {@code segment} is none. */
    static int number(String segment) {
        boolean isNegative = segment.startsWith("-");
        int value = 0;
        for (int i = isNegative ? 1 : 0; i < segment.length(); i++) {
            int digit = segment.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i > 9) {
                return Kept.NO_ITEM;
            }
            value = value * 10 + digit;
        }
        return isNegative ? -value : value;
    }

    /** The highest number of an item in {@code path}; -1 when there is none. */
    static int highest(String path) {
        int highest = -1;
        for (int at = 0; at <= path.length(); ) {
            int slash = path.indexOf('/', at);
            int end = slash < 0 ? path.length() : slash;
            highest = Math.max(highest, number(path.substring(at, end)));
            at = end + 1;
        }
        return highest;
    }
}
