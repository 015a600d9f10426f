package weir.examples.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;
import weir.examples.scenario.Scenario.Action;
import weir.examples.scenario.Scenario.Step;
import weir.examples.scenario.Scenario.Timing;
import weir.examples.scenario.Verb.Parameter;

/**
 * Reads scenario files: TOML in, a {@link Scenario} out.
 *
 * <p><b>Errors.</b> {@link ScenarioFileException} with every mistake and its line: bad TOML, an
 * unknown section, key or action, a wrong argument.
 */
public final class ScenarioFile {
    private static final Set<String> CATEGORIES =
            Set.of("static", "interactive", "timer", "computation", "layout");

    private static final Vocabulary VOCABULARY = new Vocabulary();

    private final String file;
    private final List<String> errors = new ArrayList<>();

    private ScenarioFile(String file) {
        this.file = file;
    }

    /** Reads {@code text}, the content of {@code file}, which is called {@code <name>.expected}. */
    public static Scenario read(String file, String text) throws ScenarioFileException {
        return new ScenarioFile(file).read(text);
    }

    private Scenario read(String text) throws ScenarioFileException {
        TomlParseResult toml = Toml.parse(text);
        for (TomlParseError error : toml.errors()) {
            report(error.position(), error.getMessage());
        }
        failIfWrong();
        Scenario scenario = scenario(toml);
        failIfWrong();
        return scenario;
    }

    private void failIfWrong() throws ScenarioFileException {
        if (!errors.isEmpty()) {
            throw new ScenarioFileException(errors);
        }
    }

    private Scenario scenario(TomlTable toml) {
        allowOnly(toml, "test", "output", "timing", "sequence", "persistence");
        TomlTable test = section(toml, "test");
        allowOnly(test, "category", "description", "skip", "engines", "skip_engines");
        String category = text(test, "category", "static");
        if (!CATEGORIES.contains(category)) {
            report(test.inputPositionOf("category"), "I know no category '" + category + "'");
        }
        TomlTable timing = section(toml, "timing");
        allowOnly(timing, "timeout", "poll_interval", "initial_delay");
        String name = file.substring(file.lastIndexOf('/') + 1);
        return new Scenario(
                name.endsWith(".expected") ? name.substring(0, name.lastIndexOf('.')) : name,
                file,
                category.equals("timer"),
                optionalText(test, "skip"),
                output(section(toml, "output")),
                new Timing(
                        milliseconds(timing, "timeout", 5000),
                        milliseconds(timing, "poll_interval", 100),
                        milliseconds(timing, "initial_delay", 200)),
                steps(toml, "sequence"),
                steps(toml, "persistence"));
    }

    private @Nullable Check output(TomlTable output) {
        allowOnly(output, "match", "text", "pattern");
        Match match = match(output, "match");
        return check(output, match == Match.REGEX ? "pattern" : "text", match);
    }

    private List<Step> steps(TomlTable toml, String key) {
        List<Step> steps = new ArrayList<>();
        TomlArray tables = toml.isArray(key) ? toml.getArray(key) : null;
        if (tables == null) {
            if (toml.contains(key)) {
                report(toml.inputPositionOf(key), "write [[" + key + "]], once for each step");
            }
            return steps;
        }
        for (int i = 0; i < tables.size(); i++) {
            if (tables.get(i) instanceof TomlTable table) {
                steps.add(step(table));
            } else {
                report(tables.inputPositionOf(i), "write [[" + key + "]], once for each step");
            }
        }
        return steps;
    }

    private Step step(TomlTable table) {
        allowOnly(table, "description", "actions", "expect", "expect_match");
        List<Action> actions = new ArrayList<>();
        TomlArray written = table.isArray("actions") ? table.getArray("actions") : null;
        if (written == null && table.contains("actions")) {
            report(table.inputPositionOf("actions"), "actions is a list of lists");
        }
        for (int i = 0; written != null && i < written.size(); i++) {
            if (written.get(i) instanceof TomlArray words) {
                // the parser places an array at the comma before it, but a text where it begins
                boolean empty = words.isEmpty();
                TomlPosition place = empty ? written.inputPositionOf(i) : words.inputPositionOf(0);
                Action action = action(words, place);
                if (action != null) {
                    actions.add(action);
                }
            } else {
                report(written.inputPositionOf(i), "an action is a list: [\"click_button\", 0]");
            }
        }
        Check check = check(table, "expect", match(table, "expect_match"));
        return new Step(text(table, "description", ""), actions, check);
    }

