package weir.library;

import java.util.List;
import weir.actor.AppendActor;
import weir.actor.MapActor;
import weir.actor.QuantifierActor;
import weir.actor.RemoveActor;
import weir.actor.RetainActor;
import weir.actor.SizeActor;
import weir.value.Ref;
import weir.value.Value;

/** {@code List/…}. Every function follows the changes of its list; none copies it. */
final class ListLibrary {
    private ListLibrary() {}

    static void addTo(Rows rows) {
        // The list, then one item more for each emission of `item`.
        rows.live(
                "List/append",
                List.of("list", "item"),
                call -> {
                    Ref item = call.argument(1);
                    return item == null
                            ? call.argument(0)
                            : call.add(
                                    new AppendActor(
                                            call.place(), call.argument(0), item, call.kept()));
                });
        // Without each item for which `on` emitted anything; it never comes back.
        rows.perItem(
                "List/remove",
                "on",
                call -> call.add(new RemoveActor(call.place(), call.argument(0), call.itemBody())));
        // The items for which `if` is True now, in order.
        rows.perItem(
                "List/retain",
                "if",
                call -> call.add(new RetainActor(call.place(), call.argument(0), call.itemBody())));
        // `new` for each item, made once per item and kept while the item is there.
        rows.perItem(
                "List/map",
                "new",
                call -> call.add(new MapActor(call.place(), call.argument(0), call.itemBody())));
        // Whether `if` is True for all items, or for at least one.
        rows.perItem(
                "List/every",
                "if",
                call ->
                        call.add(
                                new QuantifierActor(
                                        call.place(), call.argument(0), call.itemBody(), true)));
        rows.perItem(
                "List/any",
                "if",
                call ->
                        call.add(
                                new QuantifierActor(
                                        call.place(), call.argument(0), call.itemBody(), false)));
        size(rows, "List/count", size -> new Value.Num(size));
        size(rows, "List/is_empty", size -> Value.Tag.of(size == 0));
        size(rows, "List/is_not_empty", size -> Value.Tag.of(size > 0));
    }

    private static void size(Rows rows, String path, SizeActor.Measure measure) {
        rows.live(
                path,
                List.of("list"),
                call -> call.add(new SizeActor(call.place(), call.argument(0), measure)));
    }
}
