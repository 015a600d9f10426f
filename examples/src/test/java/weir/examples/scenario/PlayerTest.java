package weir.examples.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlayerTest {
    @Test
    void theLogSaysWhatWasDoneAndWhatThePageThenSaid() throws ScenarioFileException {
        assertEquals(
                """
                lamp
                  expect exact "on 0" in "on 0"
                - Twice
                  click_button 0
                  click_button 0
                  expect contains "2" in "on 2"
                reload
                -
                  expect contains "0" in "on 0"
                """,
                play(
                        """
                        [output]
                        match = "exact"
                        text = "on 0"
                        [[sequence]]
                        description = "Twice"
                        actions = [["click_button", 0], ["click_button", 0]]
                        expect = "2"
                        [[persistence]]
                        expect = "0"
                        """));
    }

    @Test
    void aTextThatDoesNotComeIsWaitedForAndThenTold() {
        ScenarioFailure failure =
                assertThrows(
                        ScenarioFailure.class,
                        () -> play("[timing]\ntimeout = 300\n[output]\ntext = \"on 7\"\n"));
        assertEquals(
                """
                lamp.expected:4: expect contains "on 7"
                I expected the page's text to contain
                  "on 7"
                and it is
                  "on 0"

                So far:
                lamp
                """,
                failure.getMessage());
    }

    @Test
    void whatCannotBeFoundIsToldWithItsLine() {
        ScenarioFailure failure =
                assertThrows(
                        ScenarioFailure.class,
                        () -> play("[[sequence]]\nactions = [\n  [\"click_button\", 3],\n]\n"));
        assertEquals(
                """
                lamp.expected:3: click_button 3
                I see no button number 3 on the page:
                  "on 0"

                So far:
                lamp
                -
                """,
                failure.getMessage());
    }

    @Test
    void aTimedScenarioLooksOnceAndKeepsTextsOutOfTheLog() throws ScenarioFileException {
        String timed = "[test]\ncategory = \"timer\"\n[output]\ntext = \"%s\"\n";
        assertEquals("lamp\n  expect contains \"on\"\n", play(timed.formatted("on")));
        assertThrows(ScenarioFailure.class, () -> play(timed.formatted("off")));
    }

    private static String play(String scenario) throws ScenarioFileException {
        return Player.play(ScenarioFile.read("lamp.expected", scenario), new Lamp());
    }

    /** A stage with a button that counts its clicks. */
    private static final class Lamp implements Stage {
        private int clicks;

        @Override
        public void open() {
            clicks = 0;
        }

        @Override
        public void reload() {
            clicks = 0;
        }

        @Override
        public Page page() {
            PageElement button =
                    new PageElement(
                            1,
                            "button",
                            Map.of(),
                            new PageElement.State(true, false, false, ""),
                            null,
                            List.of(new PageNode.Text("on " + clicks)));
            return new Page(
                    "lamp:",
                    new PageElement(
                            0,
                            "app",
                            Map.of(),
                            new PageElement.State(true, false, false, ""),
                            null,
                            List.of(button)));
        }

        @Override
        public void click(PageElement element) {
            clicks++;
        }

        @Override
        public String style(PageElement element, String property) {
            return "";
        }

        @Override
        public void clearState() {}

        @Override
        public void doubleClick(PageElement element) {}

        @Override
        public void clickAt(int x, int y) {}

        @Override
        public void doubleClickAt(int x, int y) {}

        @Override
        public void hover(PageElement element) {}

        @Override
        public void pointAway() {}

        @Override
        public void focus(PageElement element) {}

        @Override
        public void type(String text) {}

        @Override
        public void press(Key key) {}

        @Override
        public void enter(PageElement element, String value) {}

        @Override
        public void back() {}

        @Override
        public void forward() {}

        @Override
        public int sweep() {
            return 0;
        }

        @Override
        public void pause(int milliseconds) {}

        @Override
        public void close() {}
    }
}
