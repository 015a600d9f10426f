package weir.render;

import weir.actor.Propagation;

/** Something shown that waits for the next flush. */
interface Flushable {
    void flush(Flush flush, Propagation p);
}
