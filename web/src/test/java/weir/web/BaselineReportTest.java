package weir.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weir.web.serve.SiteServer;

/** Holds the counts of the baseline to bounds, and to being the same every time. */
class BaselineReportTest {
    /** How much a count may be in an interaction. */
    private record Bound(String interaction, String name, int most) {}

    private static final List<Bound> BOUNDS = new ArrayList<>();

    private static void bound(
            String interaction, int instants, int actorsRun, int made, int patches, int nodes) {
        BOUNDS.add(new Bound(interaction, "actors.instants", instants));
        BOUNDS.add(new Bound(interaction, "actors.actors_run", actorsRun));
        BOUNDS.add(new Bound(interaction, "actors.actors_created", made));
        BOUNDS.add(new Bound(interaction, "document.patches.total", patches));
        BOUNDS.add(new Bound(interaction, "document.nodes_created", nodes));
    }

    static {
        bound("type a character", 4, 10, 0, 1, 0);
        bound("hover five rows", 10, 12, 0, 14, 0);
        bound("add on Enter", 3, 90, 60, 40, 12);
        bound("toggle one", 2, 30, 6, 20, 4);
        bound("go through the filters", 14, 500, 400, 600, 250);
        bound("toggle all", 2, 140, 6, 80, 4);
        bound("clear ten completed", 2, 70, 6, 50, 2);
        BOUNDS.add(new Bound("type a character", "events.change_events_constructed", 1));
        BOUNDS.add(new Bound("type a character", "events.key_down_events_constructed", 1));
        BOUNDS.add(new Bound("hover five rows", "events.hover_events_emitted", 9));
        for (String interaction : BaselineReport.INTERACTIONS) {
            BOUNDS.add(new Bound(interaction, "actors.stale_sends.total", 0));
            boolean switchesFilters = interaction.equals("go through the filters");
            BOUNDS.add(
                    new Bound(
                            interaction,
                            "lists.retain_predicate_rebuilds",
                            switchesFilters ? 3 : 0));
            BOUNDS.add(new Bound(interaction, "lists.every_any_state_clones", 0));
        }
    }

    @Test
    void theSevenInteractionsCostWhatTheyMayAndTheSameEveryTime() throws IOException {
        Map<Browser, List<List<BaselineReport.Row>>> all = new LinkedHashMap<>();
        try (SiteServer server = SiteServer.start(Path.of("target/site"), 0, null);
                Drivers drivers = new Drivers()) {
            for (Browser browser : List.of(Browser.CHROMIUM_SCRIPT, Browser.CHROMIUM_WASM)) {
                for (int run = 0; run < 2; run++) {
                    all.computeIfAbsent(browser, b -> new ArrayList<>())
                            .add(
                                    BaselineReport.measure(
                                            drivers.of(browser),
                                            BaselineReport.address(server, browser)));
                }
            }
            assertEquals(List.of(), drivers.takeErrors(Browser.CHROMIUM_SCRIPT));
        }
        assertEquals(List.of(), BaselineReport.differing(all));
        List<String> excesses = new ArrayList<>();
        for (BaselineReport.Row row : all.get(Browser.CHROMIUM_SCRIPT).get(0)) {
            System.out.println("baseline, " + row.interaction() + ": " + row.counts());
            for (Bound bound : BOUNDS) {
                double figure = row.figure(bound.name());
                if (bound.interaction().equals(row.interaction()) && figure > bound.most()) {
                    excesses.add(row.interaction() + ": " + bound.name() + " is " + figure);
                }
            }
        }
        assertEquals(List.of(), excesses);
    }

    @Test
    void everyInteractionHasBoundsOfItsOwn() {
        for (String interaction : BaselineReport.INTERACTIONS) {
            assertTrue(
                    BOUNDS.stream()
                            .anyMatch(
                                    bound ->
                                            bound.interaction().equals(interaction)
                                                    && bound.name().equals("actors.actors_run")),
                    interaction);
        }
    }
}
