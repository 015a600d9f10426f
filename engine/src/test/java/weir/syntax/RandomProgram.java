package weir.syntax;

import java.util.Random;

/**
 * Writes programs that mean nothing and are right, in every way that the grammar allows: line
 * breaks, commas and comments wherever they may stand, or not at all.
 */
final class RandomProgram {
    private static final String[] OPERATORS = {
        "+", "-", "*", "/", "==", "=/=", ">", ">=", "<", "<="
    };
    private static final String[] NAMES = {
        "a", "lamp", "_x1", "store", "some_long_name_of_a_value"
    };
    private static final String[] TAGS = {"On", "A", "Lamp", "H1", "SomeLongTag"};
    private static final String[] CHARACTERS = {
        "x", " ", "two words", "--", "(", "]", "\t", "\n", "\n   ", "\r\n", "#", "é", "  \n  y"
    };

    private final Random random;
    private final StringBuilder out = new StringBuilder();

    /** How much stands between tokens: 0 little, 9 much. */
    private final int disorder;

    private int comments;

    /** How many texts are around this place: their holes hold no braces but their own. */
    private int texts;

    private RandomProgram(Random random) {
        this.random = random;
        this.disorder = random.nextInt(10);
    }

    static String of(Random random) {
        RandomProgram program = new RandomProgram(random);
        int definitions = 1 + random.nextInt(4);
        for (int i = 0; i < definitions; i++) {
            program.gap();
            program.definition();
            program.token(random.nextBoolean() ? "\n" : ",\n");
        }
        program.gap();
        return program.out.toString();
    }

    // Between tokens. ----------------------------------------------------------------------------

    private boolean maybe(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private void gap() {
        space();
        while (maybe(24 - 2 * disorder)) {
            if (maybe(3)) {
                out.append("-- c").append(comments++).append(maybe(2) ? "" : " [}  ");
                out.append(maybe(9) ? "\r\n" : "\n");
            } else {
                out.append(maybe(5) ? "\n\n\n" : "\n");
            }
            space();
        }
    }

    private void space() {
        out.append(" ".repeat(random.nextInt(3)));
    }

    /** Writes a token and what may stand behind it. */
    private RandomProgram token(String text) {
        out.append(text);
        gap();
        return this;
    }

    /** Writes a word: something has to stand between it and another word. */
    private RandomProgram word(String text) {
        out.append(text);
        if (maybe(disorder + 2)) {
            out.append('\n');
        }
        return token(" ");
    }

    private void separator(boolean needed) {
        switch (random.nextInt(needed ? 2 : 3)) {
            case 0 -> token(",");
            case 1 -> token("\n");
            default -> {}
        }
    }

    // Definitions and expressions. ---------------------------------------------------------------

    private void definition() {
        if (maybe(3)) {
            word("FUNCTION");
            out.append(name());
            token("(");
            for (int i = random.nextInt(3); i > 0; i--) {
                word(name());
                separator(false);
            }
            token(")").token("{");
            expression(4);
            out.append('}');
        } else {
            token(name());
            token(":");
            expression(5);
        }
    }

    private String name() {
        return NAMES[random.nextInt(NAMES.length)];
    }

    private String tag() {
        return TAGS[random.nextInt(TAGS.length)];
    }

    private void expression(int depth) {
        if (maybe(3)) {
            operand(depth);
            for (int i = 1 + random.nextInt(2); i > 0; i--) {
                gap();
                word(OPERATORS[random.nextInt(OPERATORS.length)]);
                operand(depth - 1);
            }
        } else {
            operand(depth);
        }
        if (maybe(3)) {
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                gap();
                token("|>");
                target(depth - 1);
            }
        }
    }

    private void operand(int depth) {
        boolean fields = true;
        switch (random.nextInt(depth > 0 ? 14 : 4)) {
            case 0 -> {
                out.append(maybe(3) ? "-" : "").append(maybe(2) ? "12" : "0.5");
                fields = false;
            }
            case 1 -> out.append(name());
            case 2 -> {
                out.append(maybe(3) ? "SKIP" : maybe(2) ? "LINK" : tag());
                fields = false;
            }
            case 3 -> out.append("PASSED");
            case 4, 5 -> record(depth);
            case 6 -> list("LIST", depth);
            case 7 -> list("LATEST", depth);
            case 8 -> call(depth);
            case 9 -> {
                token("(");
                expression(depth - 1);
                out.append(')');
            }
            case 10 -> block(depth);
            case 11 -> map(depth);
            default -> text(depth);
        }
        while (fields && maybe(4)) {
            gap();
            token(".");
            out.append(name()).append(maybe(5) ? "?" : "");
        }
        gap();
        out.append(' ');
    }

