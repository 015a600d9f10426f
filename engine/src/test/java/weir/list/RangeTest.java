package weir.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.list.Traces.Item;

final class RangeTest {
    @Test
    void numbersThatStayKeepTheirItems() {
        Traces.play(
                10_000,
                random -> {
                    Mirror<Item> out = new Mirror<>();
                    Range<Item> range = new Range<>(out, Item::new);
                    for (int step = random.nextInt(12); step >= 0; step--) {
                        List<Item> before = List.copyOf(out.items);
                        out.newCalls();
                        int from = random.nextInt(9) - 4;
                        int to = from + random.nextInt(8) - 2;
                        range.set(from, to);
                        List<Integer> numbers = new ArrayList<>();
                        for (int number = from; number <= to; number++) {
                            numbers.add(number);
                        }
                        assertEquals(numbers, out.items.stream().map(item -> item.name).toList());
                        int shared = 0;
                        for (Item old : before) {
                            if (numbers.contains(old.name)) {
                                Traces.require(out.items.contains(old), "a new item for " + old);
                                shared++;
                            }
                        }
                        int fewest = before.size() + numbers.size() - 2 * shared;
                        int calls = out.calls.size();
                        Traces.require(
                                calls == fewest || (calls == 1 && shared == 0),
                                out.calls + " where " + fewest + " do");
                    }
                });
    }

    @Test
    void theEndsOfTheNumbersAreWithinReach() {
        Mirror<Item> out = new Mirror<>();
        Range<Item> range = new Range<>(out, Item::new);
        range.set(Integer.MAX_VALUE - 1, Integer.MAX_VALUE);
        range.set(Integer.MAX_VALUE, Integer.MAX_VALUE);
        range.set(Integer.MIN_VALUE, Integer.MIN_VALUE + 1);
        assertEquals(2, out.items.size());
        assertThrows(
                IllegalArgumentException.class,
                () -> range.set(Integer.MIN_VALUE, Integer.MAX_VALUE));
        assertThrows(IllegalArgumentException.class, () -> range.set(-1, Integer.MAX_VALUE));
    }
}
