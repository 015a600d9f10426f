package weir.library;

import java.util.List;
import weir.actor.EffectActor;
import weir.actor.World;
import weir.value.Value;

/** {@code Router/…}: the route that the page shows, a path that begins with a slash. */
final class RouterLibrary {
    private RouterLibrary() {}

    static void addTo(Rows rows) {
        // The route now, and whenever it changes.
        rows.live("Router/route", List.of(), call -> call.propagation().world().route());
        // Goes to each path emitted; what does not begin with a slash is ignored.
        rows.effect(
                "Router/go_to",
                List.of("path"),
                call -> {
                    World world = call.propagation().world();
                    return call.argument(0) == null
                            ? null
                            : call.add(
                                    new EffectActor(
                                            call.place(),
                                            call.propagation().isEvent(call.argument(0)),
                                            call.argument(0),
                                            false,
                                            path -> () -> go(world, path)));
                });
    }

    private static void go(World world, Value path) {
        if (path instanceof Value.Text text && text.value().startsWith("/")) {
            world.navigate(text.value());
        }
    }
}
