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
import weir.source.Place;
import weir.value.Ref;
import weir.value.Value;

/** {@code List/…}. Every function follows the changes of its list; none copies it. */
final class ListLibrary implements Builtin.LiveFunction {
    // With a second argument, without which the list is what it was, or there is no value.
    private static final int APPEND = 0;
    private static final int CLEAR = 1;
    private static final int REMOVE_LAST = 2;
    private static final int RANGE = 3;
    private static final int GET = 4;

    // With a body for each item.
    private static final int REMOVE = 5;
    private static final int RETAIN = 6;
    private static final int MAP = 7;
    private static final int SORT_BY = 8;
    private static final int EVERY = 9;
    private static final int ANY = 10;

    private static final int SORT = 11;
    private static final int REVERSE = 12;
    private static final int TAKE = 13;
    private static final int TAKE_LAST = 14;
    private static final int DROP = 15;
    private static final int SLICE = 16;
    private static final int LATEST = 17;
    private static final int LAST = 18;
    private static final int COUNT = 19;
    private static final int IS_EMPTY = 20;
    private static final int IS_NOT_EMPTY = 21;
    private static final int SUM = 22;
    private static final int PRODUCT = 23;

    static void addTo(Rows rows) {
        ListLibrary list = new ListLibrary();
        rows.live("List/append(list, item)", APPEND, list);
        rows.live("List/clear(list, on)", CLEAR, list);
        rows.live("List/remove_last(list, on)", REMOVE_LAST, list);
        rows.perItem("List/remove(list, on)", REMOVE, list);
        rows.perItem("List/retain(list, if)", RETAIN, list);
        rows.perItem("List/map(list, new)", MAP, list);
        rows.perItem("List/sort_by(list, key)", SORT_BY, list);
        rows.live("List/sort(list)", SORT, list);
        rows.live("List/reverse(list)", REVERSE, list);
        rows.live("List/take(list, count: Number)", TAKE, list);
        rows.live("List/take_last(list, count: Number)", TAKE_LAST, list);
        rows.live("List/drop(list, count: Number)", DROP, list);
        rows.live("List/slice(list, from: Number, to: Number)", SLICE, list);
        rows.live("List/range(from: Number, to: Number)", RANGE, list);
        rows.live("List/latest(list)", LATEST, list);
        rows.live("List/get(list, index: Number)", GET, list);
        rows.live("List/last(list)", LAST, list);
        rows.perItem("List/every(list, if)", EVERY, list);
        rows.perItem("List/any(list, if)", ANY, list);
        rows.live("List/count(list)", COUNT, list);
        rows.live("List/is_empty(list)", IS_EMPTY, list);
        rows.live("List/is_not_empty(list)", IS_NOT_EMPTY, list);
        rows.live("List/sum(list)", SUM, list);
        rows.live("List/product(list)", PRODUCT, list);
    }

    @Override
    public @Nullable Ref instantiate(int operation, BuiltinCall call) {
        Ref list = call.argument(0);
        if (operation > GET) {
            return call.add(
                    operation <= ANY
                            ? perItem(operation, call, list)
                            : ofList(operation, call, list));
        }
        Ref second = call.argument(1);
        if (operation < RANGE) {
            return second == null ? list : call.add(edited(operation, call, list, second));
        }
        if (second == null) {
            return null;
        }
        if (operation == GET) {
            return call.add(GetActor.at(call.place(), list, second));
        }
        return list == null ? null : call.add(new RangeActor(call.place(), list, second));
    }

    private static Actor edited(int operation, BuiltinCall call, @Nullable Ref list, Ref second) {
        return operation == APPEND
                ? new AppendActor(call.place(), list, second, call.kept())
                : new ClearActor(call.place(), list, second, operation == REMOVE_LAST);
    }

    private static Actor perItem(int operation, BuiltinCall call, @Nullable Ref list) {
        Place place = call.place();
        return switch (operation) {
            case REMOVE -> new RemoveActor(place, list, call.itemBody());
            case RETAIN -> new RetainActor(place, list, call.itemBody());
            case MAP -> new MapActor(place, list, call.itemBody());
            case SORT_BY -> new SortByActor(place, list, call.itemBody());
            default -> new QuantifierActor(place, list, call.itemBody(), operation == EVERY);
        };
    }

    private static Actor ofList(int operation, BuiltinCall call, @Nullable Ref list) {
        Place place = call.place();
        return switch (operation) {
            case SORT -> new SortByActor(place, list, null);
            case REVERSE -> WindowActor.reverse(place, list);
            case TAKE -> WindowActor.slice(place, list, null, call.argument(1));
            case TAKE_LAST -> WindowActor.last(place, list, call.argument(1));
            case DROP -> WindowActor.drop(place, list, call.argument(1));
            case SLICE -> WindowActor.slice(place, list, call.argument(1), call.argument(2));
            case LATEST -> new NewestActor(place, list);
            case LAST -> GetActor.last(place, list);
            case SUM, PRODUCT -> new TotalActor(place, list, operation == PRODUCT);
            default -> new SizeActor(place, list, size -> ofSize(operation, size));
        };
    }

    private static Value ofSize(int operation, int size) {
        return operation == COUNT
                ? new Value.Num(size)
                : Value.Tag.of(operation == IS_EMPTY == (size == 0));
    }
}
