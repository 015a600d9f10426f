package weir.examples.scenario;

import java.util.List;

/** A scenario file that cannot be played, and everything that is wrong with it. */
@SuppressWarnings("serial") // never serialized
public final class ScenarioFileException extends Exception {
    ScenarioFileException(List<String> errors) {
        super(String.join("\n", errors));
    }
}
