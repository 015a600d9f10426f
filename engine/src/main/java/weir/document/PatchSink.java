package weir.document;

import org.jspecify.annotations.Nullable;

/**
 * The port through which the engine changes what is shown. The browser's DOM is one; a plain tree
 * for tests is another.
 *
 * <p><b>Shape.</b> Nodes are numbered by the engine. Node {@link #ROOT} is the element the app was
 * mounted on and exists from the start; other numbers come into being with {@link #instantiate} and
 * {@link #createText}, and may be used again after {@link #forget}. New nodes are detached until
 * {@link #insert}ed.
 *
 * <p><b>Invariants.</b> Calls come only during a flush, and a flush writes net effects: what was
 * set twice in between is written once, what was added and removed again is never made. A call may
 * make the host fire events (blur, focus); those must be queued, never delivered from inside the
 * call.
 */
public interface PatchSink {
    /** The node that the app was mounted on. */
    int ROOT = 0;

    /** Stands for "no node": insert at the end. */
    int NONE = -1;

    /**
     * Announces {@code template}, once, before its first {@link #instantiate}. Ids count from 0.
     */
    void define(int id, Template template);

    /** Clones template {@code id}; its nodes are {@code firstNode}, {@code firstNode + 1}, … */
    void instantiate(int id, int firstNode);

    void createText(int node, String text);

    /**
     * Puts {@code node} into {@code parent} before {@code before}; moves it if it was elsewhere.
     */
    void insert(int parent, int node, int before);

    /** Takes {@code node} out of its parent. */
    void remove(int node);

    /** Takes all children out of {@code parent}. */
    void clear(int parent);

    /**
     * The nodes {@code firstNode … firstNode + count - 1} are detached and will not be used again.
     */
    void forget(int firstNode, int count);

    /** Replaces the characters of a text node. */
    void setText(int node, String text);

    /** Sets an attribute, or removes it when {@code value} is null. Names are from a fixed set. */
    void setAttribute(int node, String name, @Nullable String value);

    /** Replaces all classes: names separated by single spaces. */
    void setClasses(int node, String classes);

    /** Sets one inline style property, or removes it when {@code value} is empty. */
    void setStyle(int node, String property, String value);

    /**
     * Makes {@code text} what an input shows. Does nothing when it shows it already, so that caret
     * and selection survive; waits for the end of a composition.
     */
    void setInputText(int node, String text);

    /**
     * The state of a checkbox: {@code aria-checked}, and a {@code checked} property for scripts.
     */
    void setChecked(int node, boolean checked);

    void setDisabled(int node, boolean disabled);

    /** Focuses {@code node}, caret at the end of its text. */
    void focus(int node);

    void blur(int node);

    /**
     * Adds a rule to the app's style sheet.
     *
     * @param selector what follows the class, e.g. {@code ""} or {@code "::placeholder"}
     * @param declarations CSS declarations separated by semicolons
     */
    void addRule(String className, String selector, String declarations);

    /**
     * From now on {@code node} reports the event kinds in {@code kinds}, see {@link EventKind#bit}.
     */
    void listen(int node, int kinds);

    /** All patches of this flush have been made. */
    void flushed();
}
