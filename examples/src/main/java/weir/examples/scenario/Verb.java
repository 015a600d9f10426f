package weir.examples.scenario;

import java.util.List;

/**
 * Something that a scenario can do or check, by name.
 *
 * @param parameters what its arguments must be
 * @param required how many of them must be given
 */
public record Verb(String name, List<Parameter> parameters, int required, Deed deed) {
    /** What an argument may be. */
    public enum Parameter {
        TEXT("a text"),
        NUMBER("a number"),
        TEXT_OR_NUMBER("a text or a number"),
        SELECTOR("a selector");

        private final String description;

        Parameter(String description) {
            this.description = description;
        }

        String description() {
            return description;
        }
    }

    /** Does it, or throws a {@link ScenarioFailure} that says why it could not be done. */
    @FunctionalInterface
    public interface Deed {
        void perform(Play play, Arguments arguments);
    }
}
