package weir.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weir.TestHost;

final class UlidsTest {
    private final TestHost host = new TestHost();
    private final Ulids ulids = new Ulids(host);

    @Test
    void timeIsInTheFirstTenDigits() {
        // 1 700 000 000 000 to the base of 32
        assertEquals("01HF7YAT00", ulids.next().substring(0, 10));
        host.sleep(31);
        assertEquals("01HF7YAT0Z", ulids.next().substring(0, 10));
    }

    @Test
    void eachSortsAfterAllBeforeIt() {
        String last = ulids.next();
        for (int i = 0; i < 2_000; i++) {
            if (i % 7 == 0) {
                host.sleep(i % 3 - 1); // on, not at all, and back
            }
            String next = ulids.next();
            assertEquals(26, next.length());
            assertTrue(last.compareTo(next) < 0, last + " before " + next);
            last = next;
        }
    }
}
