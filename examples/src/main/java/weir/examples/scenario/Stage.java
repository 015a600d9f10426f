package weir.examples.scenario;

/**
 * A place where one program runs and can be used: the port between a scenario and a browser.
 *
 * <p><b>Shape.</b> {@link #page} is the only way to look, and gives a picture of that moment; an
 * element of it stands for the real one until the next look. Everything else is something a person
 * does. Each call returns when the program has reacted.
 */
public interface Stage extends AutoCloseable {
    /** Starts the program afresh: nothing saved, the first route. */
    void open();

    /** Loads the page again; what was saved is still there. */
    void reload();

    void clearState();

    Page page();

    void click(PageElement element);

    /** Two clicks in quick succession, as a mouse makes them. */
    void doubleClick(PageElement element);

    void clickAt(int x, int y);

    void doubleClickAt(int x, int y);

    /** Moves the pointer over {@code element}. */
    void hover(PageElement element);

    /** Moves the pointer off everything. */
    void pointAway();

    void focus(PageElement element);

    /** Types into what has the focus, key by key. */
    void type(String text);

    void press(Key key);

    /** Gives a slider, drop-down list or input a value at once, and says so to the program. */
    void enter(PageElement element, String value);

    /** The computed value of a style property. */
    String style(PageElement element, String property);

    void back();

    void forward();

    void pause(int milliseconds);

    /**
     * How much the program holds for what is gone, or for later: nothing, unless it is a defect.
     */
    int sweep();

    @Override
    void close();
}
