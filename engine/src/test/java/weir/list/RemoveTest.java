package weir.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import weir.list.Traces.Item;

final class RemoveTest {
    private static final class Owner implements RowObserver<Item, Item> {
        final Set<Item> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        final Set<Row<Item, Item>> owned = Collections.newSetFromMap(new IdentityHashMap<>());
        final Random random;
        Remove<Item> remove;

        Owner(Random random) {
            this.random = random;
        }

        @Override
        public void added(Row<Item, Item> row) {
            Traces.require(owned.add(row), "a row came twice");
            taken.remove(row.item());
            row.owner = this;
            if (random.nextInt(6) == 0) {
                take(row);
            }
        }

        @Override
        public void removed(Row<Item, Item> row) {
            Traces.require(row.owner == this, "a row went without its owner");
            Traces.require(owned.remove(row), "a row went twice");
        }

        void take(Row<Item, Item> row) {
            taken.add(row.item());
            remove.remove(row);
            Traces.require(row.owner == null, "the gap still owns something");
        }
    }

    @Test
    void theOutputIsTheInputWithoutWhatWasTaken() {
        Traces.play(
                10_000,
                random -> {
                    Owner owner = new Owner(random);
                    Mirror<Item> out = new Mirror<>();
                    Remove<Item> remove = new Remove<>(out, owner);
                    owner.remove = remove;
                    List<Item> input = new ArrayList<>();
                    int[] names = {0};
                    remove.reset(List.of());
                    for (int step = random.nextInt(30); step > 0; step--) {
                        List<Item> before = List.copyOf(out.items);
                        out.newCalls();
                        int kind = random.nextInt(8);
                        if (kind < 4 || input.isEmpty()) {
                            Traces.change(random, input, remove, names);
                        } else if (kind < 6) {
                            owner.take(remove.at(random.nextInt(remove.size())));
                        } else if (kind == 6) {
                            if (!before.isEmpty()) {
                                owner.taken.add(before.get(before.size() - 1));
                            }
                            remove.removeLast();
                        } else {
                            owner.taken.addAll(before);
                            remove.clear();
                        }
                        List<Item> expected = new ArrayList<>(input);
                        expected.removeIf(owner.taken::contains);
                        Traces.requireSame(expected, out.items);
                        assertEquals(expected.size(), owner.owned.size());
                        int fewest = Traces.fewestEdits(before, expected);
                        int calls = out.calls.size();
                        Traces.require(
                                calls == fewest || (calls == 1 && fewest > expected.size() / 2),
                                out.calls + " where " + fewest + " do");
                    }
                });
    }

    @Test
    void whatWasTakenStaysAwayThroughAResetAndComesBackAsNew() {
        Mirror<String> out = new Mirror<>();
        Remove<String> remove = new Remove<>(out, new Nobody<>());
        remove.reset(List.of("a", "b", "c"));
        Row<String, String> row = remove.at(1);
        remove.remove(row);
        remove.remove(row);
        assertNull(row.owner);
        assertEquals(List.of("reset [a, b, c]", "-1"), out.newCalls());
        remove.reset(List.of("a", "b", "c", "d"));
        assertEquals(List.of("+2 d"), out.newCalls());
        remove.remove(1);
        assertEquals(List.of(), out.newCalls());
        remove.insert(3, "b");
        assertEquals(List.of("+3 b"), out.newCalls());
    }

    @Test
    void aSecondStageNeverSeesWhatTheFirstTook() {
        Mirror<String> out = new Mirror<>();
        Remove<String> second = new Remove<>(out, new Nobody<>());
        Remove<String> first = new Remove<>(second, new Nobody<>());
        first.reset(List.of("a", "b", "c"));
        first.remove(first.at(0));
        second.remove(second.at(1));
        first.insert(3, "d");
        assertEquals(List.of("b", "d"), out.items);
        assertEquals(3, second.size());
        first.clear();
        assertEquals(List.of(), out.items);
        assertEquals(0, second.size());
    }

    private static final class Nobody<T> implements RowObserver<T, T> {
        @Override
        public void added(Row<T, T> row) {}

        @Override
        public void removed(Row<T, T> row) {}
    }
}
