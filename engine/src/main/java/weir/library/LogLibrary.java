package weir.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.EffectActor;
import weir.actor.World;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Value;

/** {@code Log/…}: prints each emission at the end of its instant and passes it on. */
final class LogLibrary {
    private LogLibrary() {}

    static void addTo(Rows rows) {
        rows.effect("Log/info", List.of("value", "with?"), call -> log(call, false));
        rows.effect("Log/error", List.of("value", "with?"), call -> log(call, true));
    }

    private static @Nullable Ref log(BuiltinCall call, boolean error) {
        Ref value = call.argument(0);
        if (value == null) {
            return null;
        }
        World world = call.propagation().world();
        String label =
                call.argument(1) instanceof RecordValue with
                                && call.propagation().read(with.field("label"))
                                        instanceof Value.Text text
                        ? text.value() + ": "
                        : "";
        return call.add(
                new EffectActor(
                        call.place(),
                        call.propagation().isEvent(value),
                        value,
                        true,
                        emission ->
                                () ->
                                        world.log(
                                                error,
                                                label
                                                        + Rendering.of(
                                                                emission, call.propagation()))));
    }
}
