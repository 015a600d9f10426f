package weir.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Expressions at random, over the arithmetic and the texts of the library, and the program that
 * prints what each of them is. What a target might do in its own way is what they are about: signs
 * of zero, halves, huge and tiny numbers, brackets, positions out of range, characters of two
 * units.
 *
 * <p>{@code one} is live, so that what holds it is evaluated by an actor; all else is folded.
 */
final class RandomProgram {
    private static final String[] NUMBERS = {
        "0",
        "1",
        "-1",
        "2",
        "0.5",
        "-0.5",
        "2.5",
        "-2.5",
        "3",
        "7",
        "10",
        "0.1",
        "0.2",
        "0.3",
        "-7.25",
        "1000000007",
        "4503599627370497.5",
        "9007199254740993",
        "123456789012345678901234567890",
        "0.000000000000000000000123",
        "2147483647",
        "-2147483648",
        "4294967296.5",
        "65",
        "128161",
        "(0 / 0)",
        "(1 / 0)",
        "(-1 / 0)"
    };

    private static final String[] TEXTS = {
        "TEXT { lamp }", "TEXT { a }", "Text/empty()", "Text/space()",
                "TEXT { \uD83D\uDCA1x\uD83D\uDD0C }",
        "TEXT { stra\u00DFe \uFB03 }", "TEXT { \u017Dlu\u0165 }", "TEXT { f(a, (b)) }",
                "TEXT { 12.50 }", "TEXT { -3e2 }",
        "TEXT { 1e400 }", "TEXT { 0.1 }", "TEXT { e\u0301 }", "TEXT { 12a }", "Text/newline()"
    };

    private final Random random;

    RandomProgram(long seed) {
        random = new Random(seed);
    }

    /** The program: a text with a line for each of its {@code count} expressions. */
    String text(int count) {
        List<String> names = new ArrayList<>();
        StringBuilder program = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String expression = i % 2 == 0 ? number(4) : character(4);
            String name = "v" + i;
            program.append(name).append(": ").append(expression).append('\n');
            names.add("{" + name + "}");
        }
        return program
                + "document: Document/new(root: TEXT { "
                + String.join(" | ", names)
                + " })\n"
                + "one: 0 |> HOLD one { 3 |> Stream/pulses() |> THEN { one + 0.5 } }\n";
    }

    private String number(int depth) {
        if (depth == 0 || random.nextInt(6) == 0) {
            return random.nextInt(4) == 0 ? "one" : pick(NUMBERS);
        }
        return switch (random.nextInt(11)) {
            case 0 -> "(" + number(depth - 1) + " + " + number(depth - 1) + ")";
            case 1 -> "(" + number(depth - 1) + " - " + number(depth - 1) + ")";
            case 2 -> "(" + number(depth - 1) + " * " + number(depth - 1) + ")";
            case 3 -> "(" + number(depth - 1) + " / " + number(depth - 1) + ")";
            case 4 -> "(" + number(depth - 1) + " |> Math/round())";
            case 5 -> "(" + number(depth - 1) + " |> Math/min(b: " + number(depth - 1) + "))";
            case 6 -> "(" + number(depth - 1) + " |> Math/max(b: " + number(depth - 1) + "))";
            case 7 ->
                    "("
                            + number(depth - 1)
                            + " |> Math/modulo(divisor: "
                            + number(depth - 1)
                            + "))";
            case 8 -> "(" + character(depth - 1) + " |> Text/length())";
            case 9 ->
                    "("
                            + character(depth - 1)
                            + " |> Text/find(search: "
                            + character(depth - 1)
                            + "))";
            default -> "(" + character(depth - 1) + " |> Text/char_code())";
        };
    }

    private String character(int depth) {
        if (depth == 0 || random.nextInt(6) == 0) {
            return pick(TEXTS);
        }
        return switch (random.nextInt(9)) {
            case 0 -> "(" + character(depth - 1) + " |> Text/trim())";
            case 1 -> "(" + character(depth - 1) + " |> Text/to_uppercase())";
            case 2 ->
                    "("
                            + character(depth - 1)
                            + " |> Text/substring(start: "
                            + number(depth - 1)
                            + ", length: "
                            + number(depth - 1)
                            + "))";
            case 3 ->
                    "("
                            + character(depth - 1)
                            + " |> Text/char_at(index: "
                            + number(depth - 1)
                            + "))";
            case 4 ->
                    "("
                            + character(depth - 1)
                            + " |> Text/concat(with: "
                            + character(depth - 1)
                            + "))";
            case 5 ->
                    "("
                            + character(depth - 1)
                            + " |> Text/repeat(count: "
                            + random.nextInt(4)
                            + "))";
            case 6 -> "TEXT { <{" + number(depth - 1) + "}> }";
            case 7 -> "TEXT { {" + number(depth - 1) + " < " + number(depth - 1) + "} }";
            default -> "TEXT { {" + character(depth - 1) + " |> Text/to_number()} }";
        };
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
