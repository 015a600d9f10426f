package weir.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.collection.Sorting;

/**
 * {@code List/sort_by(item, key: …)}: the items in the order of their keys, ascending.
 *
 * <p>The key of each item is live, so it arrives from outside: an item enters without one, and is
 * shown from its first {@link #rekey} on.
 *
 * <p><b>Law.</b> After any calls {@code out} holds the items that have a key, by key and, where
 * keys are equal, in input order. One key that changes gives one move at most. Keys that change
 * together, between {@link #begin} and {@link #settle}, give the fewest moves and inserts that
 * bring about the new order, and never a reset unless nothing was shown before. A reset of the
 * input gives the fewest edits, or one reset by the rule of {@link Rearrangement}.
 *
 * <p><b>Shape.</b> The rows in input order, and their places in the order of their keys. A changed
 * key is staged in the place until it is settled: so the places are always in the order of the keys
 * they have, and a search never meets a key that does not belong where it is.
 *
 * <p><b>Costs.</b> O(log n) comparisons for a change, and O(log n) more for each of them that ends
 * in a tie, to ask for the input order. O(k log n) for k keys that change together. O(n log n) for
 * a reset of the input.
 */
public final class SortBy<T, K> extends RowOperator<T, SortBy.Place<T, K>> {
    /** Where a row is in the order of the keys. */
    public static final class Place<T, K> extends RankedSequence.Node<Place<T, K>> {
        final Row<T, Place<T, K>> row;
        private @Nullable K key;
        private @Nullable K stagedKey;
        private int rankBeforeReset = -1;

        Place(Row<T, Place<T, K>> row) {
            super(true);
            this.row = row;
        }
    }

    private final ListObserver<T> out;
    private final Comparator<? super K> order;
    private final RankedSequence<Place<T, K>> sorted = new RankedSequence<>();
    private final List<Place<T, K>> staged = new ArrayList<>();
    private boolean started;
    private boolean resetting;
    private boolean batching;

    public SortBy(
            ListObserver<T> out,
            Comparator<? super K> order,
            RowObserver<T, SortBy.Place<T, K>> observer) {
        super(new IgnoringObserver<>(), observer);
        this.out = out;
        this.order = order;
    }

    /** Keys that change from now on wait for {@link #settle}. */
    public void begin() {
        batching = true;
    }

    /** The key of this row's item is now {@code key}; nothing happens when the row has gone. */
    public void rekey(Row<T, Place<T, K>> row, K key) {
        if (!rows.contains(row)) {
            return;
        }
        Place<T, K> place = row.result();
        if (place == null) {
            place = new Place<>(row);
            rows.show(row, place);
        }
        if (place.stagedKey == null) {
            staged.add(place);
        }
        place.stagedKey = key;
        if (!batching && !resetting) {
            settle();
        }
    }

    /** Brings what is staged into order. */
    public void settle() {
        batching = false;
        List<Place<T, K>> fresh = new ArrayList<>();
        List<Place<T, K>> changed = new ArrayList<>();
        for (Place<T, K> place : staged) {
            if (place.stagedKey != null) { // else the row has gone since
                (sorted.contains(place) ? changed : fresh).add(place);
            }
        }
        staged.clear();
        if (sorted.size() == 0 && fresh.size() > 1) {
            fill(fresh);
            return;
        }
        if (changed.size() == 1) {
            Place<T, K> place = changed.get(0);
            int from = sorted.indexOf(place);
            sorted.remove(place);
            takeKey(place);
            putBack(place, from);
        } else if (changed.size() > 1) {
            Reordering.perform(sorted, changed, this::takeKey, this::indexFor, out);
        }
        for (Place<T, K> place : fresh) {
            takeKey(place);
            int index = indexFor(place);
            sorted.insert(index, place);
            out.insert(index, place.row.item());
        }
    }

    @Override
    public void move(int from, int to) {
        super.move(from, to);
        Place<T, K> place = rows.at(to).result();
        if (place != null && sorted.contains(place)) { // among equal keys the input order counts
            int index = sorted.indexOf(place);
            sorted.remove(place);
            putBack(place, index);
        }
    }

    @Override
    public void reset(List<T> items) {
        int before = 0;
        for (Place<T, K> place = sorted.first(); place != null; place = sorted.next(place)) {
            place.rankBeforeReset = before++;
        }
        resetting = true;
        try {
            super.reset(items);
        } finally {
            resetting = false;
        }
        staged.clear();
        List<Place<T, K>> places = new ArrayList<>(rows.shownSize());
        for (Row<T, Place<T, K>> row = rows.first(); row != null; row = rows.next(row)) {
            Place<T, K> place = row.result();
            if (place != null) {
                takeKey(place);
                places.add(place);
            }
        }
        Sorting.sort(places, this::compareKeys); // stable, and they are in input order
        int[] origins = new int[places.size()];
        for (int i = 0; i < origins.length; i++) {
            origins[i] = places.get(i).rankBeforeReset;
        }
        sorted.reset(places);
        if (started) {
            new Rearrangement(before, origins).deliver(itemsOf(places), out);
        } else {
            started = true;
            out.reset(itemsOf(places));
        }
    }

    @Override
    void go(Row<T, Place<T, K>> row) {
        Place<T, K> place = row.result();
        if (place != null) {
            place.stagedKey = null;
            if (!resetting && sorted.contains(place)) {
                int index = sorted.indexOf(place);
                sorted.remove(place);
                out.remove(index);
            }
        }
        observer.removed(row);
    }

    /** Shows the first items that ever, or again, have keys. */
    private void fill(List<Place<T, K>> fresh) {
        List<Place<T, K>> places = new ArrayList<>(fresh.size());
        for (Row<T, Place<T, K>> row = rows.first(); row != null; row = rows.next(row)) {
            Place<T, K> place = row.result();
            if (place != null) {
                takeKey(place);
                places.add(place);
            }
        }
        Sorting.sort(places, this::compareKeys);
        sorted.reset(places);
        out.reset(itemsOf(places));
    }

    private void putBack(Place<T, K> place, int from) {
        int to = indexFor(place);
        sorted.insert(to, place);
        if (from != to) {
            out.move(from, to);
        }
    }

    private void takeKey(Place<T, K> place) {
        if (place.stagedKey != null) {
            place.key = place.stagedKey;
            place.stagedKey = null;
        }
    }

    /** Where this place, which is out of the sequence, belongs in it. */
    private int indexFor(Place<T, K> place) {
        int source = rows.indexOf(place.row);
        return sorted.countBefore(
                other -> {
                    int compared = compareKeys(other, place);
                    return compared < 0 || (compared == 0 && rows.indexOf(other.row) < source);
                });
    }

    @SuppressWarnings("NullAway") // whatever is compared has taken a key
    private int compareKeys(Place<T, K> one, Place<T, K> other) {
        return order.compare(one.key, other.key);
    }

    private static <T, K> List<T> itemsOf(List<Place<T, K>> places) {
        List<T> items = new ArrayList<>(places.size());
        for (Place<T, K> place : places) {
            items.add(place.row.item());
        }
        return Collections.unmodifiableList(items);
    }

    void checkInvariants() {
        rows.checkInvariants();
        sorted.checkInvariants();
        Place<T, K> previous = null;
        for (Place<T, K> place = sorted.first(); place != null; place = sorted.next(place)) {
            if (previous != null) {
                int compared = compareKeys(previous, place);
                if (compared > 0
                        || (compared == 0
                                && rows.indexOf(previous.row) > rows.indexOf(place.row))) {
                    throw new IllegalStateException("two places are in the wrong order");
                }
            }
            previous = place;
        }
    }
}
