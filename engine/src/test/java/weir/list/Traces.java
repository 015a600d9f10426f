package weir.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random histories. A failure names the seed of its history, so that it can be had again. */
final class Traces {
    interface Trace {
        void play(Random random);
    }

    private Traces() {}

    static void play(int count, Trace trace) {
        for (int seed = 0; seed < count; seed++) {
            try {
                trace.play(new Random(seed));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("seed " + seed + ": " + failure.getMessage(), failure);
            }
        }
    }

    /** An item with an identity; two with the same name are still two. */
    static final class Item {
        final int name;

        Item(int name) {
            this.name = name;
        }

        @Override
        public String toString() {
            return "#" + name;
        }
    }

    /** Makes one random call on {@code target}, and the same one on {@code model}. */
    static void change(Random random, List<Item> model, ListObserver<Item> target, int[] names) {
        int size = model.size();
        int kind = random.nextInt(10);
        if (kind == 0) {
            List<Item> items = replacement(random, model, names);
            model.clear();
            model.addAll(items);
            target.reset(items);
        } else if (kind < 5 || size == 0) {
            int index = random.nextInt(size + 1);
            Item item = new Item(names[0]++);
            model.add(index, item);
            target.insert(index, item);
        } else if (kind < 7) {
            int index = random.nextInt(size);
            model.remove(index);
            target.remove(index);
        } else {
            int from = random.nextInt(size);
            int to = random.nextInt(size);
            model.add(to, model.remove(from));
            target.move(from, to);
        }
    }

    /** A list that may share much, little or nothing with the one it replaces. */
    static List<Item> replacement(Random random, List<Item> model, int[] names) {
        List<Item> items = new ArrayList<>();
        int keep = random.nextInt(5);
        for (Item item : model) {
            if (random.nextInt(4) < keep) {
                items.add(item);
            }
        }
        if (random.nextInt(3) == 0) {
            Collections.shuffle(items, random);
        }
        for (int fresh = random.nextInt(3); fresh > 0; fresh--) {
            items.add(random.nextInt(items.size() + 1), new Item(names[0]++));
        }
        return Collections.unmodifiableList(items);
    }

    /**
     * The least number of inserts, removes and moves between two lists of distinct identities,
     * counted the slow way.
     */
    static int fewestEdits(List<?> before, List<?> after) {
        Map<Object, Integer> places = new IdentityHashMap<>();
        for (int i = 0; i < before.size(); i++) {
            places.put(before.get(i), i);
        }
        List<Integer> kept = new ArrayList<>();
        for (Object item : after) {
            Integer place = places.get(item);
            if (place != null) {
                kept.add(place);
            }
        }
        int stay = longestIncreasing(kept);
        return before.size() + after.size() - kept.size() - stay;
    }

    static int longestIncreasing(List<Integer> numbers) {
        int[] best = new int[numbers.size()];
        int longest = 0;
        for (int i = 0; i < best.length; i++) {
            best[i] = 1;
            for (int j = 0; j < i; j++) {
                if (numbers.get(j) < numbers.get(i)) {
                    best[i] = Math.max(best[i], best[j] + 1);
                }
            }
            longest = Math.max(longest, best[i]);
        }
        return longest;
    }

    static void requireSame(List<?> expected, List<?> actual) {
        boolean same = expected.size() == actual.size();
        for (int i = 0; same && i < expected.size(); i++) {
            same = expected.get(i) == actual.get(i);
        }
        if (!same) {
            throw new AssertionError("expected " + expected + " but got " + actual);
        }
    }

    static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    static List<Integer> listOf(int[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
