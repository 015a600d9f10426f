package weir.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.AppendActor;
import weir.actor.ClearActor;
import weir.actor.GetActor;
import weir.actor.MapActor;
import weir.actor.NewestActor;
import weir.actor.QuantifierActor;
import weir.actor.RangeActor;
import weir.actor.RemoveActor;
import weir.actor.RetainActor;
import weir.actor.SizeActor;
import weir.actor.SortByActor;
import weir.actor.TotalActor;
import weir.actor.WindowActor;
import weir.value.Ref;
import weir.value.Value;

/** {@code List/…}. Every function follows the changes of its list; none copies it. */
final class ListLibrary {
    private static final List<String> LIST = List.of("list");

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
        // Without any of the items that were there at an emission of `on`; they never come back.
        rows.live("List/clear", List.of("list", "on"), call -> clear(call, false));
        // Without the item that was the last one at an emission of `on`.
        rows.live("List/remove_last", List.of("list", "on"), call -> clear(call, true));
        // Without each item for which `on` emitted anything; it never comes back.
        rows.perItem(
                "List/remove",
                "on",
                call ->
                        call.add(
                                new RemoveActor(
                                        call.place(),
                                        call.argument(0),
                                        call.itemBody(),
                                        call.kept())));
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
        // The items in the order of their keys, smallest first; equal keys as they were.
        rows.perItem(
                "List/sort_by",
                "key",
                call -> call.add(new SortByActor(call.place(), call.argument(0), call.itemBody())));
        // The items, being their own keys, smallest first.
        rows.live(
                "List/sort",
                LIST,
                call -> call.add(new SortByActor(call.place(), call.argument(0), null)));
        // The items, the last one first.
        rows.live(
                "List/reverse",
                LIST,
                call -> call.add(WindowActor.reverse(call.place(), call.argument(0))));
        // The first `count` items.
        rows.live(
                "List/take",
                List.of("list", "count"),
                call ->
                        call.add(
                                WindowActor.slice(
                                        call.place(), call.argument(0), null, call.argument(1))));
        // The last `count` items.
        rows.live(
                "List/take_last",
                List.of("list", "count"),
                call ->
                        call.add(
                                WindowActor.last(
                                        call.place(), call.argument(0), call.argument(1))));
        // All but the first `count` items.
        rows.live(
                "List/drop",
                List.of("list", "count"),
                call ->
                        call.add(
                                WindowActor.drop(
                                        call.place(), call.argument(0), call.argument(1))));
        // The items from one index to another, both included, counted from 1.
        rows.live(
                "List/slice",
                List.of("list", "from", "to"),
                call ->
                        call.add(
                                WindowActor.slice(
                                        call.place(),
                                        call.argument(0),
                                        call.argument(1),
                                        call.argument(2))));
        // The whole numbers from one to another, both included; none when `from` is above `to`.
        rows.live(
                "List/range",
                List.of("from", "to"),
                call -> {
                    Ref from = call.argument(0);
                    Ref to = call.argument(1);
                    return from == null || to == null
                            ? null
                            : call.add(new RangeActor(call.place(), from, to));
                });
        // Whatever the items emit, newest first counting; of two at once the leftmost.
        rows.live(
                "List/latest",
                LIST,
                call -> call.add(new NewestActor(call.place(), call.argument(0))));
        // The item at `index`, counted from 1; OutOfBounds where there is none.
        rows.live(
                "List/get",
                List.of("list", "index"),
                call -> {
                    Ref index = call.argument(1);
                    return index == null
                            ? null
                            : call.add(GetActor.at(call.place(), call.argument(0), index));
                });
        // The last item; nothing while the list is empty.
        rows.live(
                "List/last", LIST, call -> call.add(GetActor.last(call.place(), call.argument(0))));
        // Whether `if` is True for all items; so also for no items.
        rows.perItem("List/every", "if", call -> quantifier(call, true));
        // Whether `if` is True for at least one item.
        rows.perItem("List/any", "if", call -> quantifier(call, false));
        // How many items there are.
        size(rows, "List/count", size -> new Value.Num(size));
        // Whether there are no items.
        size(rows, "List/is_empty", size -> Value.Tag.of(size == 0));
        // Whether there are any items.
        size(rows, "List/is_not_empty", size -> Value.Tag.of(size > 0));
        // The sum of the numbers in the list, once all of them are known; 0 for none.
        rows.live("List/sum", LIST, call -> total(call, false));
        // The product of the numbers in the list, once all of them are known; 1 for none.
        rows.live("List/product", LIST, call -> total(call, true));
    }

    private static @Nullable Ref clear(BuiltinCall call, boolean lastOnly) {
        Ref on = call.argument(1);
        return on == null
                ? call.argument(0)
                : call.add(
                        new ClearActor(call.place(), call.argument(0), on, lastOnly, call.kept()));
    }

    private static Ref quantifier(BuiltinCall call, boolean every) {
        return call.add(
                new QuantifierActor(call.place(), call.argument(0), call.itemBody(), every));
    }

    private static Ref total(BuiltinCall call, boolean product) {
        return call.add(new TotalActor(call.place(), call.argument(0), product));
    }

    private static void size(Rows rows, String path, SizeActor.Measure measure) {
        rows.live(
                path,
                LIST,
                call -> call.add(new SizeActor(call.place(), call.argument(0), measure)));
    }
}
