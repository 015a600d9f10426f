package weir.examples;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weir.examples.scenario.HeadlessStage;
import weir.examples.scenario.Player;
import weir.examples.scenario.Scenario;

class ScenariosTest {
    static List<String> names() throws IOException {
        return Example.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theProgramDoesWhatItsScenarioSays(String name) throws Exception {
        Example example = Example.named(name);
        Scenario scenario = example.scenario();
        Assumptions.assumeTrue(scenario.skip() == null, scenario.skip());
        try (HeadlessStage stage = new HeadlessStage(example.program())) {
            assertFalse(Player.play(scenario, stage).isEmpty());
        }
    }
}
