package weir.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Microseconds for one change against the length of the list, beside doing the same anew: a program
 * to be run by hand, not a test.
 *
 * <pre>
 *   mvn -pl engine test-compile
 *   java -cp engine/target/classes:engine/target/test-classes weir.list.ListBenchmark
 * </pre>
 */
final class ListBenchmark {
    private static final int[] LENGTHS = {100, 1_000, 10_000, 100_000};
    private static final int WARM_UP = 20_000;

    private ListBenchmark() {}

    /** An item with everything that the operators ask of it. */
    private static final class Thing {
        int key;
        boolean on;
        @Nullable Row<Thing, Thing> retained;
        @Nullable Row<Thing, SortBy.Place<Thing, Integer>> sorted;

        Thing(int key) {
            this.key = key;
            this.on = key % 2 == 0;
        }
    }

    private interface Change {
        void make(int index);
    }

    public static void main(String[] arguments) {
        System.out.println("| n | operator | µs a change | µs anew |\n|---:|---|---:|---:|");
        for (int length : LENGTHS) {
            measure(length);
        }
    }

    private static void measure(int length) {
        List<Thing> things = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < length; i++) {
            things.add(new Thing(random.nextInt()));
        }
        Retain<Thing> retain =
                new Retain<>(
                        new Contents<>(),
                        new RowObserver<>() {
                            @Override
                            public void added(Row<Thing, Thing> row) {
                                row.item().retained = row;
                            }

                            @Override
                            public void removed(Row<Thing, Thing> row) {}
                        });
        retain.reset(things);
        SortBy<Thing, Integer> sort =
                new SortBy<>(
                        new Contents<>(),
                        Comparator.naturalOrder(),
                        new RowObserver<>() {
                            @Override
                            public void added(Row<Thing, SortBy.Place<Thing, Integer>> row) {
                                row.item().sorted = row;
                            }

                            @Override
                            public void removed(Row<Thing, SortBy.Place<Thing, Integer>> row) {}
                        });
        sort.reset(things);
        sort.begin();
        for (Thing thing : things) {
            decide(retain, thing);
            rekey(sort, thing);
        }
        sort.settle();
        List<Thing> copy = new ArrayList<>(things);
        line(
                length,
                "retain",
                index -> {
                    Thing thing = things.get(index);
                    thing.on = !thing.on;
                    decide(retain, thing);
                },
                index -> {
                    copy.clear();
                    for (Thing thing : things) {
                        if (thing.on) {
                            copy.add(thing);
                        }
                    }
                });
        line(
                length,
                "sort_by",
                index -> {
                    Thing thing = things.get(index);
                    thing.key = random.nextInt();
                    rekey(sort, thing);
                },
                index -> {
                    copy.clear();
                    copy.addAll(things);
                    copy.sort(Comparator.comparingInt(thing -> thing.key));
                });
        Contents<Thing> contents = new Contents<>();
        contents.reset(things);
        line(
                length,
                "insert and remove",
                index -> {
                    contents.insert(index, things.get(index));
                    contents.remove(index);
                },
                index -> contents.reset(new ArrayList<>(things)));
    }

    private static void decide(Retain<Thing> retain, Thing thing) {
        Row<Thing, Thing> row = thing.retained;
        if (row != null) {
            retain.decide(row, thing.on);
        }
    }

    private static void rekey(SortBy<Thing, Integer> sort, Thing thing) {
        Row<Thing, SortBy.Place<Thing, Integer>> row = thing.sorted;
        if (row != null) {
            sort.rekey(row, thing.key);
        }
    }

    private static void line(int length, String operator, Change change, Change anew) {
        System.out.println(
                "| "
                        + length
                        + " | "
                        + operator
                        + " | "
                        + time(length, change, 100_000)
                        + " | "
                        + time(length, anew, Math.max(20, 10_000_000 / length / 10))
                        + " |");
    }

    private static double time(int length, Change change, int rounds) {
        Random random = new Random(2);
        for (int i = 0; i < Math.min(WARM_UP, rounds); i++) {
            change.make(random.nextInt(length));
        }
        long start = System.nanoTime();
        for (int i = 0; i < rounds; i++) {
            change.make(random.nextInt(length));
        }
        return (System.nanoTime() - start) / 10 / rounds / 100.0;
    }
}
