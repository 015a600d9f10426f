package weir.render;

/** A live part of an element itself: keeps what it wrote last, and writes what differs. */
interface Hole {
    /** Reads what it depends on and patches what is shown, if that is no longer right. */
    void update(Flush flush);
}
