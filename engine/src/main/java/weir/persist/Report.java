package weir.persist;

import java.util.ArrayList;
import java.util.List;
import weir.value.JsonText;

/** What became of each state when a program started: its paths, and of a moved one both. */
public final class Report {
    public final List<String> kept = new ArrayList<>();
    public final List<String> added = new ArrayList<>();
    public final List<String> moved = new ArrayList<>();
    public final List<String> dropped = new ArrayList<>();

    Report() {}

    /** As JSON: {@code {kept, new, moved, dropped}}; moved ones as {@code [from, to]}. */
    public String toJson() {
        StringBuilder out = new StringBuilder("{\"kept\":");
        write(kept, 1, out);
        write(added, 1, out.append(",\"new\":"));
        write(moved, 2, out.append(",\"moved\":"));
        write(dropped, 1, out.append(",\"dropped\":"));
        return out.append('}').toString();
    }

    private static void write(List<String> paths, int group, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < paths.size(); i++) {
            out.append(i == 0 ? "" : ",").append(group > 1 && i % group == 0 ? "[" : "");
            JsonText.write(paths.get(i), out);
            out.append(group > 1 && i % group == group - 1 ? "]" : "");
        }
        out.append(']');
    }
}
