package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.value.KindNames;
import weir.value.Ref;
import weir.value.Value;

/** Values of the kind that is wanted, or a word about why not. */
final class Wanted {
    private Wanted() {}

    /**
     * Whether {@code said} is {@code True}; anything but the two truths counts as {@code False}.
     */
    static boolean condition(Propagation p, Actor actor, Value said) {
        if (said instanceof Value.Tag tag) {
            if (tag.is(Value.Tag.TRUE)) {
                return true;
            }
            if (tag.is(Value.Tag.FALSE)) {
                return false;
            }
        }
        wrong(p, actor, "`if` needs True or False", said);
        return false;
    }

    /**
     * The number that {@code ref} is, without its fraction; NaN when it has no value or is none.
     */
    static double whole(Propagation p, Actor actor, @Nullable Ref ref, String parameter) {
        Value value = p.read(ref);
        if (value instanceof Value.Num number) {
            double whole = Math.floor(Math.abs(number.value()));
            return number.value() < 0 ? -whole : whole;
        }
        if (value != null) {
            wrong(p, actor, "`" + parameter + "` needs a number", value);
        }
        return Double.NaN;
    }

    static void wrong(Propagation p, Actor actor, String title, Value found) {
        p.fault(
                actor.place(),
                "wrong-kind",
                title,
                "I found " + KindNames.of(found),
                "check what this is when it is read");
    }
}
