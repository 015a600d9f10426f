package weir.examples.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ScenarioFileTest {
    @Test
    void aFileWithoutAnythingHasTheDefaults() throws ScenarioFileException {
        Scenario scenario = ScenarioFile.read("lamp/lamp.expected", "");
        assertEquals("lamp", scenario.name());
        assertNull(scenario.initial());
        assertEquals(new Scenario.Timing(5000, 100, 200), scenario.timing());
        assertTrue(scenario.steps().isEmpty());
        assertTrue(scenario.afterReload().isEmpty());
    }

    @Test
    void stepsKeepTheirOrderAndTheirActions() throws ScenarioFileException {
        Scenario scenario =
                ScenarioFile.read(
                        "lamp.expected",
                        """
                        [output]
                        match = "regex"
                        pattern = "lamp.*off"

                        [[sequence]]
                        description = "on"
                        actions = [["click_button", 0], ["type", ".name", "a \\"b\\""]]
                        expect = "on"
                        expect_match = "exact"

                        [[sequence]]
                        actions = [["wait", 100]]

                        [[persistence]]
                        expect = "on"
                        """);
        assertTrue(scenario.initial().holds(" the lamp is off "));
        assertEquals(2, scenario.steps().size());
        assertEquals(
                "[click_button 0, type \".name\" \"a \\\"b\\\"\"]",
                scenario.steps().get(0).actions().toString());
        assertTrue(scenario.steps().get(0).check().holds("on\n"));
        assertEquals(1, scenario.afterReload().size());
    }

    @Test
    void everyMistakeIsToldWithItsLine() {
        assertEquals(
                """
                lamp.expected:2: I know no category 'lights'
                lamp.expected:3: I know no 'colour' here; there are category, description, skip, engines, skip_engines
                lamp.expected:6: argument 1 of click_button is a number, not 'first'
                lamp.expected:7: type takes 2 arguments, here are 0
                lamp.expected:8: expect_match is contains, exact or regex, not 'roughly'""",
                mistakes(
                        """
                        [test]
                        category = "lights"
                        colour = "red"

                        [[sequence]]
                        actions = [["click_button", "first"],
                            ["type"]]
                        expect_match = "roughly"
                        """));
    }

    @Test
    void anUnknownActionIsToldWithThoseThatExist() {
        String mistakes = mistakes("[[sequence]]\nactions = [[\"clikc\", \"a\"]]\n");
        assertTrue(
                mistakes.startsWith(
                        "lamp.expected:2: I know no action 'clikc'; there are click, dblclick"),
                mistakes);
    }

    @Test
    void badTomlIsToldWithItsLine() {
        assertTrue(mistakes("[test]\ncategory =\n").startsWith("lamp.expected:2: "));
    }

    private static String mistakes(String text) {
        ScenarioFileException refused =
                assertThrows(
                        ScenarioFileException.class,
                        () -> ScenarioFile.read("lamp.expected", text));
        // allowOnly looks at a table before its values are read; sort for a stable picture
        return String.join("\n", refused.getMessage().lines().sorted().toList());
    }
}
