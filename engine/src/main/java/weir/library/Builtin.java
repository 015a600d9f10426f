package weir.library;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import weir.actor.Evaluation;
import weir.actor.Formula;
import weir.program.Signature;
import weir.source.Place;
import weir.value.Ref;
import weir.value.Value;

/** A row of the library: how a function is called, and what a call is. */
public sealed interface Builtin {
    Signature signature();

    /** A formula for a call, or null when a call is more than a formula. */
    @Nullable Formula formula(Place place, Supplier<List<Formula>> arguments);

    /** Instantiates a call that is more than a formula. Null when it never has a value. */
    @Nullable Ref instantiate(BuiltinCall call);

    /** A function of its arguments' values and of nothing else. */
    record Pure(Signature signature, PureFunction function) implements Builtin {
        @Override
        public Formula formula(Place place, Supplier<List<Formula>> arguments) {
            return new PureCall(place, this, arguments.get());
        }

        @Override
        public @Nullable Ref instantiate(BuiltinCall call) {
            throw new IllegalStateException(signature.path() + " is always a formula");
        }
    }

    /** A function with state, time, lists or effects: a call is an actor, or several. */
    record Live(Signature signature, LiveFunction function) implements Builtin {
        @Override
        public @Nullable Formula formula(Place place, Supplier<List<Formula>> arguments) {
            return null;
        }

        @Override
        public @Nullable Ref instantiate(BuiltinCall call) {
            return function.instantiate(call);
        }
    }

    /** What a {@link Pure} function computes. */
    interface PureFunction {
        /**
         * The result, or null for none. Required arguments are there; optional ones may be null.
         */
        @Nullable Value apply(Call call, @Nullable Value[] arguments);
    }

    /** What a call of a {@link Live} function becomes. */
    interface LiveFunction {
        @Nullable Ref instantiate(BuiltinCall call);
    }

    /** One evaluation of a call: where to say what is wrong with its arguments. */
    record Call(Signature signature, Place place, Evaluation evaluation) {
        /** Says that an argument is of the wrong kind; the call has no value. */
        @Nullable Value wrong(int argument, String wanted, String found) {
            return evaluation.fault(
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
    }

    /** The formula of a call of a pure function. */
    record PureCall(Place place, Pure builtin, List<Formula> arguments) implements Formula {
        @Override
        public @Nullable Value evaluate(Evaluation e) {
            @Nullable Value[] values = new Value[arguments.size()];
            for (int i = 0; i < values.length; i++) {
                Value value = arguments.get(i).evaluate(e);
                if (value == null && builtin.signature().parameters().get(i).required()) {
                    return null;
                }
                values[i] = value;
            }
            return builtin.function().apply(new Call(builtin.signature(), place, e), values);
        }
    }
}
