package weir.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HeaviestIncreasingTest {
    @Test
    void itIncreasesAndNoneIsHeavier() {
        Traces.play(
                10_000,
                random -> {
                    int length = random.nextInt(9);
                    List<Integer> shuffled = new ArrayList<>();
                    int[] weights = new int[length];
                    for (int i = 0; i < length; i++) {
                        shuffled.add(i);
                        weights[i] = 1 + random.nextInt(5);
                    }
                    Collections.shuffle(shuffled, random);
                    int[] positions = shuffled.stream().mapToInt(i -> i).toArray();
                    boolean[] chosen = HeaviestIncreasing.of(positions, weights);
                    int subset = 0;
                    for (int i = 0; i < length; i++) {
                        subset |= chosen[i] ? 1 << i : 0;
                    }
                    int heaviest = 0;
                    for (int other = 0; other < 1 << length; other++) {
                        heaviest = Math.max(heaviest, weight(other, positions, weights));
                    }
                    assertEquals(heaviest, weight(subset, positions, weights));
                });
    }

    /** The weight of a subset, or −1 when it does not increase. */
    private static int weight(int subset, int[] positions, int[] weights) {
        int weight = 0;
        int last = -1;
        for (int i = 0; i < positions.length; i++) {
            if ((subset & (1 << i)) != 0) {
                if (positions[i] < last) {
                    return -1;
                }
                last = positions[i];
                weight += weights[i];
            }
        }
        return weight;
    }
}
