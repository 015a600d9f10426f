package weir.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import weir.examples.scenario.HeadlessStage;
import weir.examples.scenario.Key;
import weir.examples.scenario.PageElement;
import weir.examples.scenario.ScenarioFailure;
import weir.source.SourceText;

/**
 * The examples with one token left out, doubled, or changed places with the next: each is answered
 * with messages, or runs, is used by somebody who clicks and types at random, and throws nothing.
 *
 * <p>{@code -Dweir.mutants=100000} tries them all; otherwise some of each kind and each example, by
 * a seed that is printed. {@code -Dweir.example=cells} keeps to one example.
 */
class MutationTest {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "[A-Za-z_][A-Za-z0-9_]*|[0-9.]+|\\|>|=>|==|=/=|\\.\\.\\.|[^\\sA-Za-z0-9_]");
    private static final int KINDS = 3;
    private static final int DEEDS = 8;

    private int refused;
    private int started;
    private int failed;

    @Test
    void mutantsAreAnsweredAndUsed() throws Exception {
        int most = Integer.getInteger("weir.mutants", 500);
        long seed = Long.getLong("weir.seed", System.nanoTime());
        Random random = new Random(seed);
        List<String> names = Example.names();
        String only = System.getProperty("weir.example");
        for (String name : names) {
            String text = Example.named(name).program().text();
            if (name.equals("cells")) { // a sheet that opens thousands of times may be small
                text = text.replace("to: 100)", "to: 5)").replace("to: 26)", "to: 4)");
            }
            List<int[]> tokens = tokens(text);
            for (int kind = 0; kind < KINDS; kind++) {
                double share = (double) most / (names.size() * KINDS * (tokens.size() - 1));
                int sure = random.nextInt(tokens.size() - 1); // one at least of every kind
                for (int i = 0; i + 1 < tokens.size(); i++) {
                    boolean chosen = random.nextDouble() < share || i == sure;
                    if (chosen && (only == null || only.equals(name))) {
                        String mutant = mutant(text, tokens.get(i), tokens.get(i + 1), kind);
                        String which =
                                "seed " + seed + ", " + name + ", token " + i + ", kind " + kind;
                        check(mutant, new Random(seed + i), which);
                    }
                }
            }
            if (most > 10_000) {
                System.out.println(name + ": " + counts());
            }
        }
        System.out.println("mutants by seed " + seed + ": " + counts());
        assertTrue(refused > 0 && started > 0, "seed " + seed);
    }

    private String counts() {
        return refused + " refused, " + started + " used, of which told of a fault " + failed;
    }

    private void check(String mutant, Random random, String which) {
        HeadlessStage stage = new HeadlessStage(new SourceText("mutant.bn", mutant));
        try {
            stage.open();
        } catch (ScenarioFailure told) {
            if (String.valueOf(told.getMessage()).startsWith("The program cannot start")) {
                refused++;
                return;
            }
            failed++;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(which + ":\n" + mutant, e);
        }
        started++;
        boolean faulty = false;
        try {
            for (int i = 0; i < DEEDS; i++) {
                try {
                    use(stage, random);
                } catch (ScenarioFailure told) {
                    faulty |= String.valueOf(told.getMessage()).startsWith("The program failed");
                }
            }
            stage.engine().propagation().checkInvariants();
            assertEquals(0, stage.sweep(), which + ":\n" + mutant);
            stage.close();
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(which + ":\n" + mutant, e);
        }
        failed += faulty ? 1 : 0;
    }

    /** Does something that a person could do with what is there. */
    private static void use(HeadlessStage stage, Random random) {
        List<PageElement> all = stage.page().root().all();
        PageElement element = all.get(random.nextInt(all.size()));
        for (int i = 0; i < 5 && !element.isInteractive(); i++) { // rather one that answers
            element = all.get(random.nextInt(all.size()));
        }
        switch (random.nextInt(8)) {
            case 0 -> stage.pause(1000);
            case 1 -> stage.doubleClick(element);
            case 2 -> stage.hover(element);
            default -> {
                if (element.attribute("type").equals("range")) {
                    stage.enter(element, "7");
                } else if (element.isTextControl()) {
                    stage.focus(element);
                    stage.type(random.nextBoolean() ? "=A1" : "7");
                    stage.press(random.nextInt(4) == 0 ? Key.ESCAPE : Key.ENTER);
                } else {
                    stage.click(element);
                }
            }
        }
    }

    private static String mutant(String text, int[] token, int[] next, int kind) {
        String word = text.substring(token[0], token[1]);
        String after = text.substring(next[0], next[1]);
        String between = text.substring(token[1], next[0]);
        return text.substring(0, token[0])
                + switch (kind) {
                    case 0 -> between + after;
                    case 1 -> word + " " + word + between + after;
                    default -> after + between + word;
                }
                + text.substring(next[1]);
    }

    private static List<int[]> tokens(String text) {
        List<int[]> tokens = new ArrayList<>();
        Matcher found = TOKEN.matcher(text);
        while (found.find()) {
            tokens.add(new int[] {found.start(), found.end()});
        }
        return tokens;
    }
}
