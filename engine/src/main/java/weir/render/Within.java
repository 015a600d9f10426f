package weir.render;

/**
 * What an element is inside of, as far as that says how it is shown: one of the ways in which its
 * parent lays its children out, and flags.
 */
final class Within {
    /** Ways to lay out children. */
    static final int FLOW = 0;

    static final int ROW = 1;
    static final int COLUMN = 2;
    static final int GRID = 3;

    /** The bits of the way. */
    static final int WAY = 3;

    /** A row that has one child, and lines up text as well; of an element's own layout only. */
    static final int BOX = 4;

    /** Flag: the parent is a list of HTML's. */
    static final int LIST = 8;

    /** Flag: the parent is a drop-down list; its children are options, given as records. */
    static final int OPTIONS = 16;

    private Within() {}
}
