package weir.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.FoldActor;
import weir.actor.Propagation;
import weir.source.Place;
import weir.value.KindNames;
import weir.value.Ref;
import weir.value.Value;

/** {@code Math/…}. */
final class MathLibrary {
    private MathLibrary() {}

    static void addTo(Rows rows) {
        // The running total of everything that `increment` emits; nothing before its first
        // emission.
        rows.live("Math/sum", List.of("increment"), MathLibrary::sum);
        // The nearest integer, halves away from zero.
        rows.pure(
                "Math/round",
                List.of("value"),
                (call, arguments) ->
                        arguments[0] instanceof Value.Num number
                                ? new Value.Num(round(number.value()))
                                : call.wrong(
                                        0, "a number", KindNames.of(Rows.given(arguments, 0))));
        // With NaN the other number.
        rows.ofNumbers("Math/min", "a", "b", (a, b) -> Double.isNaN(a) || b < a ? b : a);
        rows.ofNumbers("Math/max", "a", "b", (a, b) -> Double.isNaN(a) || b > a ? b : a);
        // The remainder, with the sign of the dividend; NaN for a divisor of 0.
        rows.ofNumbers("Math/modulo", "value", "divisor", (a, b) -> a % b);
    }

    private static double round(double value) {
        double down = Math.floor(Math.abs(value));
        double rounded = Math.abs(value) - down >= 0.5 ? down + 1 : down;
        return Double.isNaN(value) || Double.isInfinite(value)
                ? value
                : value < 0 ? -rounded : rounded;
    }

    private static @Nullable Ref sum(BuiltinCall call) {
        Ref increment = call.argument(0);
        if (increment == null) {
            return null;
        }
        return call.add(
                new FoldActor(call.place(), false, increment, new Sum(call.place()), call.kept()));
    }

    /** A running total. */
    private static final class Sum implements FoldActor.Fold {
        private final Place place;
        private double total;

        Sum(Place place) {
            this.place = place;
        }

        @Override
        public @Nullable Value next(Value occurrence, Propagation p) {
            if (!(occurrence instanceof Value.Num number)) {
                p.fault(
                        place,
                        "wrong-kind",
                        "`Math/sum` adds numbers",
                        "I found " + KindNames.of(occurrence),
                        "turn a text into a number with Text/to_number()");
                return null;
            }
            total += number.value();
            return new Value.Num(total);
        }

        @Override
        public void resume(Value result) {
            total = result instanceof Value.Num number ? number.value() : 0;
        }
    }
}
