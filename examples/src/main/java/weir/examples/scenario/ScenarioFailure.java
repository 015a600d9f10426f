package weir.examples.scenario;

/** The page is not as the scenario says, or an action could not be carried out. */
@SuppressWarnings("serial") // never serialized
public final class ScenarioFailure extends RuntimeException {
    public ScenarioFailure(String message) {
        super(message);
    }
}
