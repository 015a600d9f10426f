package weir.bridge.js;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * The page's {@code localStorage}, and what pages of one origin tell each other.
 *
 * <p>A browser may throw wherever storage is touched, be it only looked at. What it throws is
 * caught here, because not every target can catch it: an answer that begins with {@code !} is the
 * reason, any other one begins with {@code =}.
 */
public final class Storage {
    private Storage() {}

    /** What is under {@code key}; {@code =} alone stands for an empty text, null for nothing. */
    @JSBody(
            params = "key",
            script =
                    "try { var text = localStorage.getItem(key); return text === null ? null : '=' + text; }"
                            + "catch (thrown) { return '!' + thrown.message; }")
    public static native @Nullable String read(String key);

    /**
     * Puts {@code text} there, or takes away what is there when it is null.
     *
     * @return null when that is done, else why it is not
     */
    @JSBody(
            params = {"key", "text"},
            script =
                    "try {"
                            + "  if (text === null) localStorage.removeItem(key);"
                            + "  else localStorage.setItem(key, text);"
                            + "  return null;"
                            + "} catch (thrown) {"
                            + "  return String(thrown.name).toLowerCase().indexOf('quota') < 0"
                            + "    ? String(thrown.message) : 'it is full';"
                            + "}")
    public static native @Nullable String write(String key, @Nullable String text);

    /**
     * The keys that begin with {@code prefix}, without it; the first one is {@code =} or a reason.
     */
    @JSBody(
            params = "prefix",
            script =
                    "var keys = ['='], index, key;"
                            + "try {"
                            + "  for (index = 0; index < localStorage.length; index++) {"
                            + "    key = localStorage.key(index);"
                            + "    if (key.indexOf(prefix) === 0) keys.push(key.slice(prefix.length));"
                            + "  }"
                            + "} catch (thrown) { keys[0] = '!' + thrown.message; }"
                            + "return keys;")
    public static native String[] keys(String prefix);

    /** A text that no other page has. */
    @JSBody(
            script =
                    "return Date.now().toString(36) + Math.floor(Math.random() * 1e9).toString(36);")
    public static native String newTab();

    /** What becomes of a wish for a lock. */
    @JSFunctor
    public interface Answer extends JSObject {
        /**
         * @param claim 0: it is ours; 1: nobody can tell; 2: another page has it
         * @param lock to be released, when it is ours
         */
        void answer(int claim, Lock lock);
    }

    /** A lock that this page may have. */
    public interface Lock extends JSObject {}

    /**
     * Asks for the lock {@code name}, for as long as the page is there. It asks again for a moment:
     * a page that is being loaded again gives it back late.
     */
    @JSBody(
            params = {"name", "answer"},
            script =
                    "var lock = {}, locks = navigator.locks, tries = 0;"
                            + "function ask() {"
                            + "  locks.request(name, { ifAvailable: true }, got => {"
                            + "    if (got) { answer(0, lock); return new Promise(done => { lock.release = done; }); }"
                            + "    if (++tries > 3) answer(2, lock); else setTimeout(ask, 100);"
                            + "  }).catch(() => { answer(1, lock); });"
                            + "}"
                            + "if (locks && locks.request) ask(); else answer(1, lock);")
    public static native void lock(String name, Answer answer);

    @JSBody(params = "lock", script = "if (lock.release) lock.release();")
    public static native void release(Lock lock);

    /** The window, to listen to. */
    @JSBody(script = "return window;")
    public static native JSObject window();

    /** Whether the page is hidden. */
    @JSBody(script = "return document.visibilityState === 'hidden';")
    public static native boolean isHidden();

    /** The key that an event of the kind {@code storage} is about; empty for all of them. */
    @JSBody(params = "event", script = "return event.key || '';")
    public static native String keyOf(JSObject event);
}
