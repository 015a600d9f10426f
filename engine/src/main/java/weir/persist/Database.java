package weir.persist;

import org.jspecify.annotations.Nullable;

/**
 * The port to a database of texts by key that answers later, such as a browser's IndexedDB: the
 * keys of one app.
 */
public interface Database {
    /** Who waits for an answer. It never comes within the call that asks. */
    interface Answer {
        /**
         * @param refusal why it could not be done; null when it is done
         * @param texts what was read: a key, its text, the next key…
         */
        void answer(@Nullable String refusal, String[] texts);
    }

    /** Reads everything. */
    void read(Answer answer);

    /**
     * Makes all of {@code changes}, in their order, or none.
     *
     * @param afresh whether everything is to be taken out before
     * @param changes a key, its text, the next key…; null takes a text out
     */
    void write(boolean afresh, @Nullable String[] changes, Answer answer);

    /** Calls {@code lost} whenever the database is taken away while it is open. */
    void watch(Runnable lost);
}
