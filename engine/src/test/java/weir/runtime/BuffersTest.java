package weir.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds ARCHITECTURE.md to the buffers that exist. */
final class BuffersTest {
    @Test
    void theTableInTheArchitectureIsTheTableInTheCode() throws IOException {
        List<String> written = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("../ARCHITECTURE.md"))) {
            if (line.startsWith("| events.")) {
                written.add(line);
            }
        }
        List<String> real = new ArrayList<>();
        for (Buffers buffer : Buffers.all()) {
            real.add(
                    "| "
                            + buffer.name()
                            + " | "
                            + buffer.capacity()
                            + " | "
                            + buffer.limit()
                            + " | "
                            + buffer.policy()
                            + " | "
                            + buffer.reason()
                            + " |");
        }
        assertEquals(real, written);
    }
}
