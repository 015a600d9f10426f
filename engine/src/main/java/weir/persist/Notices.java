package weir.persist;

/** Who is told what becomes of the state, in words for the people at the page. */
public interface Notices {
    /**
     * @param isTrouble whether something is not kept, and somebody should know; else it is for whom
     *     it may interest
     */
    void tell(boolean isTrouble, String code, String title, String hint);
}
