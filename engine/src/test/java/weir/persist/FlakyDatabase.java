package weir.persist;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A database that answers when it is told to, refuses on demand, and ends with its store. */
final class FlakyDatabase implements Database {
    final TreeMap<String, String> texts = new TreeMap<>();
    private final FlakyStore near;
    private final Deque<Runnable> asked = new ArrayDeque<>();
    private Runnable lost = () -> {};
    boolean refusesAll;
    int commits;

    /**
     * @param near whose deeds are counted together with those here
     */
    FlakyDatabase(FlakyStore near) {
        this.near = near;
    }

    /** A page begins: what the one before has asked is not answered any more. */
    FlakyDatabase again() {
        asked.clear();
        return this;
    }

    @Override
    public void read(Answer answer) {
        asked.add(
                () -> {
                    List<String> all = new ArrayList<>();
                    for (String key : texts.keySet()) {
                        all.add(key);
                        all.add(texts.get(key));
                    }
                    answer.answer(
                            refusesAll ? "it is closed" : null,
                            refusesAll ? new String[0] : all.toArray(new String[0]));
                });
    }

    @Override
    public void write(boolean afresh, @Nullable String[] changes, Answer answer) {
        asked.add(
                () -> {
                    if (!refusesAll && ++near.deeds <= near.lastDeed) {
                        commits++;
                        if (afresh) {
                            texts.clear();
                        }
                        for (int i = 0; i < changes.length; i += 2) {
                            String text = changes[i + 1];
                            if (text == null) {
                                texts.remove(changes[i]);
                            } else {
                                texts.put(changes[i], text);
                            }
                        }
                    }
                    answer.answer(refusesAll ? "it is closed" : null, new String[0]);
                });
    }

    @Override
    public void watch(Runnable toldOfLoss) {
        lost = toldOfLoss;
    }

    /** Answers what was asked first. */
    boolean turn() {
        Runnable first = asked.poll();
        if (first != null) {
            first.run();
        }
        return first != null;
    }

    void turns() {
        while (turn()) {
            // until nothing is asked any more
        }
    }

    /** Somebody deletes everything. */
    void delete() {
        texts.clear();
        lost.run();
    }
}
