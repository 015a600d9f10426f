package weir.library;

import org.jspecify.annotations.Nullable;
import weir.actor.Actor;
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

/** {@code List/…}. Every function follows the changes of its list; none copies it. */
final class ListLibrary implements Builtin.LiveFunction {
    private static final int APPEND = 0;
    private static final int CLEAR = 1;
    private static final int REMOVE_LAST = 2;
    private static final int REMOVE = 3;
    private static final int RETAIN = 4;
    private static final int MAP = 5;
    private static final int SORT_BY = 6;
    private static final int SORT = 7;
    private static final int REVERSE = 8;
    private static final int TAKE = 9;
    private static final int TAKE_LAST = 10;
    private static final int DROP = 11;
    private static final int SLICE = 12;
    private static final int RANGE = 13;
    private static final int LATEST = 14;
    private static final int GET = 15;
    private static final int LAST = 16;
    private static final int EVERY = 17;
    private static final int ANY = 18;
    private static final int COUNT = 19;
    private static final int IS_EMPTY = 20;
    private static final int IS_NOT_EMPTY = 21;
    private static final int SUM = 22;
    private static final int PRODUCT = 23;

    static void addTo(Rows rows) {
        ListLibrary list = new ListLibrary();
        // The list, then one item more for each emission of `item`.
        rows.live("List/append(list, item/on)", APPEND, list);
        // Without any of the items that were there at an emission of `on`; they never come back.
        rows.live("List/clear(list, on)", CLEAR, list);
        // Without the item that was the last one at an emission of `on`.
        rows.live("List/remove_last(list, on)", REMOVE_LAST, list);
        // Without each item for which `on` emitted anything; it never comes back.
        rows.perItem("List/remove(list, on)", REMOVE, list);
        // The items for which `if` is True now, in order.
        rows.perItem("List/retain(list, if)", RETAIN, list);
        // `new` for each item, made once per item and kept while the item is there.
        rows.perItem("List/map(list, new)", MAP, list);
        // The items in the order of their keys, smallest first; equal keys as they were.
        rows.perItem("List/sort_by(list, key)", SORT_BY, list);
        // The items, being their own keys, smallest first.
        rows.live("List/sort(list)", SORT, list);
        // The items, the last one first.
        rows.live("List/reverse(list)", REVERSE, list);
        // The first `count` items.
        rows.live("List/take(list, count)", TAKE, list);
        // The last `count` items.
        rows.live("List/take_last(list, count)", TAKE_LAST, list);
        // All but the first `count` items.
        rows.live("List/drop(list, count)", DROP, list);
        // The items from one index to another, both included, counted from 1.
        rows.live("List/slice(list, from, to)", SLICE, list);
        // The whole numbers from one to another, both included; none when `from` is above `to`.
        rows.live("List/range(from, to)", RANGE, list);
        // Whatever the items emit, newest first counting; of two at once the leftmost.
        rows.live("List/latest(list)", LATEST, list);
        // The item at `index`, counted from 1; OutOfBounds where there is none.
        rows.live("List/get(list, index)", GET, list);
        // The last item; nothing while the list is empty.
        rows.live("List/last(list)", LAST, list);
        // Whether `if` is True for all items; so also for no items.
        rows.perItem("List/every(list, if)", EVERY, list);
        // Whether `if` is True for at least one item.
        rows.perItem("List/any(list, if)", ANY, list);
        // How many items there are.
        rows.live("List/count(list)", COUNT, list);
        // Whether there are no items.
        rows.live("List/is_empty(list)", IS_EMPTY, list);
        // Whether there are any items.
        rows.live("List/is_not_empty(list)", IS_NOT_EMPTY, list);
        // The sum of the numbers in the list, once all of them are known; 0 for none.
        rows.live("List/sum(list)", SUM, list);
        // The product of the numbers in the list, once all of them are known; 1 for none.
        rows.live("List/product(list)", PRODUCT, list);
    }

    @Override
    public @Nullable Ref instantiate(int operation, BuiltinCall call) {
        Ref list = call.argument(0);
        if (operation <= REMOVE_LAST && call.argument(1) == null) {
            return list; // nothing ever happens to it
        }
        Actor actor = actor(operation, call, list);
        return actor == null ? null : call.add(actor);
    }

    private static @Nullable Actor actor(int operation, BuiltinCall call, @Nullable Ref list) {
        switch (operation) {
            case REMOVE:
                return new RemoveActor(call.place(), list, call.itemBody(), call.kept());
            case RETAIN:
                return new RetainActor(call.place(), list, call.itemBody());
            case MAP:
                return new MapActor(call.place(), list, call.itemBody());
            case SORT_BY:
            case SORT:
                return new SortByActor(call.place(), list, call.body());
            case EVERY:
            case ANY:
                return new QuantifierActor(call.place(), list, call.itemBody(), operation == EVERY);
            case REVERSE:
                return WindowActor.reverse(call.place(), list);
            case LATEST:
                return new NewestActor(call.place(), list);
            case LAST:
                return GetActor.last(call.place(), list);
            case SUM:
            case PRODUCT:
                return new TotalActor(call.place(), list, operation == PRODUCT);
            case COUNT:
            case IS_EMPTY:
            case IS_NOT_EMPTY:
                return new SizeActor(call.place(), list, operation - COUNT);
            default:
                Ref second = call.argument(1);
                return second == null ? null : actor(operation, call, list, second);
        }
    }

    private static @Nullable Actor actor(
            int operation, BuiltinCall call, @Nullable Ref list, Ref second) {
        switch (operation) {
            case APPEND:
                return new AppendActor(call.place(), list, second, call.kept());
            case CLEAR:
            case REMOVE_LAST:
                return new ClearActor(
                        call.place(), list, second, operation == REMOVE_LAST, call.kept());
            case TAKE:
                return WindowActor.slice(call.place(), list, null, second);
            case TAKE_LAST:
                return WindowActor.last(call.place(), list, second);
            case DROP:
                return WindowActor.drop(call.place(), list, second);
            case SLICE:
                return WindowActor.slice(call.place(), list, second, call.argument(2));
            case GET:
                return GetActor.at(call.place(), list, second);
            default: // RANGE: the list is the first number
                return list == null ? null : new RangeActor(call.place(), list, second);
        }
    }
}
