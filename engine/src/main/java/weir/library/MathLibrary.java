package weir.library;

import org.jspecify.annotations.Nullable;
import weir.actor.FoldActor;
import weir.actor.Propagation;
import weir.value.Doubles;
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
            case MODULO -> remainder(a, b);
            default -> a + b;
        };
    }

    /**
     * {@code a % b}, exactly: the compiler's own is wrong in Wasm for what is infinite or very
     * large.
     */
    static double remainder(double a, double b) {
        double rest = Math.abs(a);
        double divisor = Math.abs(b);
        if (!(rest < Double.POSITIVE_INFINITY && divisor > 0)) {
            return Double.NaN;
        }
        double step = divisor; // times a power of two, and so every difference below is exact
        while (step <= rest / 2) {
            step *= 2;
        }
        while (step >= divisor && rest >= divisor) {
            rest = rest >= step ? rest - step : rest;
            step /= 2;
        }
        return a < 0 ? Doubles.negated(rest) : rest;
    }

    private static double round(double value) {
        double down = Math.floor(Math.abs(value));
        double rounded = Math.abs(value) - down >= 0.5 ? down + 1 : down;
        return Double.isNaN(value) || Double.isInfinite(value)
                ? value
                : value < 0 ? Doubles.negated(rounded) : rounded;
    }

    @Override
    public @Nullable Ref instantiate(int operation, BuiltinCall call) {
        Ref input = call.argument(0);
        if (input == null) {
            return null;
        }
        return call.add(
                FoldActor.total(
                        call.place(), input, new Total(call, operation == SUM), call.kept()));
    }

    /** A running sum or product. */
    private static final class Total implements FoldActor.Fold {
        private final BuiltinCall call;
        private final boolean sum;
        private double total;

        Total(BuiltinCall call, boolean sum) {
            this.call = call;
            this.sum = sum;
            this.total = sum ? 0 : 1;
        }

        @Override
        public @Nullable Value next(Value occurrence, Propagation p) {
            if (!(occurrence instanceof Value.Num number)) {
                return call.wrong(0, Kind.name(Kind.NUMBER), occurrence);
            }
            total = sum ? total + number.value() : total * number.value();
            return new Value.Num(total);
        }

        @Override
        public void resume(Value result) {
            total = result instanceof Value.Num number ? number.value() : total;
        }
    }
}
