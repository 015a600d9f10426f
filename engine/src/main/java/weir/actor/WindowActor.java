package weir.actor;

import org.jspecify.annotations.Nullable;
import weir.list.ListObserver;
import weir.list.Reverse;
import weir.list.Window;
import weir.source.Place;
import weir.value.Item;
import weir.value.Ref;

/**
 * A piece of a list: {@code List/take}, {@code List/take_last}, {@code List/drop}, {@code
 * List/slice}; and {@code List/reverse}, the whole of it backwards.
 */
public final class WindowActor extends ListActor {
    private final ListInput input;
    private final @Nullable Ref from;
    private final @Nullable Ref to;
    private final int skipped;
    private final Window<Item> window;
    private final ListObserver<Item> entry;

    /**
     * @param from the index of the first item that is shown, from 1; null for all from the first
     * @param to the index of the last one; null for all to the last
     */
    public static WindowActor slice(
            Place place, @Nullable Ref list, @Nullable Ref from, @Nullable Ref to) {
        return new WindowActor(place, list, from, to, false, false, 0);
    }

    /**
     * @param count how many of the first items are not shown
     */
    public static WindowActor drop(Place place, @Nullable Ref list, @Nullable Ref count) {
        return new WindowActor(place, list, count, null, false, false, 1);
    }

    /**
     * @param count how many of the last items are shown, the last one last
     */
    public static WindowActor last(Place place, @Nullable Ref list, @Nullable Ref count) {
        return new WindowActor(place, list, null, count, true, true, 0);
    }

    /** All items, the last one first. */
    public static WindowActor reverse(Place place, @Nullable Ref list) {
        return new WindowActor(place, list, null, null, true, false, 0);
    }

    private WindowActor(
            Place place,
            @Nullable Ref list,
            @Nullable Ref from,
            @Nullable Ref to,
            boolean mirrored,
            boolean mirroredBack,
            int skipped) {
        super(place);
        this.input = new ListInput(list);
        this.from = from;
        this.to = to;
        this.skipped = skipped;
        this.window = new Window<>(mirroredBack ? new Reverse<>(out) : out);
        this.entry = mirrored ? new Reverse<>(window) : window;
    }

    @Override
    protected void wire(Propagation p) {
        input.wire(p, this);
        p.subscribe(this, from);
        p.subscribe(this, to);
    }

    @Override
    protected void update(Propagation p) {
        double first = from == null ? 1 : skipped + Wanted.whole(p, this, from, "from");
        double last = to == null ? Integer.MAX_VALUE : Wanted.whole(p, this, to, "to");
        if (!Double.isNaN(first + last)) { // else a bound is not known yet, so it stays
            window.bound((int) Math.max(first, 1) - 1, (int) Math.max(last, 0));
        } else if (value == null) {
            return;
        }
        input.update(p, this, entry);
    }

    @Override
    boolean letsGo(Propagation p, Item item) {
        return input.letsGo(p, item);
    }

    @Override
    protected void forget(Propagation p, Item item) {
        input.forget(p, item);
    }
}
