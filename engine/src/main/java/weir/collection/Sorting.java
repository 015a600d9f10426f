package weir.collection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lists put in order. The class library's sort would bring into the script how every kind of thing
 * is compared and named.
 */
public final class Sorting {
    private Sorting() {}

    /**
     * Sorts in place, by merging; what {@code order} finds equal keeps its order. O(n log n)
     * comparisons, fewer where runs follow one another already.
     */
    public static <T> void sort(List<T> items, Comparator<? super T> order) {
        int size = items.size();
        for (int width = 1; width < size; width *= 2) {
            List<T> from = new ArrayList<>(items);
            for (int start = 0; start + width < size; start += 2 * width) {
                int left = start;
                int right = start + width;
                int middle = right;
                int end = Math.min(right + width, size);
                for (int to = start; left < middle; to++) { // then the right rest is in its place
                    boolean isRightNext =
                            right < end && order.compare(from.get(left), from.get(right)) > 0;
                    items.set(to, from.get(isRightNext ? right++ : left++));
                }
            }
        }
    }
}
