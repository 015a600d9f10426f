package weir.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.Propagation;
import weir.value.ElementValue;
import weir.value.Item;
import weir.value.ListValue;
import weir.value.NumberText;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Value;

/**
 * A value as a line of text, for the log and for tests: texts bare, tags by name, {@code [a: 1]},
 * {@code Tag[…]}, {@code LIST { a, b }}; what has no value yet is {@code ?}.
 */
public final class Rendering implements Value.Visitor<Rendering> {
    private static final int MAX_DEPTH = 16;

    private final Propagation p;
    private final StringBuilder out = new StringBuilder();
    private final int limit;
    private int depth;

    private Rendering(Propagation p, int limit) {
        this.p = p;
        this.limit = limit;
    }

    public static String of(Value value, Propagation p) {
        return of(value, p, Integer.MAX_VALUE);
    }

    /** The same in no more than {@code limit} characters, the last of which says if it is more. */
    public static String of(Value value, Propagation p, int limit) {
        Rendering rendering = new Rendering(p, limit);
        rendering.write(value);
        StringBuilder out = rendering.out;
        return out.length() <= limit ? out.toString() : out.substring(0, limit - 1) + "…";
    }

    private void write(@Nullable Ref ref) {
        Value value = p.read(ref);
        if (value == null) {
            out.append('?');
        } else if (depth == MAX_DEPTH) {
            out.append('…');
        } else {
            depth++;
            value.accept(this);
            depth--;
        }
    }

    @Override
    public Rendering number(Value.Num number) {
        out.append(NumberText.write(number.value()));
        return this;
    }

    @Override
    public Rendering text(Value.Text text) {
        out.append(text.value());
        return this;
    }

    @Override
    public Rendering tag(Value.Tag tag) {
        out.append(tag.name());
        return this;
    }

    @Override
    public Rendering unplugged(Value.Unplugged unplugged) {
        out.append("UNPLUGGED");
        return this;
    }

    @Override
    public Rendering record(RecordValue record) {
        String tag = record.shape().tag();
        out.append(tag == null ? "" : tag).append('[');
        for (int i = 0; i < record.shape().size() && out.length() <= limit; i++) {
            out.append(i == 0 ? "" : ", ").append(record.shape().name(i)).append(": ");
            write(record.field(i));
        }
        out.append(']');
        return this;
    }

    @Override
    public Rendering list(ListValue list) {
        List<Item> items = p.items(list);
        out.append("LIST {");
        for (int i = 0; i < items.size() && out.length() <= limit; i++) {
            out.append(i == 0 ? " " : ", ");
            write(items.get(i).value());
        }
        out.append(items.isEmpty() ? "}" : " }");
        return this;
    }

    @Override
    public Rendering element(ElementValue element) {
        out.append("Element/").append(element.site().kind().function());
        return this;
    }
}
