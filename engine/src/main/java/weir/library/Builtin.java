package weir.library;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import weir.actor.Formula;
import weir.program.Signature;
import weir.source.Place;
import weir.value.Ref;
import weir.value.Value;

/**
 * A row of the library: how a function is called, and what a call is.
 *
 * <p>The functions of a namespace share one object, which is told by number which of them is meant:
 * a class for each would cost a page more than what it does.
 */
public sealed interface Builtin {
    Signature signature();

    /** What each parameter has to be, as in {@link Kind}; one character each. */
    String kinds();

    /** A formula for a call, or null when a call is more than a formula. */
    @Nullable Formula formula(Place place, Supplier<List<Formula>> arguments);

    /** Instantiates a call that is more than a formula. Null when it never has a value. */
    @Nullable Ref instantiate(BuiltinCall call);

    /** A function of its arguments' values and of nothing else. */
    record Pure(Signature signature, String kinds, int operation, PureFunction function)
            implements Builtin {
        @Override
        public Formula formula(Place place, Supplier<List<Formula>> arguments) {
            return new Call(this, place, arguments.get());
        }

        @Override
        public @Nullable Ref instantiate(BuiltinCall call) {
            throw new IllegalStateException("this is always a formula");
        }
    }

    /** A function with state, time, lists or effects: a call is an actor, or several. */
    record Live(Signature signature, String kinds, int operation, LiveFunction function)
            implements Builtin {
        @Override
        public @Nullable Formula formula(Place place, Supplier<List<Formula>> arguments) {
            return null;
        }

        @Override
        public @Nullable Ref instantiate(BuiltinCall call) {
            return function.instantiate(operation, call);
        }
    }

    /** What {@link Pure} functions compute. */
    interface PureFunction {
        /**
         * The result, or null for none. Arguments are of their kinds; only optional ones may be
         * missing.
         */
        @Nullable Value apply(int operation, Call call);
    }

    /** What calls of {@link Live} functions become. */
    interface LiveFunction {
        @Nullable Ref instantiate(int operation, BuiltinCall call);
    }
}
