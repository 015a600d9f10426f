package weir.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RankedSequenceTest {
    private static final class Stone extends RankedSequence.Node<Stone> {
        Stone(boolean present) {
            super(present);
        }
    }

    @Test
    void randomTracesKeepEveryIndexAndCount() {
        Traces.play(
                10_000,
                random -> {
                    RankedSequence<Stone> sequence = new RankedSequence<>();
                    List<Stone> model = new ArrayList<>();
                    int steps = random.nextInt(30);
                    for (int step = 0; step < steps; step++) {
                        change(random, sequence, model);
                        sequence.checkInvariants();
                    }
                    compare(sequence, model);
                });
    }

    @Test
    void longTracesStayBalanced() {
        Traces.play(
                20,
                random -> {
                    RankedSequence<Stone> sequence = new RankedSequence<>();
                    List<Stone> model = new ArrayList<>();
                    for (int i = 0;
                            i < 2_000;
                            i++) { // one after another: the worst for a plain tree
                        Stone stone = new Stone(random.nextBoolean());
                        model.add(stone);
                        sequence.append(stone);
                    }
                    sequence.checkInvariants();
                    while (!model.isEmpty()) {
                        int index = random.nextInt(3) == 0 ? random.nextInt(model.size()) : 0;
                        sequence.remove(model.remove(index));
                        if (model.size() % 100 == 0) {
                            sequence.checkInvariants();
                            compare(sequence, model);
                        }
                    }
                });
    }

    @Test
    void aHundredThousandNodesAreAtMostFortyDeep() {
        RankedSequence<Stone> sequence = new RankedSequence<>();
        for (int i = 0; i < 100_000; i++) {
            sequence.insert(0, new Stone(true));
        }
        int deepest = 0;
        for (Stone stone = sequence.first(); stone != null; stone = sequence.next(stone)) {
            int depth = 0;
            for (Stone above = stone; above != null; above = above.parent) {
                depth++;
            }
            deepest = Math.max(deepest, depth);
        }
        assertTrue(deepest <= 40, "depth " + deepest); // log n / log (4/3)
    }

    @Test
    void aNodeKeepsItsPresenceWhileItIsOut() {
        RankedSequence<Stone> sequence = new RankedSequence<>();
        Stone stone = new Stone(false);
        sequence.append(stone);
        sequence.remove(stone);
        assertFalse(sequence.contains(stone));
        sequence.setPresent(stone, true);
        sequence.append(stone);
        assertEquals(1, sequence.presentSize());
    }

    @Test
    void misuseIsRefused() {
        RankedSequence<Stone> sequence = new RankedSequence<>();
        Stone stone = new Stone(true);
        assertThrows(IllegalArgumentException.class, () -> sequence.remove(stone));
        assertThrows(IndexOutOfBoundsException.class, () -> sequence.insert(1, stone));
        sequence.append(stone);
        assertThrows(IllegalArgumentException.class, () -> sequence.append(stone));
        assertThrows(IndexOutOfBoundsException.class, () -> sequence.at(1));
        assertThrows(IndexOutOfBoundsException.class, () -> sequence.presentAt(-1));
        Stone twice = new Stone(true);
        assertThrows(IllegalArgumentException.class, () -> sequence.reset(List.of(twice, twice)));
    }

    private static void change(Random random, RankedSequence<Stone> sequence, List<Stone> model) {
        int kind = random.nextInt(20);
        if (kind == 0) {
            List<Stone> some = new ArrayList<>();
            for (Stone stone : model) {
                if (random.nextBoolean()) {
                    some.add(stone);
                }
            }
            int fresh = random.nextInt(12);
            for (int i = 0; i < fresh; i++) {
                some.add(new Stone(random.nextBoolean()));
            }
            sequence.reset(some);
            model.clear();
            model.addAll(some);
        } else if (kind < 10 || model.isEmpty()) {
            int index = random.nextInt(model.size() + 1);
            Stone stone = new Stone(random.nextBoolean());
            model.add(index, stone);
            sequence.insert(index, stone);
        } else if (kind < 14) {
            sequence.remove(model.remove(random.nextInt(model.size())));
        } else {
            sequence.setPresent(model.get(random.nextInt(model.size())), random.nextBoolean());
        }
    }

    private static void compare(RankedSequence<Stone> sequence, List<Stone> model) {
        assertEquals(model.size(), sequence.size());
        Traces.requireSame(model, sequence.toList());
        int present = 0;
        Stone before = null;
        Stone presentBefore = null;
        for (int i = 0; i < model.size(); i++) {
            Stone stone = model.get(i);
            assertSame(stone, sequence.at(i));
            assertEquals(i, sequence.indexOf(stone));
            assertEquals(present, sequence.presentBefore(stone));
            assertSame(before, sequence.previous(stone));
            int index = i;
            assertEquals(i, sequence.countBefore(node -> sequence.indexOf(node) < index));
            if (sequence.isPresent(stone)) {
                assertSame(stone, sequence.presentAt(present));
                Stone found =
                        presentBefore == null
                                ? sequence.firstPresent()
                                : sequence.nextPresent(presentBefore);
                assertSame(stone, found);
                presentBefore = stone;
                present++;
            }
            before = stone;
        }
        assertEquals(present, sequence.presentSize());
        assertSame(before, sequence.last());
        if (presentBefore == null) {
            assertNull(sequence.firstPresent());
        } else {
            assertNull(sequence.nextPresent(presentBefore));
        }
    }
}
