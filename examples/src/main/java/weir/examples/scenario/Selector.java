package weir.examples.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CSS selector of the plain kind: tags, ids, classes and attributes, one inside the other.
 *
 * <p>It is matched here and not by a browser, so that it means the same on every stage: {@code
 * .todo-list li.completed [role=checkbox]}.
 */
public final class Selector {
    private final String text;
    private final List<Part> parts;

    /** What one element must be; {@code value} is null when the attribute need only be there. */
    private record Condition(Kind kind, String name, @Nullable String value) {
        boolean holds(PageElement element) {
            return switch (kind) {
                case TAG -> element.tag().equals(name);
                case ID -> element.attribute("id").equals(name);
                case CLASS -> element.classes().contains(name);
                case ATTRIBUTE ->
                        element.hasAttribute(name)
                                && (value == null || element.attribute(name).equals(value));
            };
        }
    }

    private enum Kind {
        TAG,
        ID,
        CLASS,
        ATTRIBUTE
    }

    /** The conditions on one element of the chain. */
    private record Part(List<Condition> conditions) {
        boolean matches(PageElement element) {
            for (Condition condition : conditions) {
                if (!condition.holds(element)) {
                    return false;
                }
            }
            return true;
        }
    }

    private Selector(String text, List<Part> parts) {
        this.text = text;
        this.parts = parts;
    }

    /**
     * Reads {@code text}, or throws an {@link IllegalArgumentException} that says what is wrong.
     */
    public static Selector of(String text) {
        List<Part> parts = new ArrayList<>();
        for (String word : text.strip().split("\\s+")) {
            parts.add(part(word, text));
        }
        return new Selector(text, parts);
    }

    public boolean matches(PageElement element) {
        int last = parts.size() - 1;
        if (!parts.get(last).matches(element)) {
            return false;
        }
        int next = last - 1;
        PageElement around = element.parent();
        while (next >= 0 && around != null) {
            if (parts.get(next).matches(around)) {
                next--;
            }
            around = around.parent();
        }
        return next < 0;
    }

    @Override
    public String toString() {
        return text;
    }

    private static Part part(String word, String text) {
        List<Condition> conditions = new ArrayList<>();
        int at = 0;
        while (at < word.length()) {
            int end = at + 1;
            if (word.charAt(at) == '[') {
                end = word.indexOf(']', at);
                if (end < 0) {
                    throw new IllegalArgumentException("the selector '" + text + "' lacks a ']'");
                }
                conditions.add(attribute(word.substring(at + 1, end)));
                at = end + 1;
                continue;
            }
            while (end < word.length() && ".#[".indexOf(word.charAt(end)) < 0) {
                end++;
            }
            boolean marked = ".#".indexOf(word.charAt(at)) >= 0;
            String name = word.substring(marked ? at + 1 : at, end);
            if (!isName(name)) {
                throw new IllegalArgumentException(
                        "I expected a tag, '.class', '#id' or '[attribute=value]' in the selector '"
                                + text
                                + "', and found '"
                                + name
                                + "'");
            }
            Kind kind =
                    switch (word.charAt(at)) {
                        case '.' -> Kind.CLASS;
                        case '#' -> Kind.ID;
                        default -> Kind.TAG;
                    };
            conditions.add(new Condition(kind, name, null));
            at = end;
        }
        return new Part(conditions);
    }

    private static Condition attribute(String inside) {
        int equals = inside.indexOf('=');
        return equals < 0
                ? new Condition(Kind.ATTRIBUTE, inside, null)
                : new Condition(
                        Kind.ATTRIBUTE,
                        inside.substring(0, equals),
                        inside.substring(equals + 1).replace("\"", "").replace("'", ""));
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '_') {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
