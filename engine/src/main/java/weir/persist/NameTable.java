package weir.persist;

import java.util.ArrayList;
import java.util.List;
import weir.program.ConstructNames;
import weir.source.Place;
import weir.value.JsonText;

/**
 * The constructs of a program as they are kept beside its state, to find out later what they have
 * become in another version: by function, name, and a hash of what is written there.
 *
 * <p>The hash leaves out spaces, comments and the construct's own name, so that one that was only
 * renamed has the same.
 */
final class NameTable {
    /** The function that a construct is in; empty at the top level. */
    final List<String> homes = new ArrayList<>();

    final List<String> names = new ArrayList<>();
    final List<String> hashes = new ArrayList<>();

    static NameTable of(ConstructNames constructs) {
        NameTable table = new NameTable();
        for (int node = 0; node < constructs.size(); node++) {
            String name = constructs.of(node);
            if (name != null) {
                table.homes.add(constructs.home(node));
                table.names.add(name);
                table.hashes.add(hash(constructs.place(node), Segment.own(name)));
            }
        }
        return table;
    }

    static NameTable read(String json) {
        NameTable table = new NameTable();
        List<String> members = new Json(json).members();
        for (int i = 0; i + 1 < members.size(); i += 2) {
            String full = members.get(i);
            int bar = full.indexOf('|');
            table.homes.add(full.substring(0, Math.max(0, bar)));
            table.names.add(full.substring(bar + 1));
            table.hashes.add(new Json(members.get(i + 1)).string());
        }
        return table;
    }

    int size() {
        return names.size();
    }

    String toJson() {
        StringBuilder out = new StringBuilder("{");
        for (int i = 0; i < names.size(); i++) {
            out.append(i == 0 ? "" : ",");
            JsonText.write(homes.get(i) + "|" + names.get(i), out);
            out.append(":\"").append(hashes.get(i)).append('"');
        }
        return out.append('}').toString();
    }

    private static String hash(Place place, String own) {
        String text = place.source().text();
        int end = place.span().end();
        int sum = 0x811c9dc5;
        int at = place.span().start();
        while (at < end) {
            int from = at;
            while (at < end && isWord(text.charAt(at))) {
                at++;
            }
            if (from == at) { // no word: one character, unless it says nothing
                char c = text.charAt(at++);
                if (c == '-' && at < end && text.charAt(at) == '-') {
                    while (at < end && text.charAt(at) != '\n') {
                        at++;
                    }
                } else if (c > ' ') {
                    sum = (sum ^ c) * 0x01000193;
                }
            } else if (own.equals(text.substring(from, at))) {
                sum = (sum ^ 1) * 0x01000193;
            } else {
                for (int i = from; i < at; i++) {
                    sum = (sum ^ text.charAt(i)) * 0x01000193;
                }
                sum = (sum ^ 2) * 0x01000193;
            }
        }
        return Integer.toString(sum & 0x7fffffff, 36);
    }

    private static boolean isWord(char c) {
        return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
