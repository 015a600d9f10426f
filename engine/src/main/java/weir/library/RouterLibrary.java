package weir.library;

import org.jspecify.annotations.Nullable;
import weir.actor.EffectActor;
import weir.actor.World;
import weir.value.Ref;
import weir.value.Value;

/** {@code Router/…}: the route that the page shows, a path that begins with a slash. */
final class RouterLibrary {
    private RouterLibrary() {}

    static void addTo(Rows rows) {
        rows.live("Router/route()", 0, (operation, call) -> call.propagation().world().route());
        rows.effect("Router/go_to(path: Text)", 0, (operation, call) -> goTo(call));
    }

    private static @Nullable Ref goTo(BuiltinCall call) {
        Ref path = call.argument(0);
        return path == null
                ? null
                : call.add(
                        new EffectActor(
                                call.place(),
                                call.isEvent(path),
                                path,
                                false,
                                emission -> () -> go(call, emission)));
    }

    private static void go(BuiltinCall call, Value path) {
        World world = call.propagation().world();
        if (!(path instanceof Value.Text text)) {
            call.wrong(0, Kind.name(Kind.TEXT), path);
        } else if (text.value().startsWith("/")) {
            world.navigate(text.value());
        }
    }
}
