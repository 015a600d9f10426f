package weir;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import weir.source.SourceText;

/**
 * The examples with one token left out, doubled, or changed places with the next: each is answered
 * with messages or runs, and throws nothing.
 *
 * <p>{@code -Dweir.mutants=100000} tries them all; otherwise some, by a seed that is printed.
 */
final class MutationTest {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "[A-Za-z_][A-Za-z0-9_]*|[0-9.]+|\\|>|=>|==|=/=|\\.\\.\\.|[^\\sA-Za-z0-9_]");
    private static final Path EXAMPLES = Path.of("../examples/src/main/resources");

    @Test
    void mutantsAreAnswered() throws IOException {
        int most = Integer.getInteger("weir.mutants", 400);
        long seed = Long.getLong("weir.seed", System.nanoTime());
        Random random = new Random(seed);
        List<Path> programs;
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            programs = files.filter(file -> file.toString().endsWith(".bn")).sorted().toList();
        }
        assertTrue(programs.size() >= 3, "the examples are there");
        int started = 0;
        int refused = 0;
        for (Path program : programs) {
            String text = Files.readString(program);
            List<int[]> tokens = tokens(text);
            double share = (double) most / programs.size() / (3 * tokens.size());
            for (int i = 0; i + 1 < tokens.size(); i++) {
                for (int kind = 0; kind < 3; kind++) {
                    if (random.nextDouble() > share) {
                        continue;
                    }
                    String mutant = mutant(text, tokens.get(i), tokens.get(i + 1), kind);
                    try {
                        drive(mutant);
                        started++;
                    } catch (ProgramException e) {
                        assertTrue(!e.diagnostics().isEmpty(), mutant);
                        refused++;
                    } catch (RuntimeException | StackOverflowError e) {
                        throw new AssertionError(
                                "seed " + seed + ", " + program + ", token " + i + ":\n" + mutant,
                                e);
                    }
                }
            }
        }
        System.out.println(
                "mutants by seed " + seed + ": " + refused + " refused, " + started + " started");
        assertTrue(refused > 0 && started > 0, "seed " + seed);
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

    private static void drive(String program) throws ProgramException {
        TestHost host = new TestHost();
        Engine engine =
                Engine.start(
                        List.of(new SourceText("mutant.bn", program)),
                        new Engine.Options("t-", true),
                        host,
                        new PortSink());
        for (int i = 0; i < 3; i++) {
            host.sleep(1000);
            engine.drain();
        }
        engine.propagation().checkInvariants();
        engine.stop();
    }
}
