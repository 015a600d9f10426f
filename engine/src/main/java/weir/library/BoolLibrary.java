package weir.library;

import org.jspecify.annotations.Nullable;
import weir.actor.FoldActor;
import weir.actor.HoldActor;
import weir.value.Ref;
import weir.value.Value;

/** {@code Bool/…}: logic over the tags {@code True} and {@code False}. */
final class BoolLibrary implements Builtin.PureFunction, Builtin.LiveFunction {
    private static final int NOT = 0;
    private static final int AND = 1;
    private static final int OR = 2;
    private static final int XOR = 3;

    static void addTo(Rows rows) {
        BoolLibrary bool = new BoolLibrary();
        rows.pure("Bool/not(value: Bool)", NOT, bool);
        rows.pure("Bool/and(this, that)", AND, bool);
        rows.pure("Bool/or(this, that)", OR, bool);
        rows.pure("Bool/xor(this, that)", XOR, bool);
        rows.live("Bool/toggle(value: Bool, when)", 0, bool);
    }

    /** What is not the tag True counts as False, except for {@code not}. */
    @Override
    public Value apply(int operation, Call call) {
        boolean a = isTrue(call.value(0));
        return Value.Tag.of(
                switch (operation) {
                    case AND -> a && isTrue(call.value(1));
                    case OR -> a || isTrue(call.value(1));
                    case XOR -> a != isTrue(call.value(1));
                    default -> !a;
                });
    }

    /** A HOLD whose body is the opposite of its state, at each occurrence of {@code when}. */
    @Override
    public Ref instantiate(int operation, BuiltinCall call) {
        Ref when = call.argument(1);
        return call.add(
                new HoldActor(
                        call.place(),
                        call.checked(0, Kind.BOOL),
                        (scope, state) -> when == null ? null : flips(call, when, state),
                        call.kept()));
    }

    private static Ref flips(BuiltinCall call, Ref when, Ref state) {
        return call.add(
                FoldActor.passing(
                        call.place(),
                        true,
                        when,
                        (occurrence, p) -> Value.Tag.of(!isTrue(p.read(state)))));
    }

    private static boolean isTrue(@Nullable Value value) {
        return value instanceof Value.Tag tag && tag.is(Value.Tag.TRUE);
    }
}
