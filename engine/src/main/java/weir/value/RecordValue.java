package weir.value;

import org.jspecify.annotations.Nullable;

/**
 * A record or tagged record: {@code [title: …, done: …]}, {@code Lamp[on: True]}.
 *
 * <p><b>Shape.</b> One ref per field of {@link #shape()}. A ref is null when the field was written
 * as something that never has a value ({@code SKIP}).
 */
public final class RecordValue implements Value {
    /** {@code []}, the value of events that carry nothing. */
    public static final RecordValue EMPTY = new RecordValue(Shape.of(null));

    private final Shape shape;
    private final @Nullable Ref[] fields;

    public RecordValue(Shape shape, @Nullable Ref... fields) {
        this.shape = shape;
        this.fields = fields;
    }

    public Shape shape() {
        return shape;
    }

    public @Nullable Ref field(int index) {
        return fields[index];
    }

    /** The field {@code name}, or null when there is none or it never has a value. */
    public @Nullable Ref field(String name) {
        int index = shape.indexOf(name);
        return index < 0 ? null : fields[index];
    }

    public boolean has(String name) {
        return shape.indexOf(name) >= 0;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.record(this);
    }
}