    private void target(int depth) {
        switch (random.nextInt(depth > 0 ? 7 : 2)) {
            case 0 -> {
                token(".");
                out.append(name());
            }
            case 1 -> out.append(name());
            case 2 -> call(depth);
            case 3 -> body("THEN", depth);
            case 4 -> body("HOLD " + name(), depth);
            case 5 -> {
                token("LINK").token("{");
                token(name());
                token(".");
                token(name());
                out.append('}');
            }
            default -> arms(depth);
        }
        out.append(' ');
    }

    private void body(String keyword, int depth) {
        token(keyword).token("{");
        expression(depth - 1);
        out.append('}');
    }

    private void record(int depth) {
        out.append(maybe(3) ? tag() : "");
        token("[");
        for (int i = random.nextInt(4); i > 0; i--) {
            if (maybe(5)) {
                token("...");
            } else {
                token(name());
                token(":");
            }
            expression(depth - 1);
            separator(true);
        }
        out.append(']');
    }

    private void list(String keyword, int depth) {
        token(keyword).token("{");
        for (int i = random.nextInt(4); i > 0; i--) {
            expression(depth - 1);
            separator(true);
        }
        out.append('}');
    }

    private void map(int depth) {
        token("MAP").token("{");
        for (int i = random.nextInt(3); i > 0; i--) {
            token(tag());
            token(":");
            expression(depth - 1);
            separator(true);
        }
        out.append('}');
    }

    private void block(int depth) {
        token("BLOCK").token("{");
        for (int i = random.nextInt(3); i > 0; i--) {
            token(name());
            token(":");
            expression(depth - 1);
            separator(true);
        }
        expression(depth - 1);
        out.append('}');
    }

    private void call(int depth) {
        if (maybe(2)) {
            token(tag()).token("/");
        }
        out.append(name());
        token("(");
        if (maybe(4)) {
            word(name());
            separator(true);
        }
        if (maybe(6)) {
            token("PASS").token(":");
            expression(depth - 1);
            separator(true);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            token(name());
            token(":");
            expression(depth - 1);
            separator(true);
        }
        out.append(')');
    }

    private void arms(int depth) {
        token(maybe(2) ? "WHEN" : "WHILE").token("{");
        for (int i = random.nextInt(4); i > 0; i--) {
            pattern(2);
            token("=>");
            expression(depth - 1);
            token(","); // what follows could go on with the value
        }
        out.append('}');
    }

    private void pattern(int depth) {
        switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0 -> token("__");
            case 1 -> token(maybe(2) ? "-3" : "3");
            case 2 -> token(tag());
            case 3 -> token(name());
            case 4 -> {
                token("{").token(name());
                out.append('}');
                gap();
            }
            case 5 -> token("TEXT { on }");
            case 6 -> {
                token("LIST").token("{");
                for (int i = random.nextInt(3); i > 0; i--) {
                    pattern(depth - 1);
                    separator(true);
                }
                token("}");
            }
            default -> {
                out.append(maybe(2) ? tag() : "");
                token("[");
                for (int i = random.nextInt(3); i > 0; i--) {
                    token(name());
                    if (maybe(2)) {
                        token(":");
                        pattern(depth - 1);
                    }
                    separator(true);
                }
                token("]");
            }
        }
    }

    private void text(int depth) {
        String hashes = "#".repeat(maybe(4) ? random.nextInt(3) : 0);
        out.append("TEXT").append(maybe(3) ? "\n" : " ").append(hashes).append(" {");
        for (int i = random.nextInt(5); i > 0; i--) {
            if (texts < 3 && maybe(3)) {
                out.append(hashes).append('{');
                if (maybe(8)) {
                    out.append(' ');
                } else {
                    hole(depth);
                }
                out.append('}');
            } else {
                out.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
            }
        }
        out.append('}');
    }

    /** A hole ends where braces balance, comments or not, so most have no disorder in them. */
    private void hole(int depth) {
        texts++;
        int start = out.length();
        expression(Math.min(depth - 1, 2));
        String code = out.substring(start);
        if (code.contains("}") && code.contains("--") || code.endsWith("-- ")) {
            out.setLength(start);
            out.append(" a+b ");
        }
        texts--;
    }
}
