package weir.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import weir.examples.Example;
import weir.examples.scenario.HeadlessStage;
import weir.examples.scenario.Player;
import weir.examples.scenario.Stage;
import weir.web.serve.SiteServer;

class ScenariosInBrowserTest {
    private static final Path SITE = Path.of("target/site");
    private static final Path LOGS = Path.of("target/scenario-logs");

    private static final Drivers DRIVERS = new Drivers();
    private static SiteServer server;

    @BeforeAll
    static void serve() throws IOException {
        server = SiteServer.start(SITE, 0, null);
    }

    @AfterAll
    static void stop() {
        DRIVERS.close();
        server.close();
    }

    static List<Arguments> browsersAndPrograms() throws IOException {
        List<Arguments> all = new ArrayList<>();
        for (Browser browser : Browser.values()) {
            for (String name : Example.names()) {
                all.add(arguments(browser, name));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("browsersAndPrograms")
    void aProgramDoesTheSameAsOnTheJvm(Browser browser, String name) throws Exception {
        Example example = Example.named(name);
        Assumptions.assumeTrue(example.scenario().skip() == null, example.scenario().skip());
        String expected = log("jvm", example, new HeadlessStage(example.program()));
        String address = server.address() + "examples/" + name + ".html";
        DRIVERS.takeErrors(browser); // those of the test before
        Stage stage = new WebStage(DRIVERS.of(browser), browser, address, "#app");
        assertEquals(expected, log(browser.folder(), example, stage));
        assertEquals(List.of(), DRIVERS.takeErrors(browser));
    }

    private static String log(String folder, Example example, Stage stage) throws IOException {
        try (stage) {
            String log = Player.play(example.scenario(), stage);
            Path file = LOGS.resolve(folder).resolve(example.name() + ".log");
            Files.createDirectories(file.getParent());
            Files.writeString(file, log);
            return log;
        }
    }
}
