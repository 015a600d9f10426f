package weir.web.site;

import com.google.javascript.jscomp.Compiler;
import com.google.javascript.rhino.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps one of the functions that say the same: accessors and constructors of records mostly, once
 * their fields have common names.
 */
final class SameFunctions {
    private SameFunctions() {}

    /** Merges them in {@code script}, until no two are the same. */
    static void merge(Compiler compiler, Node script) {
        while (mergeOnce(compiler, script)) {
            // What called two functions calls one now, and may be the same as another by that.
        }
    }

    private static boolean mergeOnce(Compiler compiler, Node script) {
        Functions functions = Functions.of(script);
        Map<String, String> kept = new HashMap<>();
        boolean merged = false;
        for (Map.Entry<String, Node> entry : List.copyOf(functions.declared().entrySet())) {
            String name = entry.getKey();
            String first = kept.putIfAbsent(compiler.toSource(entry.getValue()), name);
            if (first != null) {
                functions.remove(name);
                functions.mentions(name).forEach(mention -> mention.setString(first));
                merged = true;
            }
        }
        return merged;
    }
}
