package weir.list;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LongestIncreasingTest {
    @Test
    void itIsIncreasingAndNoneIsLonger() {
        Traces.play(
                10_000,
                random -> {
                    int[] positions = new int[random.nextInt(14)];
                    for (int i = 0; i < positions.length; i++) {
                        positions[i] = random.nextInt(12) - 2;
                    }
                    int[] chosen = LongestIncreasing.of(positions);
                    int last = -1;
                    int lastIndex = -1;
                    for (int index : chosen) {
                        Traces.require(index > lastIndex, "indices ascend");
                        Traces.require(positions[index] > last, "positions ascend");
                        lastIndex = index;
                        last = positions[index];
                    }
                    List<Integer> placed = new ArrayList<>(Traces.listOf(positions));
                    placed.removeIf(position -> position < 0);
                    assertEquals(Traces.longestIncreasing(placed), chosen.length);
                });
    }

    @Test
    void whatHasNoPlaceIsPassedOver() {
        assertArrayEquals(new int[] {1, 3}, LongestIncreasing.of(new int[] {-1, 0, -1, 5}));
        assertArrayEquals(new int[] {}, LongestIncreasing.of(new int[] {-1, -1}));
    }
}
