package weir.render;

import java.util.ArrayList;
import java.util.List;
import weir.document.PatchSink;

/**
 * Hands out runs of consecutive node numbers, and takes them back.
 *
 * <p>Number {@link PatchSink#ROOT} is never handed out. A run that came back is used again for a
 * run of the same length.
 */
final class NodeIds {
    private final List<List<Integer>> freeByLength = new ArrayList<>();
    private int next = PatchSink.ROOT + 1;
    private int live;

    int allocate(int count) {
        live += count;
        if (count < freeByLength.size() && !freeByLength.get(count).isEmpty()) {
            List<Integer> free = freeByLength.get(count);
            return free.remove(free.size() - 1);
        }
        int first = next;
        next += count;
        return first;
    }

    void release(int first, int count) {
        live -= count;
        while (freeByLength.size() <= count) {
            freeByLength.add(new ArrayList<>());
        }
        freeByLength.get(count).add(first);
    }

    /** How many numbers are in use. */
    int live() {
        return live;
    }
}
