package weir.persist;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.collection.Sorting;

/**
 * The texts of one app in a store: two slots, each with everything as it was once, and the changes
 * since, one text for each save.
 *
 * <p><b>Shape.</b> Slots are {@code a} and {@code b}, changes {@code j} and their number. A full
 * text goes into the older slot; then the changes that the newer slot has are dropped. So the older
 * slot and the changes that remain always make up everything too, and one damaged text costs at
 * most what was saved with it.
 *
 * <p><b>Invariants.</b> What could not be read is copied to {@code aside} and a number before
 * anything is written in its place. While that fails, and as long as there is something of a later
 * version, nothing is written at all.
 *
 * <p><b>Costs.</b> A save is one write, of the size of the changes. When the changes have become
 * longer than the slot, and than {@link #FEW}, everything is written once: so each character is
 * written twice at most on average. Of a slot that is very long, {@link #MANY} changes are enough.
 */
final class Journal {
    /** In characters, changes that are not worth a full text yet. */
    static final int FEW = 16_000;

    /** In characters, more changes than these are never worth keeping: they lie near. */
    private static final int MANY = LargeStore.LARGE;

    private static final String CHANGE = "j";
    private static final String ASIDE = "aside";

    private final StateStore store;
    private final String[] slots = {"a", "b"};
    private final int[] sequences = {-1, -1};
    private final List<Integer> changes = new ArrayList<>();
    private int sequence;
    private int enough = FEW;
    private int changesLength;
    private boolean isNewer;
    private boolean isStuck;
    private int damaged;

    Journal(StateStore store) {
        this.store = store;
    }

    /** Whether a later version wrote something here. */
    boolean isNewer() {
        return isNewer;
    }

    /** Whether nothing may be written, because something would be destroyed by that. */
    boolean isStuck() {
        return isStuck;
    }

    /** How many texts could not be read. */
    int damaged() {
        return damaged;
    }

    /** Whether there is no slot yet, so that a full text is due. */
    boolean isEmpty() {
        return sequences[0] < 0 && sequences[1] < 0;
    }

    boolean isLong() {
        return changesLength > enough;
    }

    /**
     * Reads everything.
     *
     * @return the texts to apply, in this order; what cannot be read is left out
     */
    List<String> load() {
        List<String> bodies = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        List<String> keys = store.keys();
        for (String key : keys) {
            int number = key.startsWith(CHANGE) ? number(key.substring(CHANGE.length())) : -1;
            if (number >= 0) {
                numbers.add(number);
            }
        }
        Sorting.sort(numbers, (a, b) -> a - b);
        Envelope newest = null;
        for (int i = 0; i < slots.length; i++) {
            Envelope slot = open(slots[i]);
            if (slot != null) {
                sequences[i] = slot.sequence;
                newest = newest == null || slot.sequence > newest.sequence ? slot : newest;
            }
        }
        if (newest != null) {
            sequence = newest.sequence;
            enough = enough(newest.length);
            bodies.add(newest.body);
        }
        for (int number : numbers) {
            Envelope change = open(CHANGE + number);
            if (change != null && change.sequence == number) {
                changes.add(number);
                if (newest == null || number > newest.sequence) {
                    bodies.add(change.body);
                    changesLength += change.length;
                }
            }
            sequence = Math.max(sequence, number);
        }
        return bodies;
    }

    private static int enough(int slotLength) {
        return Math.min(Math.max(FEW, slotLength), MANY);
    }

    private static int number(String digits) {
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i > 8) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return digits.isEmpty() ? -1 : value;
    }

    private @Nullable Envelope open(String key) {
        String text = store.read(key);
        Envelope envelope = text == null ? null : Envelope.open(text);
        if (text != null && envelope == null) {
            if (Envelope.isNewer(text)) {
                isStuck = true;
                isNewer = true;
            } else {
                damaged++;
                try {
                    setAside(key, text);
                } catch (StoreException full) {
                    isStuck = true;
                }
            }
        }
        return envelope;
    }

    private void setAside(String key, String text) {
        int number = 0;
        while (store.read(ASIDE + number) != null) {
            number++;
        }
        store.write(ASIDE + number, text);
        store.remove(key);
    }

    /** Writes changes; returns how many characters. */
    int append(String body) {
        String text = Envelope.seal(sequence + 1, body);
        store.write(CHANGE + (sequence + 1), text);
        sequence++;
        changes.add(sequence);
        changesLength += text.length();
        return text.length();
    }

    private int older() {
        return sequences[0] <= sequences[1] ? 0 : 1;
    }

    /** Writes everything; returns how many characters. */
    int replace(String body) {
        int older = older();
        String text = Envelope.seal(sequence, body);
        if (isEmpty()) {
            store.write(slots[1 - older], text);
            sequences[1 - older] = sequence;
        }
        store.write(slots[older], text);
        int kept = sequences[1 - older];
        sequences[older] = sequence;
        enough = enough(text.length());
        changesLength = 0;
        while (!changes.isEmpty() && changes.get(0) <= kept) {
            int oldest = changes.remove(0);
            store.remove(CHANGE + oldest);
        }
        return text.length();
    }

    /** Whether the store holds what was written here last, and nothing newer. */
    boolean isCurrent() {
        if (store.read(CHANGE + (sequence + 1)) != null) {
            return false;
        }
        for (int i = 0; i < slots.length; i++) {
            String text = sequences[i] < 0 ? null : store.read(slots[i]);
            Envelope slot = text == null ? null : Envelope.open(text);
            boolean isOther = slot == null || slot.sequence != sequences[i];
            if (sequences[i] < 0 ? store.read(slots[i]) != null : isOther) {
                return false;
            }
        }
        int newest = changes.isEmpty() ? 0 : changes.get(changes.size() - 1);
        return newest == 0 || store.read(CHANGE + newest) != null;
    }

    /** Whether the store has been emptied. */
    boolean isGone() {
        return store.keys().isEmpty();
    }

    /** Forgets what is in the store: the next text is a full one. */
    void begin() {
        sequences[0] = -1;
        sequences[1] = -1;
        changes.clear();
        changesLength = 0;
    }

    /** There was no room for a full text: another try when there are twice as many changes. */
    void postpone() {
        enough = 2 * changesLength;
    }

    /**
     * Takes everything out of the store but what was set aside. Until that is done, an empty text
     * that is newer than all of it says so.
     */
    void clear() {
        String last = slots[older()];
        store.write(last, Envelope.seal(++sequence, "{}"));
        for (String key : store.keys()) {
            if (!key.startsWith(ASIDE) && !key.equals(last)) {
                store.remove(key);
            }
        }
        store.remove(last);
        begin();
    }
}