    private @Nullable Action action(TomlArray words, TomlPosition place) {
        String name = words.isEmpty() ? "" : String.valueOf(words.get(0));
        Verb verb = VOCABULARY.find(name);
        if (verb == null) {
            report(place, "I know no action '" + name + "'; there are " + known());
            return null;
        }
        int given = words.size() - 1;
        if (given < verb.required() || given > verb.parameters().size()) {
            report(
                    place,
                    name + " takes " + verb.parameters().size() + " arguments, here are " + given);
            return null;
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < given; i++) {
            Object value = argument(verb.parameters().get(i), words.get(i + 1));
            if (value == null) {
                report(
                        words.inputPositionOf(i + 1),
                        "argument "
                                + (i + 1)
                                + " of "
                                + name
                                + " is "
                                + verb.parameters().get(i).description()
                                + ", not '"
                                + words.get(i + 1)
                                + "'");
                return null;
            }
            values.add(value);
        }
        return new Action(verb, new Arguments(values), place.line());
    }

    private static @Nullable Object argument(Parameter parameter, Object value) {
        return switch (parameter) {
            case TEXT -> value instanceof String ? value : null;
            case NUMBER -> value instanceof Long ? value : null;
            case TEXT_OR_NUMBER ->
                    value instanceof String || value instanceof Number ? value : null;
            case SELECTOR -> value instanceof String text ? selector(text) : null;
        };
    }

    private static @Nullable Selector selector(String text) {
        try {
            return Selector.of(text);
        } catch (IllegalArgumentException wrong) {
            return null;
        }
    }

    private @Nullable Check check(TomlTable table, String key, Match match) {
        String expected = optionalText(table, key);
        TomlPosition place = table.inputPositionOf(key);
        return expected == null || place == null ? null : new Check(match, expected, place.line());
    }

    private Match match(TomlTable table, String key) {
        String word = text(table, key, Match.CONTAINS.word());
        for (Match match : Match.values()) {
            if (match.word().equals(word)) {
                return match;
            }
        }
        report(
                table.inputPositionOf(key),
                key + " is contains, exact or regex, not '" + word + "'");
        return Match.CONTAINS;
    }

    private TomlTable section(TomlTable toml, String key) {
        TomlTable section = toml.isTable(key) ? toml.getTable(key) : null;
        if (section == null) {
            if (toml.contains(key)) {
                report(toml.inputPositionOf(key), key + " is a section: write [" + key + "]");
            }
            return Toml.parse("");
        }
        return section;
    }

    private String text(TomlTable table, String key, String otherwise) {
        String text = optionalText(table, key);
        return text == null ? otherwise : text;
    }

    private @Nullable String optionalText(TomlTable table, String key) {
        Object value = table.get(key);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        report(table.inputPositionOf(key), key + " is a text");
        return null;
    }

    private int milliseconds(TomlTable table, String key, int otherwise) {
        Object value = table.get(key);
        if (value instanceof Long number && number >= 0 && number <= Integer.MAX_VALUE) {
            return number.intValue();
        }
        if (value != null) {
            report(table.inputPositionOf(key), key + " is a number of milliseconds");
        }
        return otherwise;
    }

    private void allowOnly(TomlTable table, String... keys) {
        for (String key : table.keySet()) {
            if (!Set.of(keys).contains(key)) {
                report(
                        table.inputPositionOf(List.of(key)),
                        "I know no '" + key + "' here; there are " + String.join(", ", keys));
            }
        }
    }

    private void report(@Nullable TomlPosition place, @Nullable String message) {
        errors.add(file + ":" + (place == null ? 1 : place.line()) + ": " + message);
    }

    private static String known() {
        return String.join(", ", VOCABULARY.names());
    }
}
