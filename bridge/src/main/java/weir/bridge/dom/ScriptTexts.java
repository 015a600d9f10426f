package weir.bridge.dom;

import org.teavm.jso.core.JSString;
import weir.collection.Table;

/**
 * Texts as scripts have them, converted once: names of tags, attributes, properties and classes
 * come again and again.
 *
 * <p><b>Costs.</b> Holds at most {@link #LIMIT} texts, since a program can make up class names;
 * after that it forgets them all and begins again.
 */
final class ScriptTexts {
    private static final int LIMIT = 2000;

    /** A map holds objects of Java best: one of JavaScript would be wrapped. */
    private record Text(JSString text) {}

    private final Table<Text> known = new Table<>();

    JSString of(String text) {
        Text found = known.get(text);
        if (found == null) {
            if (known.size() == LIMIT) {
                known.clear();
            }
            found = new Text(JSString.valueOf(text));
            known.put(text, found);
        }
        return found.text;
    }
}
