package weir.bridge.storage;

import org.jspecify.annotations.Nullable;
import weir.bridge.js.IndexedDb;
import weir.persist.Database;

/** A database of one app in the browser's IndexedDB. */
public final class BrowserDatabase implements Database {
    private final String name;
    private Runnable lost = () -> {};

    public BrowserDatabase(String app) {
        name = LocalStore.prefix(app);
    }

    @Override
    public void read(Answer answer) {
        use(false, null, answer);
    }

    @Override
    public void write(boolean afresh, @Nullable String[] changes, Answer answer) {
        use(afresh, changes, answer);
    }

    private void use(boolean afresh, @Nullable String @Nullable [] changes, Answer answer) {
        IndexedDb.use(
                name,
                afresh,
                changes,
                () -> lost.run(),
                (refusal, texts) -> answer.answer(refusal, IndexedDb.texts(texts)));
    }

    @Override
    public void watch(Runnable toldOfLoss) {
        lost = toldOfLoss;
    }
}
