package weir.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import weir.list.Traces.Item;

final class RetainTest {
    private static final class Conditions implements RowObserver<Item, Item> {
        final Set<Item> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        final Random random;
        Retain<Item> retain;

        Conditions(Random random) {
            this.random = random;
        }

        @Override
        public void added(Row<Item, Item> row) {
            decide(row, random.nextBoolean());
        }

        @Override
        public void removed(Row<Item, Item> row) {
            kept.remove(row.item());
        }

        void decide(Row<Item, Item> row, boolean keep) {
            if (keep) {
                kept.add(row.item());
            } else {
                kept.remove(row.item());
            }
            retain.decide(row, keep);
        }
    }

    @Test
    void theOutputIsAFilterAndABatchGivesInsertsAndRemovesOnly() {
        Traces.play(
                10_000,
                random -> {
                    Conditions conditions = new Conditions(random);
                    Mirror<Item> out = new Mirror<>();
                    Retain<Item> retain = new Retain<>(out, conditions);
                    conditions.retain = retain;
                    List<Item> input = new ArrayList<>();
                    int[] names = {0};
                    retain.reset(List.of());
                    for (int step = random.nextInt(25); step > 0; step--) {
                        List<Item> before = List.copyOf(out.items);
                        out.newCalls();
                        boolean batch = random.nextBoolean();
                        if (batch) {
                            for (int i = 0; i < input.size(); i++) {
                                if (random.nextBoolean()) {
                                    conditions.decide(retain.at(i), random.nextBoolean());
                                }
                            }
                        } else {
                            Traces.change(random, input, retain, names);
                        }
                        List<Item> expected = new ArrayList<>(input);
                        expected.removeIf(item -> !conditions.kept.contains(item));
                        Traces.requireSame(expected, out.items);
                        int fewest = Traces.fewestEdits(before, expected);
                        int calls = out.calls.size();
                        boolean reset = calls == 1 && fewest > expected.size() / 2 && !batch;
                        Traces.require(
                                calls == fewest || reset, out.calls + " where " + fewest + " do");
                    }
                });
    }

    @Test
    void tenThousandItemsThatHalfGoGiveOneRemoveEach() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            items.add(new Item(i));
        }
        int[] removes = {0};
        ListObserver<Item> out =
                new ListObserver<>() {
                    @Override
                    public void reset(List<Item> all) {
                        assertEquals(0, all.size());
                    }

                    @Override
                    public void insert(int index, Item item) {}

                    @Override
                    public void remove(int index) {
                        removes[0]++;
                    }

                    @Override
                    public void move(int from, int to) {
                        throw new AssertionError("a move");
                    }
                };
        Retain<Item> retain =
                new Retain<>(
                        out,
                        new RowObserver<>() {
                            @Override
                            public void added(Row<Item, Item> row) {}

                            @Override
                            public void removed(Row<Item, Item> row) {}
                        });
        retain.reset(items);
        for (int i = 0; i < 10_000; i++) {
            retain.decide(retain.at(i), true);
        }
        for (int i = 0; i < 10_000; i += 2) {
            retain.decide(retain.at(i), false);
        }
        assertEquals(5_000, removes[0]);
    }
}
