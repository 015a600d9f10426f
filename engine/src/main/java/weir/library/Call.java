package weir.library;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import weir.actor.Evaluation;
import weir.actor.Formula;
import weir.program.Signature;
import weir.source.Place;
import weir.value.KindNames;
import weir.value.ListValue;
import weir.value.Value;

/**
 * The formula of a call of a pure function, and to the function the arguments of one evaluation.
 *
 * <p><b>Errors.</b> An argument of the wrong kind is a fault at the place of the call, which then
 * has no value.
 */
public final class Call implements Formula {
    private final Builtin.Pure builtin;
    private final Place place;
    private final List<Formula> arguments;
    private final @Nullable Value[] values;
    private @Nullable Evaluation evaluation;

    Call(Builtin.Pure builtin, Place place, List<Formula> arguments) {
        this.builtin = builtin;
        this.place = place;
        this.arguments = arguments;
        this.values = new Value[arguments.size()];
    }

    @Override
    public @Nullable Value evaluate(Evaluation e) {
        Signature signature = builtin.signature();
        for (int i = 0; i < values.length; i++) {
            Value value = arguments.get(i).evaluate(e);
            if (value == null && signature.parameters().get(i).required()) {
                return null;
            }
            values[i] = value;
        }
        evaluation = e;
        for (int i = 0; i < values.length; i++) {
            char kind = builtin.kinds().charAt(i);
            Value value = values[i];
            if (value != null && !Kind.is(kind, value)) {
                return wrong(i, Kind.name(kind), KindNames.of(value));
            }
        }
        return builtin.function().apply(builtin.operation(), this);
    }

    /** Says that an argument is not what is wanted; the call has no value. */
    @Nullable Value wrong(int argument, String wanted, String found) {
        return wrong(evaluation(), place, builtin.signature(), argument, wanted, found);
    }

    static @Nullable Value wrong(
            Evaluation e,
            Place place,
            Signature signature,
            int argument,
            String wanted,
            String found) {
        return e.fault(
                place,
                "wrong-kind",
                "`"
                        + signature.path()
                        + "` needs "
                        + wanted
                        + " as `"
                        + signature.parameters().get(argument).name()
                        + "`",
                "I found " + found,
                "it is called as `" + signature.spelled() + "`");
    }

    Evaluation evaluation() {
        return Objects.requireNonNull(evaluation, "no evaluation is going on");
    }

    /** An argument, or null when it was left out or has no value. */
    @Nullable Value given(int index) {
        return values[index];
    }

    Value value(int index) {
        return Objects.requireNonNull(values[index], "a required argument is there");
    }

    String text(int index) {
        return ((Value.Text) value(index)).value();
    }

    double number(int index) {
        return ((Value.Num) value(index)).value();
    }

    ListValue list(int index) {
        return (ListValue) value(index);
    }

    /** A number as a position or a count: without its fraction, NaN as 0. */
    int whole(int index) {
        return whole(number(index));
    }

    static int whole(double number) {
        // Not every target's cast from a number that is too large gives the largest int.
        if (number >= Integer.MAX_VALUE) {
            return Integer.MAX_VALUE;
        }
        return number <= -Integer.MAX_VALUE ? -Integer.MAX_VALUE : (int) number;
    }
}
