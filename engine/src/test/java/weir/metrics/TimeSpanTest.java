package weir.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimeSpanTest {
    private final TimeSpan span = new TimeSpan("tick");

    @Test
    void nothingRecordedTookNoTime() {
        assertEquals(0, span.count());
        assertEquals(0, span.percentile(50));
        assertEquals(0, span.max());
    }

    @Test
    void oneRecordingIsEveryPercentile() {
        span.record(2.5);
        assertEquals(2.5, span.percentile(1));
        assertEquals(2.5, span.percentile(50));
        assertEquals(2.5, span.percentile(100));
    }

    @Test
    void aPercentileIsTheTimeThatSoManyDidNotExceed() {
        for (int time = 100; time >= 1; time--) {
            span.record(time);
        }
        assertEquals(100, span.count());
        assertEquals(5050, span.total());
        assertEquals(50, span.percentile(50));
        assertEquals(95, span.percentile(95));
        assertEquals(100, span.percentile(100));
        assertEquals(100, span.max());
    }

    @Test
    void percentilesAreOfTheLatestRecordingsAndTheRestOfAll() {
        span.record(1_000);
        for (int i = 0; i < TimeSpan.KEPT; i++) {
            span.record(1);
        }
        assertEquals(1, span.percentile(100));
        assertEquals(1_000, span.max());
        assertEquals(1_000 + TimeSpan.KEPT, span.total());
        assertEquals(TimeSpan.KEPT + 1, span.count());
    }

    @Test
    void percentilesOfTimesInAnyOrderAreThoseOfTheSameTimesSorted() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            TimeSpan times = new TimeSpan("random");
            double[] sorted = new double[1 + random.nextInt(TimeSpan.KEPT)];
            int different = 1 + random.nextInt(sorted.length);
            for (int i = 0; i < sorted.length; i++) {
                sorted[i] = random.nextInt(different);
                times.record(sorted[i]);
            }
            Arrays.sort(sorted);
            for (int percent = 1; percent <= 100; percent++) {
                int rank = (sorted.length * percent + 99) / 100;
                assertEquals(sorted[rank - 1], times.percentile(percent), "seed " + seed);
            }
        }
    }

    @Test
    void aClockThatStepsBackTakesNoTime() {
        span.record(-3);
        span.record(Double.NaN);
        assertEquals(0, span.total());
        assertEquals(2, span.count());
    }

    @Test
    void aSpanThatWasResetKnowsNothingOfBefore() {
        span.record(8);
        span.reset();
        assertEquals(0, span.percentile(50));
        span.record(2);
        assertEquals(2, span.percentile(95));
        assertEquals(2, span.max());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.0004, 0",
        "0.0005, 0.001",
        "0.1, 0.1",
        "0.25, 0.25",
        "0.099999999, 0.1",
        "16.7, 16.7",
        "16.068, 16.068",
        "16.008, 16.008",
        "12.3456, 12.346",
        "3600000.5, 3600000.5",
        "0.9989, 0.999",
        "0.9996, 1",
        "1e300, 2147483647"
    })
    void aTimeIsWrittenToThreeDecimals(double time, String text) {
        StringBuilder out = new StringBuilder();
        Thousandths.write(time, out);
        assertEquals(text, out.toString());
    }
}
