package weir.library;

import org.jspecify.annotations.Nullable;
import weir.actor.FoldActor;
import weir.value.Ref;
import weir.value.Value;

/** {@code Math/…}: arithmetic on numbers, and totals of what was emitted. */
final class MathLibrary implements Builtin.PureFunction, Builtin.LiveFunction {
    private static final int SUM = 0;
    private static final int PRODUCT = 1;

    private static final int ROUND = 0;
    private static final int MIN = 1;
    private static final int MAX = 2;
    private static final int MODULO = 3;
    private static final int ADD = 4;

    static void addTo(Rows rows) {
        MathLibrary math = new MathLibrary();
        rows.live("Math/sum(increment: Number)", SUM, math);
        rows.live("Math/product(factor: Number)", PRODUCT, math);
        rows.pure("Math/add(a: Number, b: Number)", ADD, math);
        rows.pure("Math/round(value: Number)", ROUND, math);
        rows.pure("Math/min(a: Number, b: Number)", MIN, math);
        rows.pure("Math/max(a: Number, b: Number)", MAX, math);
        rows.pure("Math/modulo(value: Number, divisor: Number)", MODULO, math);
    }

    @Override
    public Value apply(int operation, Call call) {
        double a = call.number(0);
        return new Value.Num(operation == ROUND ? round(a) : of(operation, a, call.number(1)));
    }

    private static double of(int operation, double a, double b) {
        return switch (operation) {
            // With NaN the other number.
            case MIN -> Double.isNaN(a) || b < a ? b : a;
            case MAX -> Double.isNaN(a) || b > a ? b : a;
            case MODULO -> a % b;
            default -> a + b;
        };
    }

    private static double round(double value) {
        double down = Math.floor(Math.abs(value));
        double rounded = Math.abs(value) - down >= 0.5 ? down + 1 : down;
        return Double.isNaN(value) || Double.isInfinite(value)
                ? value
                : value < 0 ? -rounded : rounded;
    }

    @Override
    public @Nullable Ref instantiate(int operation, BuiltinCall call) {
        Ref input = call.argument(0);
        if (input == null) {
            return null;
        }
        double[] total = {operation == SUM ? 0 : 1};
        return call.add(
                FoldActor.total(
                        call.place(),
                        input,
                        (occurrence, p) -> {
                            if (!(occurrence instanceof Value.Num number)) {
                                return call.wrong(0, Kind.name(Kind.NUMBER), occurrence);
                            }
                            double last = total[0];
                            total[0] =
                                    operation == SUM
                                            ? last + number.value()
                                            : last * number.value();
                            return new Value.Num(total[0]);
                        }));
    }
}
