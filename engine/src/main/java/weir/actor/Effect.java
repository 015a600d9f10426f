package weir.actor;

/** Something to do to the world once the program is at rest. */
public interface Effect {
    void perform();
}
