package weir.examples.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A script for one program: what it shows at first, then steps of actions and checks.
 *
 * @param name the program's name, e.g. {@code todo_mvc}
 * @param file the file's name, for messages
 * @param skip why it is not to be played; null when it is
 * @param initial what the page says after the start; null when nothing is said about it
 * @param steps played in order
 * @param afterReload played after the page was loaded again, with the state kept
 */
public record Scenario(
        String name,
        String file,
        boolean timed,
        @Nullable String skip,
        @Nullable Check initial,
        Timing timing,
        List<Step> steps,
        List<Step> afterReload) {

    /**
     * How patient the player is, in milliseconds.
     *
     * @param timeout until a check that does not hold fails
     * @param pollInterval between the first two looks at the page; later ones are up to a second
     *     apart
     * @param initialDelay between the start and the first look
     */
    public record Timing(int timeout, int pollInterval, int initialDelay) {}

    /** Actions, and what the page says after them; null when the step says nothing about that. */
    public record Step(String description, List<Action> actions, @Nullable Check check) {}

    /** One action, checked to be well formed, and the line of the file that it stands in. */
    public record Action(Verb verb, Arguments arguments, int line) {
        @Override
        public String toString() {
            return verb.name() + arguments;
        }
    }
}
