package weir.examples.scenario;

/** The calls of a {@link weir.document.PatchSink}, for counting. */
public enum PatchKind {
    DEFINE,
    INSTANTIATE,
    CREATE_TEXT,
    INSERT,
    REMOVE,
    CLEAR,
    FORGET,
    SET_TEXT,
    SET_ATTRIBUTE,
    SET_CLASSES,
    SET_STYLE,
    SET_INPUT_TEXT,
    SET_CHECKED,
    SET_DISABLED,
    FOCUS,
    BLUR,
    ADD_RULE,
    LISTEN
}
