package weir.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A body that is instantiated on its own, any number of times: the program, a function, the body of
 * a list function, an arm, a {@code THEN} or {@code HOLD} body.
 *
 * <p><b>Shape.</b> A frame layout: slots {@code 0 … inputs-1} are given from outside (parameters,
 * bindings, the item, the state); each later slot is a definition inside the body. {@link #order()}
 * lists the definitions so that each comes after those whose value it needs at once.
 */
public final class Region {
    private final int id;
    private final int inputs;
    private final List<@Nullable Node> definitions;
    private final List<String> names;
    private List<Definition> resolving = new ArrayList<>();
    private int[] order = {};
    private @Nullable Node result;
    private @Nullable Region twin;

    /** The region around, once this was entered. */
    @Nullable Region outer;

    /** Whether slot 0 is the state of a {@code HOLD}. */
    boolean holdsState;

    private int node = -1;

    Region(int id, List<String> inputNames) {
        this.id = id;
        this.inputs = inputNames.size();
        this.definitions = new ArrayList<>();
        this.names = new ArrayList<>();
        for (String name : inputNames) {
            definitions.add(null);
            names.add(name);
        }
    }

    private Region(int id, Region of) {
        this.id = id;
        this.inputs = of.inputs;
        this.definitions = of.definitions;
        this.names = of.names;
        this.outer = of.outer;
    }

    /** A body of the same definitions, for another result. There is one for each at most. */
    Region twin(int itsId) {
        Region made = new Region(itsId, this);
        twin = made;
        return made;
    }

    /** Unique within a program and smaller than {@link Program#regionCount()}. */
    public int id() {
        return id;
    }

    /**
     * The node whose name an instance of this body goes by, see {@link ConstructNames}; -1 when it
     * has none of its own.
     */
    public int node() {
        return node;
    }

    void named(int newNode) {
        node = newNode;
    }

    /** Whether this is the body of a {@code HOLD}, which slot 0 is the state of. */
    public boolean holdsState() {
        return holdsState;
    }

    /** How many slots are given from outside. */
    public int inputs() {
        return inputs;
    }

    /** How many slots a frame has. */
    public int slots() {
        return definitions.size();
    }

    /** What defines {@code slot}; null for an input. */
    public @Nullable Node definition(int slot) {
        return definitions.get(slot);
    }

    public String name(int slot) {
        return names.get(slot);
    }

    public int[] order() {
        return order;
    }

    public Node result() {
        return Objects.requireNonNull(result, "this is not resolved yet");
    }

    /** What is defined in this region, while it is being resolved. */
    List<Definition> resolving() {
        return resolving;
    }

    int addSlot(String name) {
        definitions.add(null);
        names.add(name);
        return definitions.size() - 1;
    }

    void define(int slot, Node node) {
        definitions.set(slot, node);
    }

    void finish(Node newResult) {
        result = newResult;
    }

    void order(int[] newOrder) {
        order = newOrder;
        if (twin != null) {
            twin.order = newOrder;
        }
        resolving = List.of();
    }
}
