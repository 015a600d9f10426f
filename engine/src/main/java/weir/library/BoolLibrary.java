package weir.library;

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
        boolean a = call.isTrue(0);
        return Value.Tag.of(
                switch (operation) {
                    case AND -> a && call.isTrue(1);
                    case OR -> a || call.isTrue(1);
                    case XOR -> a != call.isTrue(1);
                    default -> !a;
                });
    }

    /** A HOLD whose body is its own negation at each occurrence of {@code when}. */
    @Override
    public Ref instantiate(int operation, BuiltinCall call) {
        Ref value = call.checked(0, Kind.BOOL);
        return call.add(
                new HoldActor(
                        call.place(), value, new Toggling(call, call.argument(1)), call.kept()));
    }
}
