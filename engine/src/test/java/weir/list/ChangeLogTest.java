package weir.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.list.Traces.Item;

final class ChangeLogTest {
    @Test
    void aReplayDoesWhatTheStepDid() {
        Traces.play(
                10_000,
                random -> {
                    ChangeLog<Item> log = new ChangeLog<>();
                    Mirror<Item> out = new Mirror<>();
                    List<Item> input = new ArrayList<>();
                    int[] names = {0};
                    out.reset(List.of());
                    for (int step = random.nextInt(5); step > 0; step--) {
                        log.begin();
                        assertTrue(log.isEmpty());
                        for (int i = random.nextInt(20); i > 0; i--) {
                            Traces.change(random, input, log, names);
                            assertFalse(log.isEmpty());
                        }
                        log.replay(new Forgiving(out));
                        Traces.requireSame(input, out.items);
                    }
                });
    }

    /** Passes on what it is told, idle moves excepted: the random traces have some. */
    private record Forgiving(Mirror<Item> out) implements ListObserver<Item> {
        @Override
        public void reset(List<Item> items) {
            out.reset(items);
        }

        @Override
        public void insert(int index, Item item) {
            out.insert(index, item);
        }

        @Override
        public void remove(int index) {
            out.remove(index);
        }

        @Override
        public void move(int from, int to) {
            if (from != to) {
                out.move(from, to);
            }
        }
    }

    @Test
    void aResetDropsWhatCameBeforeIt() {
        ChangeLog<String> log = new ChangeLog<>();
        log.insert(0, "a");
        log.remove(0);
        log.reset(List.of("b"));
        log.insert(1, "c");
        assertEquals(2, log.size());
        Mirror<String> out = new Mirror<>();
        log.replay(out);
        assertEquals(List.of("reset [b]", "+1 c"), out.newCalls());
    }
}
