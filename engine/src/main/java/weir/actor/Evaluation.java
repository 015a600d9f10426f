package weir.actor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.source.Place;
import weir.value.ActorId;
import weir.value.Item;
import weir.value.ListValue;
import weir.value.Ref;
import weir.value.Value;

/**
 * One evaluation of a {@link Formula}: where its inputs come from, how they are read, its locals,
 * and which actors it read beside the inputs.
 *
 * <p>There is one per engine, used over and over; evaluations do not nest.
 */
public final class Evaluation implements Ref.Reader {
    private final Propagation p;
    private @Nullable Ref[] inputs = {};
    private Ref.Reader reader;
    private @Nullable Value[] locals = new Value[16];
    private final List<ActorId> tracked = new ArrayList<>();
    private boolean tracking;
    private @Nullable Ref shown;

    Evaluation(Propagation p) {
        this.p = p;
        this.reader = p;
    }

    /** Reads the newest values, and notes what is read beside the inputs. */
    public @Nullable Value live(Formula formula, @Nullable Ref[] from) {
        forget();
        tracking = true;
        reader = p;
        inputs = from;
        return formula.evaluate(this);
    }

    /** The same for a formula over {@code item}, which is its first local. */
    @Nullable Value live(Formula formula, @Nullable Ref[] from, Ref item) {
        begin(from, true);
        setLocal(0, read(item));
        return formula.evaluate(this);
    }

    /** Reads what a snapshot sees. */
    public @Nullable Value sampled(Formula formula, @Nullable Ref[] from) {
        tracking = false;
        reader = p.snapshot();
        inputs = from;
        return formula.evaluate(this);
    }

    /** The same for a formula over {@code occurrence}, which is its first local. */
    @Nullable Value sampled(Formula formula, @Nullable Ref[] from, Value occurrence) {
        setLocal(0, occurrence);
        return sampled(formula, from);
    }

    /** Prepares for matchers over these inputs, read live. */
    public void begin(@Nullable Ref[] from) {
        begin(from, true);
    }

    private void forget() {
        if (!tracked.isEmpty()) { // it mostly is
            tracked.clear();
        }
    }

    /** How many reads of actors this evaluation has noted so far. */
    public int reads() {
        return tracked.size();
    }

    /** Whether the last live evaluation read actors beside its inputs. */
    public boolean readMore() {
        return !tracked.isEmpty();
    }

    /** Prepares for {@link Matcher}s over these inputs. */
    void begin(@Nullable Ref[] from, boolean live) {
        forget();
        tracking = live;
        reader = live ? p : p.snapshot();
        inputs = from;
    }

    public @Nullable Value input(int index) {
        Ref ref = inputs[index];
        return ref == null ? null : ref.read(reader);
    }

    /** What the result is the value of, as a match or a path says; null: it is worked out. */
    public void show(@Nullable Ref ref) {
        shown = ref;
    }

    /** As {@link #show}, of an input. */
    public void showInput(int index) {
        shown = inputs[index];
    }

    @Nullable Ref shown() {
        return shown;
    }

    /** The value of something found inside a value, which is shown unless it is worked on. */
    public @Nullable Value read(@Nullable Ref ref) {
        shown = ref;
        return ref == null ? null : ref.read(this);
    }

    @Override
    public @Nullable Value valueOf(ActorId id) {
        if (tracking) {
            tracked.add(id);
        }
        return reader.valueOf(id);
    }

    /** The items of {@code list} now. A live list is heard from then on. */
    public List<Item> items(ListValue list) {
        ActorId source = list.source();
        if (source == null) {
            return list.items();
        }
        if (!tracking) {
            return p.committed(list);
        }
        tracked.add(source);
        return p.items(list);
    }

    public @Nullable Value local(int index) {
        return locals[index];
    }

    public void setLocal(int index, @Nullable Value value) {
        if (index >= locals.length) {
            grow(index + 1);
        }
        locals[index] = value;
    }

    /** By hand, as everywhere that an array's elements are compared: see {@link Refs}. */
    private void grow(int atLeast) {
        @Nullable Value[] larger = new Value[Math.max(atLeast, locals.length * 2)];
        for (int i = 0; i < locals.length; i++) {
            larger[i] = locals[i];
        }
        locals = larger;
    }

    /** The actors read by {@link #read} in a live evaluation, with repetitions. */
    List<ActorId> tracked() {
        return tracked;
    }

    /** What is outside the program. */
    public World world() {
        return p.world();
    }

    /** Reports a mistake of the program; the answer is that there is no value. */
    public @Nullable Value fault(
            Place place, String code, String title, String label, String hint) {
        p.mistake(place, code, title, label, hint);
        return null;
    }
}
