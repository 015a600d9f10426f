package weir.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weir.examples.scenario.HeadlessStage;
import weir.examples.scenario.Key;
import weir.examples.scenario.PageElement;
import weir.examples.scenario.Selector;
import weir.metrics.Metrics;

/** How much the spreadsheet does: each cell costs little, and an edit only what depends on it. */
class CellsWorkTest {
    private static final int CELLS = 26 * 100;

    /** What an empty cell may cost, its place in the page included. */
    private static final int ACTORS_OF_A_CELL = 20;

    /** The cell itself turns from an input into a label again. */
    private static final int ACTORS_OF_AN_EDIT = 30;

    private static final int PATCHES_OF_AN_EDIT = 9;

    /** What a cell costs that depends on the one that changed: it is calculated and shown. */
    private static final int ACTORS_OF_A_DEPENDENT = 17;

    private record Work(int actors, int patches) {}

    @Test
    void anEmptyCellCostsLittle() throws Exception {
        try (HeadlessStage stage = opened()) {
            int actors = metrics(stage).actorsCreated.count;
            assertTrue(actors <= CELLS * ACTORS_OF_A_CELL, () -> actors + " actors");
        }
    }

    @Test
    void anEditCostsWhatDependsOnIt() throws Exception {
        try (HeadlessStage stage = opened()) {
            Work alone = edit(stage, "Z100", "7");
            assertTrue(alone.actors <= ACTORS_OF_AN_EDIT, alone::toString);
            assertTrue(alone.patches <= PATCHES_OF_AN_EDIT, alone::toString);

            Work withTwoDependents = edit(stage, "C2", "5");
            assertEquals("15", text(stage, "D2"));
            assertEquals("40", text(stage, "D4"));
            assertTrue(
                    withTwoDependents.actors <= ACTORS_OF_AN_EDIT + 2 * ACTORS_OF_A_DEPENDENT,
                    withTwoDependents::toString);
            assertEquals(alone.patches + 2, withTwoDependents.patches, "each dependent's text");
        }
    }

    @Test
    void aChainOfCellsIsCalculatedOnce() throws Exception {
        try (HeadlessStage stage = opened()) {
            int chain = 29;
            edit(stage, "F1", "1");
            for (int row = 2; row <= chain + 1; row++) {
                edit(stage, "F" + row, "=F" + (row - 1) + "+1");
            }
            Work work = edit(stage, "F1", "2");
            assertEquals("31", text(stage, "F30"));
            assertTrue(
                    work.actors <= ACTORS_OF_AN_EDIT + chain * ACTORS_OF_A_DEPENDENT,
                    work::toString);
            assertTrue(work.patches <= PATCHES_OF_AN_EDIT + chain, work::toString);
        }
    }

    private static HeadlessStage opened() throws Exception {
        HeadlessStage stage = new HeadlessStage(Example.named("cells").program());
        stage.open();
        return stage;
    }

    /** Types into the cell, and measures from Enter on. */
    private static Work edit(HeadlessStage stage, String cell, String formula) {
        stage.doubleClick(element(stage, "#" + cell));
        stage.enter(element(stage, "input"), formula);
        stage.document().resetCounts();
        int before = metrics(stage).actorsRun.count;
        stage.press(Key.ENTER);
        return new Work(metrics(stage).actorsRun.count - before, stage.document().patches());
    }

    private static String text(HeadlessStage stage, String cell) {
        return element(stage, "#" + cell).text();
    }

    private static PageElement element(HeadlessStage stage, String selector) {
        return stage.page().all(Selector.of(selector)).get(0);
    }

    private static Metrics metrics(HeadlessStage stage) {
        Metrics metrics = stage.engine().metrics();
        if (metrics == null) {
            throw new AssertionError("the stage does not count");
        }
        return metrics;
    }
}
