package weir.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A table knows what a map would know. */
final class TableTest {
    @Test
    void knowsWhatAMapKnowsAfterRandomChanges() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Table<Integer> table = new Table<>();
        Map<String, Integer> map = new HashMap<>();
        for (int step = 0; step < 20_000; step++) {
            String name = "n" + random.nextInt(300);
            String told = "seed " + seed + ", step " + step;
            int deed = random.nextInt(1000);
            if (deed == 0) {
                table.clear();
                map.clear();
            } else if (deed < 300) {
                table.remove(name);
                map.remove(name);
            } else if (deed < 400) {
                assertEquals(map.putIfAbsent(name, step), table.putIfAbsent(name, step), told);
            } else {
                assertEquals(map.put(name, step), table.put(name, step), told);
            }
            assertEquals(map.size(), table.size(), told);
            assertEquals(map.isEmpty(), table.isEmpty(), told);
            String asked = "n" + random.nextInt(300);
            assertEquals(map.get(asked), table.get(asked), told);
            assertEquals(map.containsKey(asked), table.has(asked), told);
        }
        assertEquals(new TreeSet<>(map.keySet()), new TreeSet<>(table.names()), "seed " + seed);
    }

    @Test
    void namesWithOneHashAreTwoNames() {
        Table<String> table = new Table<>();
        table.put("Aa", "one");
        table.put("BB", "two");
        assertEquals("one", table.get("Aa"));
        assertEquals("two", table.get("BB"));
        table.remove("BB");
        assertEquals("one", table.get("Aa"));
        assertNull(table.get("BB"));
    }
}
