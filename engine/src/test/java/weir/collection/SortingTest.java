package weir.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sorted lists are in order, and what is equal keeps its order. */
final class SortingTest {
    private record Card(int rank, int dealt) {}

    @Test
    void sortsAsTheClassLibraryDoes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int size = 0; size < 200; size++) {
            List<Card> cards = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                cards.add(new Card(random.nextInt(20), i));
            }
            List<Card> expected = new ArrayList<>(cards);
            expected.sort((a, b) -> a.rank() - b.rank());
            Sorting.sort(cards, (a, b) -> a.rank() - b.rank());
            assertEquals(expected, cards, "seed " + seed);
        }
    }
}
