package weir.library;

import org.jspecify.annotations.Nullable;
import weir.actor.EffectActor;
import weir.actor.Propagation;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Value;

/** {@code Log/…}: prints each emission at the end of its instant and passes it on. */
final class LogLibrary {
    private LogLibrary() {}

    static void addTo(Rows rows) {
        Builtin.LiveFunction function = LogLibrary::log;
        rows.effect("Log/info(value, with?: Record)", 0, function);
        rows.effect("Log/error(value, with?: Record)", 1, function);
    }

    private static @Nullable Ref log(int level, BuiltinCall call) {
        Ref value = call.argument(0);
        return value == null
                ? null
                : call.add(
                        new EffectActor(
                                call.place(),
                                call.isEvent(value),
                                value,
                                true,
                                emission -> () -> print(level, call, emission)));
    }

    private static void print(int level, BuiltinCall call, Value emission) {
        Propagation p = call.propagation();
        String line = Rendering.of(emission, p);
        if (p.read(call.argument(1)) instanceof RecordValue with
                && p.read(with.field("label")) instanceof Value.Text label) {
            line = label.value() + ": " + line;
        }
        p.world().log(level == 1, line);
    }
}
