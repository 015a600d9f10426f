package weir.bridge.js;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * What {@code weir.database.html} does for us, in a frame beside the page: there a library may be
 * loaded under any policy of the page, and only when there is need of it.
 */
public final class IndexedDb {
    private IndexedDb() {}

    /** Who waits for what is done there. */
    @JSFunctor
    public interface Answer extends JSObject {
        /**
         * @param refusal why it cannot be; null when it is done
         * @param texts see {@link #texts}
         */
        void answer(@Nullable String refusal, @Nullable JSObject texts);
    }

    /** Something that happens. */
    @JSFunctor
    public interface Event extends JSObject {
        void happen();
    }

    @JSBody(
            script =
                    "try { return typeof indexedDB === 'object' && !!indexedDB; }"
                            + "catch (thrown) { return false; }")
    public static native boolean isThere();

    /**
     * Reads everything of {@code database} when {@code changes} is null, else makes them.
     *
     * @param lost is called when the database is taken away, from now on
     */
    @JSBody(
            params = {"database", "afresh", "changes", "lost", "answer"},
            script =
                    "var page = document, frame = page.$weirDatabase;"
                            + "if (!frame) page.$weirDatabase = frame = new Promise((resolve, reject) => {"
                            + "  var element = page.createElement('iframe');"
                            + "  element.hidden = true;"
                            + "  element.src = (page.$weirAddress || '').split('?')[0]"
                            + "    .replace(/[^/]*$/, 'weir.database.html');"
                            + "  element.onload = () => {"
                            + "    try { resolve(element.contentWindow.weirDatabase.use); }"
                            + "    catch (thrown) { reject(thrown); }"
                            + "  };"
                            + "  setTimeout(() => { reject('weir.database.html does not load'); }, 9999);"
                            + "  page.documentElement.appendChild(element);"
                            + "});"
                            + "frame.then(use => use(database, afresh, changes, lost))"
                            + "  .then(texts => { answer(null, texts); },"
                            + "    reason => { answer(String(reason && reason.message || reason), null); });")
    public static native void use(
            String database,
            boolean afresh,
            @Nullable String @Nullable [] changes,
            Event lost,
            Answer answer);

    /** Keys and texts, one after the other. */
    @JSBody(params = "texts", script = "return texts || [];")
    public static native String[] texts(@Nullable JSObject texts);
}
