package weir.examples.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.examples.scenario.Scenario.Action;
import weir.examples.scenario.Scenario.Step;

/**
 * Plays a scenario on a stage and writes down what happened.
 *
 * <p><b>Invariants.</b> The log names no stage and no time, so that the logs of two stages are
 * equal when the program did the same on both. Where the page's text depends on how fast a machine
 * is, as in a scenario of the category {@code timer}, it is left out.
 *
 * <p><b>Errors.</b> {@link ScenarioFailure}, whose message has the place, the log so far, what was
 * expected and what was there.
 */
public final class Player {
    /**
     * How long a check after a {@code wait} may take, in milliseconds: a clock may lag by so much.
     */
    private static final int AFTER_WAIT = 1200;

    private static final int AFTER_WAIT_TIMED = 500;

    private static final int LONGEST_INTERVAL = 1000;

    private final Scenario scenario;
    private final Stage stage;
    private final Play play;
    private final StringBuilder log = new StringBuilder();

    private Player(Scenario scenario, Stage stage) {
        this.scenario = scenario;
        this.stage = stage;
        this.play = new Play(stage);
    }

    /** Plays {@code scenario} on {@code stage} and returns the log. */
    public static String play(Scenario scenario, Stage stage) {
        Player player = new Player(scenario, stage);
        player.playAll();
        return player.log.toString();
    }

    private void playAll() {
        Scenario.Timing timing = scenario.timing();
        log.append(scenario.name()).append('\n');
        stage.open();
        stage.pause(timing.initialDelay());
        Check initial = scenario.initial();
        if (initial != null) {
            check(initial, scenario.timed() ? 0 : timing.timeout());
        }
        playSteps(scenario.steps(), timing.timeout());
        if (!scenario.afterReload().isEmpty()) {
            log.append("reload\n");
            stage.reload();
            stage.pause(timing.initialDelay());
            playSteps(scenario.afterReload(), 0);
        }
        int swept = stage.sweep();
        if (swept != 0) {
            throw new ScenarioFailure(
                    "The program holds " + swept + " things that are gone.\n\nSo far:\n" + log);
        }
    }

    private void playSteps(List<Step> steps, int patience) {
        for (Step step : steps) {
            log.append(("- " + step.description()).stripTrailing()).append('\n');
            for (Action action : step.actions()) {
                perform(action);
            }
            Check check = step.check();
            if (check != null) {
                check(check, endsInWait(step) ? afterWait() : patience);
            }
        }
    }

    private void perform(Action action) {
        try {
            action.verb().deed().perform(play, action.arguments());
        } catch (ScenarioFailure failure) {
            throw failure(action.line(), action.toString(), failure.getMessage());
        }
        log.append("  ").append(action).append('\n');
    }

    private void check(Check check, int patience) {
        int interval = scenario.timing().pollInterval();
        String actual = stage.page().text();
        for (int waited = 0; !check.holds(actual); waited += interval) {
            if (waited >= patience) {
                throw failure(
                        check.line(),
                        "expect " + check,
                        "I expected the page's text to "
                                + demand(check.match())
                                + "\n  "
                                + Arguments.quoted(check.expected().strip())
                                + "\nand it is\n  "
                                + Arguments.quoted(actual.strip()));
            }
            stage.pause(interval);
            interval = Math.min(interval * 2, LONGEST_INTERVAL);
            actual = stage.page().text();
        }
        log.append("  expect ").append(check);
        if (!scenario.timed()) {
            log.append(" in ").append(Arguments.quoted(actual.strip()));
        }
        log.append('\n');
    }

    private ScenarioFailure failure(int line, String action, @Nullable String message) {
        return new ScenarioFailure(
                scenario.file()
                        + ":"
                        + line
                        + ": "
                        + action
                        + "\n"
                        + message
                        + "\n\nSo far:\n"
                        + log);
    }

    private static String demand(Match match) {
        return switch (match) {
            case CONTAINS -> "contain";
            case EXACT -> "be";
            case REGEX -> "match";
        };
    }

    private int afterWait() {
        return scenario.timed() ? AFTER_WAIT_TIMED : AFTER_WAIT;
    }

    private static boolean endsInWait(Step step) {
        List<Action> actions = step.actions();
        return !actions.isEmpty() && actions.get(actions.size() - 1).verb().name().equals("wait");
    }
}
