package weir.persist;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.ActorRegistry;
import weir.actor.Kept;
import weir.actor.Made;
import weir.actor.Memory;
import weir.value.JsonText;
import weir.value.Value;

/**
 * What is kept as JSON: a value as {@link ValueCodec} writes it; or, for what was made for an
 * occurrence and holds something live, {@code {"_made": maker, "with": […], "read": [name, value,
 * …]}}: what it takes to make it again.
 */
final class StateCodec {
    private static final String MADE = "{\"_made\":";

    private final ValueCodec values = new ValueCodec();

    /** What {@code kept} keeps as JSON; null when that cannot be. */
    @Nullable String write(Kept kept, ActorRegistry registry, Memory memory) {
        String plain = values.write(kept.value);
        Made made = kept.made;
        if (plain != null || made == null) {
            return plain;
        }
        String maker = made.maker(registry, memory);
        if (maker == null) {
            return null;
        }
        StringBuilder out = new StringBuilder(MADE);
        JsonText.write(maker, out);
        out.append(",\"with\":[");
        for (int i = 0; i < made.inputs.size(); i++) {
            String input = values.write(made.inputs.get(i));
            if (input == null) {
                return null;
            }
            out.append(i == 0 ? "" : ",").append(input);
        }
        out.append(']');
        String separator = ",\"read\":[";
        for (int i = 0; i < made.names.size(); i++) {
            String read = values.write(made.reads.get(i));
            if (read != null) { // what is live is looked up again
                out.append(separator);
                JsonText.write(made.names.get(i), out);
                out.append(',').append(read);
                separator = ",";
            }
        }
        return out.append(separator.equals(",") ? "]}" : "}").toString();
    }

    /** Fills {@code kept} with what {@code json} says; false when it says nothing. */
    boolean read(String json, Kept kept) {
        if (!json.startsWith(MADE)) {
            kept.value = values.read(json);
            return kept.value != null;
        }
        List<@Nullable Value> inputs = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Value> reads = new ArrayList<>();
        String maker = "";
        Json in = new Json(json);
        List<String> members = in.members();
        for (int i = 0; i < members.size(); i += 2) {
            Json member = new Json(members.get(i + 1));
            if (i == 0) {
                maker = member.string();
                continue;
            }
            boolean isRead = members.get(i).equals("read");
            member.expect('[');
            for (boolean first = true; member.next(first, ']'); first = false) {
                if (isRead) {
                    names.add(member.string());
                    member.expect(',');
                }
                Value value = values.read(member.skipped());
                if (value == null) {
                    return false;
                }
                (isRead ? reads : inputs).add(value);
            }
            if (!member.isDone()) {
                return false;
            }
        }
        kept.made = Made.again(maker, inputs, names, reads);
        return in.isDone();
    }

    /** The path of who makes what {@code json} says; null when it is plain. */
    @Nullable String maker(String json) {
        return json.startsWith(MADE) ? new Json(json.substring(MADE.length())).string() : null;
    }

    /** The same as {@code json} where the maker has moved with the program. */
    String moved(String json, Remap remap) {
        String maker = maker(json);
        if (maker == null) {
            return json;
        }
        StringBuilder old = new StringBuilder(MADE);
        JsonText.write(maker, old);
        StringBuilder out = new StringBuilder(MADE);
        JsonText.write(remap.path(maker), out);
        return out.append(json.substring(Math.min(json.length(), old.length()))).toString();
    }
}
