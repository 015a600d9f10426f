package weir.persist;

/** Whether an app may write to its store, where another tab may have the same app. */
public enum Claim {
    /** It may: no other tab has it, or somebody decided that this one is to go on. */
    MINE,
    /** Nobody knows: it may if nobody has left a mark. */
    ASK,
    /** Another tab has it. */
    TAKEN
}
