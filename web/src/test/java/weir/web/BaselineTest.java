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
class BaselineTest {
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
        bound("type a character", 1, 1, 1, 1, 1);
    }

    @Test
    void theSevenInteractionsCostWhatTheyMayAndTheSameEveryTime() throws IOException {
        Map<Browser, List<List<Baseline.Row>>> all = new LinkedHashMap<>();
        try (SiteServer server = SiteServer.start(Path.of("target/site"), 0, null);
                Drivers drivers = new Drivers()) {
            for (Browser browser : List.of(Browser.CHROMIUM_SCRIPT, Browser.CHROMIUM_WASM)) {
                for (int run = 0; run < 2; run++) {
                    all.computeIfAbsent(browser, b -> new ArrayList<>())
                            .add(
                                    Baseline.measure(
                                            drivers.of(browser),
                                            Baseline.address(server, browser)));
                }
            }
            assertEquals(List.of(), drivers.takeErrors(Browser.CHROMIUM_SCRIPT));
        }
        assertEquals(List.of(), Baseline.differing(all));
        List<String> excesses = new ArrayList<>();
        for (Baseline.Row row : all.get(Browser.CHROMIUM_SCRIPT).get(0)) {
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
    void everyInteractionHasBounds() {
        for (String interaction : Baseline.INTERACTIONS) {
            assertTrue(
                    BOUNDS.stream().anyMatch(bound -> bound.interaction().equals(interaction)),
                    interaction);
        }
    }
}
