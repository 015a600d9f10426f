package weir.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import weir.Engine;
import weir.PortSink;
import weir.ProgramException;
import weir.TestHost;
import weir.metrics.Metrics;
import weir.source.SourceText;

/** What timers tell besides ticking, which the traces of host.bn show. */
final class TimersTest {
    private static final String DOCUMENT = "document: TEXT { timers } |> Document/new()\n";

    private final TestHost host = new TestHost();

    private Engine start(String program) throws ProgramException {
        return Engine.start(
                List.of(new SourceText("timers.bn", program + DOCUMENT)),
                new Engine.Options("t-", true),
                host,
                new PortSink());
    }

    private static Metrics metrics(Engine engine) {
        Metrics metrics = engine.metrics();
        if (metrics == null) {
            throw new AssertionError("this engine counts");
        }
        return metrics;
    }

    @Test
    void theTicksOfAPageThatSleptAreOneAndTheOthersAreCounted() throws ProgramException {
        Engine engine = start("a: Duration[seconds: 1] |> Timer/interval() |> Log/info()\n");
        host.sleep(10_000);
        engine.drain();
        assertEquals(1, host.lines().size());
        assertEquals(9, metrics(engine).timerTicksMissed.count);
        assertEquals(11_000, host.wakeAt());
    }

    @Test
    void aPeriodShorterThanAFrameIsToldOnceWithItsPlace() throws ProgramException {
        Engine engine =
                start(
                        """
                        again: Duration[seconds: 1] |> Timer/interval() |> THEN { Duration[milliseconds: 2] }
                        a: again |> Timer/interval()
                        """);
        for (int i = 0; i < 5; i++) {
            host.sleep(1_000);
            engine.drain();
        }
        assertEquals(
                List.of(
                        "WARNING timers.bn:2: a Timer/interval shorter than one frame, 16 ms,"
                                + " ticks once a frame"),
                host.lines());
    }

    @Test
    void thousandTimersDueTogetherAllTick() throws ProgramException {
        Engine engine =
                start(
                        """
                        ticks: 1000 |> Stream/pulses()
                        timers: LIST {} |> List/append(item: ticks |> timer())
                        FUNCTION timer(n) { [tick: Duration[seconds: 1] |> Timer/interval() |> THEN { 1 } |> Math/sum()] }
                        """);
        assertEquals(1000, engine.loop().liveTimers());
        int instants = metrics(engine).instants.count;
        host.sleep(1_000);
        engine.drain();
        assertEquals(1000, metrics(engine).instants.count - instants);
    }
}
