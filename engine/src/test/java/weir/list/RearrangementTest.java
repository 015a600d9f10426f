package weir.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RearrangementTest {
    @Test
    void theEditsMakeTheNewVersionAndNoFewerWould() {
        Traces.play(
                10_000,
                random -> {
                    int[] names = {0};
                    List<Traces.Item> before = new ArrayList<>();
                    for (int i = random.nextInt(12); i > 0; i--) {
                        before.add(new Traces.Item(names[0]++));
                    }
                    List<Traces.Item> after = Traces.replacement(random, before, names);
                    int[] origins = after.stream().mapToInt(before::indexOf).toArray();
                    Mirror<Traces.Item> out = new Mirror<>();
                    out.reset(before);
                    out.newCalls();
                    Rearrangement difference = new Rearrangement(before.size(), origins);
                    difference.edit(after, out);
                    Traces.requireSame(after, out.items);
                    assertEquals(Traces.fewestEdits(before, after), out.calls.size());
                    assertEquals(out.calls.size(), difference.edits());
                });
    }

    @Test
    void moreEditsThanHalfOfTheItemsAreOneReset() {
        Mirror<String> out = new Mirror<>();
        out.reset(List.of("a", "b", "c", "d"));
        out.newCalls();
        new Rearrangement(4, new int[] {3, 0, 1, -1}).deliver(List.of("d", "a", "b", "e"), out);
        assertEquals(List.of("reset [d, a, b, e]"), out.newCalls());
        new Rearrangement(4, new int[] {1, 0, 2, 3}).deliver(List.of("a", "d", "b", "e"), out);
        assertEquals(1, out.calls.size());
        assertEquals(List.of("a", "d", "b", "e"), out.items);
        Mirror<String> one = new Mirror<>();
        one.reset(List.of());
        one.newCalls();
        new Rearrangement(0, new int[] {-1}).deliver(List.of("a"), one);
        assertEquals(List.of("+0 a"), one.newCalls());
    }
}
