package weir.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.list.Traces.Item;

/** {@link Window} and {@link Reverse}: pieces of a list, and the list backwards. */
final class WindowTest {
    @Test
    void theOutputIsThePieceAndNoFewerChangesWouldDo() {
        Traces.play(
                20_000,
                random -> {
                    Mirror<Item> out = new Mirror<>();
                    Window<Item> window = new Window<>(out);
                    List<Item> input = new ArrayList<>();
                    int[] names = {0};
                    int start = 0;
                    int end = Integer.MAX_VALUE;
                    window.reset(List.of());
                    for (int step = random.nextInt(30); step > 0; step--) {
                        List<Item> before = List.copyOf(out.items);
                        out.newCalls();
                        if (random.nextInt(4) == 0) {
                            start = random.nextInt(6);
                            end = random.nextInt(9);
                            window.bound(start, end);
                        } else {
                            Traces.change(random, input, window, names);
                        }
                        int to = Math.min(end, input.size());
                        List<Item> expected = start >= to ? List.of() : input.subList(start, to);
                        Traces.requireSame(expected, out.items);
                        int fewest = Traces.fewestEdits(before, expected);
                        List<String> calls = out.newCalls();
                        boolean reset = calls.size() == 1 && calls.get(0).startsWith("reset");
                        Traces.require(
                                calls.size() == fewest || reset,
                                calls + " where " + fewest + " do");
                    }
                });
    }

    @Test
    void backwardsIsBackwardsAfterAnyChange() {
        Traces.play(
                10_000,
                random -> {
                    Mirror<Item> out = new Mirror<>();
                    Reverse<Item> reverse = new Reverse<>(out);
                    List<Item> input = new ArrayList<>();
                    int[] names = {0};
                    reverse.reset(List.of());
                    for (int step = random.nextInt(20); step > 0; step--) {
                        out.newCalls();
                        Traces.change(random, input, reverse, names);
                        List<Item> expected = new ArrayList<>(input);
                        Collections.reverse(expected);
                        Traces.requireSame(expected, out.items);
                        Traces.require(out.newCalls().size() <= 1, "more than one change");
                    }
                });
    }

    @Test
    void whatComesInFrontPushesTheLastOneOut() {
        Mirror<String> out = new Mirror<>();
        Window<String> window = new Window<>(out);
        window.bound(1, 3);
        window.reset(List.of("a", "b", "c", "d"));
        assertEquals(List.of("reset [b, c]"), out.newCalls());
        window.insert(0, "z");
        assertEquals(List.of("-1", "+0 a"), out.newCalls());
        window.move(0, 4);
        assertEquals(List.of("-0", "+1 c"), out.newCalls());
        window.insert(4, "y");
        assertEquals(List.of(), out.newCalls());
    }
}
