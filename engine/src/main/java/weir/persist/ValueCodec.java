package weir.persist;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.collection.Table;
import weir.value.ElementValue;
import weir.value.Item;
import weir.value.JsonText;
import weir.value.ListValue;
import weir.value.NumberText;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Shape;
import weir.value.Value;

/**
 * Values as JSON and back.
 *
 * <p>Numbers, texts and lists are what they are in JSON; {@code {"_tag": "On"}} is a tag, with
 * further members a tagged record; other objects are records, with {@code _} before a name that
 * begins with one; {@code {"_num": "NaN"}} is a number that JSON cannot write, {@code {"_none": 0}}
 * is {@code UNPLUGGED}.
 *
 * <p><b>Law.</b> What could be written reads back as an equal value. What holds anything live, an
 * element, or is nested too deeply cannot be written.
 */
final class ValueCodec implements Value.Visitor<Boolean> {
    private final Table<Shape> shapes = new Table<>();
    private StringBuilder out = new StringBuilder();
    private int depth;

    /** {@code value} as JSON; null when it cannot be written. */
    @Nullable String write(@Nullable Ref value) {
        out = new StringBuilder();
        depth = 0;
        return put(value) ? out.toString() : null;
    }

    private boolean put(@Nullable Ref ref) {
        if (!(ref instanceof Value value) || depth == Json.MAX_DEPTH) {
            return false;
        }
        depth++;
        boolean written = value.accept(this);
        depth--;
        return written;
    }

    @Override
    public Boolean number(Value.Num number) {
        double value = number.value();
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            out.append("{\"_num\":\"").append(NumberText.write(value)).append("\"}");
        } else {
            out.append(NumberText.write(value));
        }
        return true;
    }

    @Override
    public Boolean text(Value.Text text) {
        JsonText.write(text.value(), out);
        return true;
    }

    @Override
    public Boolean tag(Value.Tag tag) {
        out.append("{\"_tag\":");
        JsonText.write(tag.name(), out);
        out.append('}');
        return true;
    }

    @Override
    public Boolean unplugged(Value.Unplugged unplugged) {
        out.append("{\"_none\":0}");
        return true;
    }

    @Override
    public Boolean record(RecordValue record) {
        Shape shape = record.shape();
        String separator = "{";
        if (shape.tag() != null) {
            out.append("{\"_tag\":");
            JsonText.write(shape.tag(), out);
            if (shape.size() == 0) {
                out.append(",\"_record\":0");
            }
            separator = ",";
        }
        for (int i = 0; i < shape.size(); i++) {
            String name = shape.name(i);
            Ref field = record.field(i);
            out.append(separator);
            separator = ",";
            JsonText.write(name.startsWith("_") ? "_" + name : name, out);
            out.append(':');
            if (field == null) {
                out.append("null");
            } else if (!put(field)) {
                return false;
            }
        }
        out.append(separator.equals("{") ? "{}" : "}");
        return true;
    }

    @Override
    public Boolean list(ListValue list) {
        if (list.source() != null) {
            return false;
        }
        out.append('[');
        for (int i = 0; i < list.items().size(); i++) {
            out.append(i == 0 ? "" : ",");
            if (!put(list.items().get(i).value())) {
                return false;
            }
        }
        out.append(']');
        return true;
    }

    @Override
    public Boolean element(ElementValue element) {
        return false;
    }

    /** The value that {@code json} says; null when it says none. */
    @Nullable Value read(String json) {
        Json in = new Json(json);
        depth = 0;
        Value value = value(in);
        return in.isDone() ? value : null;
    }

    private @Nullable Value value(Json in) {
        if (depth++ == Json.MAX_DEPTH) {
            in.fail();
        }
        char c = in.peek();
        Value value = null;
        if (c == '"') {
            value = new Value.Text(in.string());
        } else if (c == '[') {
            value = list(in);
        } else if (c == '{') {
            value = object(in);
        } else {
            String word = in.word();
            double number = NumberText.read(word);
            if (!Double.isNaN(number)) {
                value = new Value.Num(number);
            } else if (!word.equals("null")) {
                in.fail();
            }
        }
        depth--;
        return value;
    }

    private Value list(Json in) {
        List<Item> items = new ArrayList<>();
        in.expect('[');
        for (boolean first = true; in.next(first, ']'); first = false) {
            Value value = value(in);
            if (value != null) {
                items.add(Item.literal(value, items.size()));
            }
        }
        return new ListValue(items);
    }

    private @Nullable Value object(Json in) {
        in.expect('{');
        String tag = null;
        boolean isRecord = false;
        List<String> names = new ArrayList<>();
        List<@Nullable Value> values = new ArrayList<>();
        StringBuilder key = new StringBuilder();
        for (boolean first = true; in.next(first, '}'); first = false) {
            String name = in.string();
            in.expect(':');
            if (name.equals("_tag")) {
                tag = in.string();
                key.append(tag).append('[');
            } else if (name.equals("_num")) {
                return number(in);
            } else if (name.equals("_none") || name.equals("_record")) {
                in.word();
                isRecord = name.equals("_record");
                if (!isRecord) {
                    in.expect('}');
                    return Value.Unplugged.INSTANCE;
                }
            } else {
                names.add(name.startsWith("_") ? name.substring(1) : name);
                values.add(value(in));
                key.append(name).append(',');
                isRecord = true;
            }
        }
        if (tag != null && !isRecord) {
            return Value.Tag.of(tag);
        }
        Shape shape = shapes.get(key.toString());
        if (shape == null) {
            shape = new Shape(tag, names, new boolean[names.size()]);
            shapes.put(key.toString(), shape);
        }
        @Nullable Ref[] fields = new Ref[values.size()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = values.get(i);
        }
        return new RecordValue(shape, fields);
    }

    private static Value number(Json in) {
        String written = in.string();
        in.expect('}');
        double value = Double.NaN;
        if (written.equals("inf")) {
            value = Double.POSITIVE_INFINITY;
        } else if (written.equals("-inf")) {
            value = Double.NEGATIVE_INFINITY;
        }
        return new Value.Num(value);
    }
}
