package weir.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ContentsTest {
    @Test
    void itHoldsWhatTheCallsSay() {
        Traces.play(
                10_000,
                random -> {
                    Contents<Traces.Item> contents = new Contents<>();
                    List<Traces.Item> model = new ArrayList<>();
                    List<List<Traces.Item>> handedOut = new ArrayList<>();
                    List<List<Traces.Item>> copies = new ArrayList<>();
                    int[] names = {0};
                    int steps = random.nextInt(25);
                    for (int step = 0; step < steps; step++) {
                        Traces.change(random, model, contents, names);
                        contents.checkInvariants();
                        assertEquals(model.size(), contents.size());
                        if (random.nextInt(3) == 0) {
                            handedOut.add(contents.snapshot());
                            copies.add(List.copyOf(model));
                        }
                        for (int i = 0; i < model.size(); i++) {
                            assertSame(model.get(i), contents.get(i));
                        }
                    }
                    Traces.requireSame(model, contents.snapshot());
                    for (int i = 0; i < copies.size(); i++) {
                        Traces.requireSame(copies.get(i), handedOut.get(i));
                    }
                });
    }

    @Test
    void aSnapshotIsSharedUntilTheNextChange() {
        Contents<String> contents = new Contents<>();
        List<String> first = List.of("a", "b");
        contents.reset(first);
        assertSame(first, contents.snapshot());
        contents.insert(2, "c");
        List<String> second = contents.snapshot();
        assertSame(second, contents.snapshot());
        contents.remove(0);
        assertNotSame(second, contents.snapshot());
        assertEquals(List.of("a", "b", "c"), second);
        assertThrows(UnsupportedOperationException.class, () -> second.add("d"));
    }
}
