package weir.program;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.collection.Table;
import weir.source.Place;

/**
 * A name that is being resolved: a variable, a field, an argument, a block local or an input of a
 * region. Only a definition that something reads gets a slot; the others stay where they are
 * written.
 */
final class Definition {
    final String name;
    final Place place;
    final Region region;

    /** How many deferred bodies were around this definition when it was entered. */
    final int deferrals;

    final @Nullable Definition outer;
    final List<Definition> needs = new ArrayList<>();

    /** The fields, when this is a record literal without spreads; their names are then known. */
    @Nullable Table<Definition> fields;

    /** Their names as written. */
    final List<String> fieldNames = new ArrayList<>(0);

    @Nullable Node node;
    int slot = -1;

    /** Whether anything reads it, or a part of it. */
    boolean used;

    private @Nullable List<@Nullable Node> places;
    private int placeIndex;

    // For the depth-first search of Order.
    int mark;

    Definition(String name, Place place, Region region, int deferrals, @Nullable Definition outer) {
        this.name = name;
        this.place = place;
        this.region = region;
        this.deferrals = deferrals;
        this.outer = outer;
    }

    void addField(Definition field) {
        if (fields == null) {
            fields = new Table<>();
        }
        if (fields.putIfAbsent(field.name, field) == null) {
            fieldNames.add(field.name);
        }
    }

    void makeSlot() {
        slot = region.addSlot(name);
        if (node != null) {
            region.define(slot, node);
        }
    }

    /** Remembers that {@code nodes} holds this definition's node at {@code index}. */
    void writtenIn(List<@Nullable Node> nodes, int index) {
        places = nodes;
        placeIndex = index;
    }

    void replaceWritten(Node read) {
        if (places != null) {
            places.set(placeIndex, read);
            places = null;
        }
    }

    /** Sets what defines this name. */
    void resolved(Node newNode) {
        node = newNode;
        if (slot >= 0) {
            region.define(slot, newNode);
        }
    }
}
