package weir.list;

/** Whoever has something for each item of a list: told when an item comes and when it goes. */
public interface RowObserver<T, R> {
    /** The row is in its place, not shown. It may be shown at once, from within this call. */
    void added(Row<T, R> row);

    /** The row is out of its list, and what it showed has been taken back. */
    void removed(Row<T, R> row);
}
