package weir.metrics;

/** Patches made to what is shown, one kind for each way a patch can be made. */
public final class PatchMetrics {
    public final Counter define;
    public final Counter instantiate;
    public final Counter createText;
    public final Counter insert;
    public final Counter remove;
    public final Counter clear;
    public final Counter forget;
    public final Counter setText;
    public final Counter setAttribute;
    public final Counter setClasses;
    public final Counter setStyle;
    public final Counter setInputText;
    public final Counter setChecked;
    public final Counter setDisabled;
    public final Counter focus;
    public final Counter blur;
    public final Counter addRule;
    public final Counter listen;

    PatchMetrics(Kinds kinds) {
        define = kinds.counter("define");
        instantiate = kinds.counter("instantiate");
        createText = kinds.counter("create_text");
        insert = kinds.counter("insert");
        remove = kinds.counter("remove");
        clear = kinds.counter("clear");
        forget = kinds.counter("forget");
        setText = kinds.counter("set_text");
        setAttribute = kinds.counter("set_attribute");
        setClasses = kinds.counter("set_classes");
        setStyle = kinds.counter("set_style");
        setInputText = kinds.counter("set_input_text");
        setChecked = kinds.counter("set_checked");
        setDisabled = kinds.counter("set_disabled");
        focus = kinds.counter("focus");
        blur = kinds.counter("blur");
        addRule = kinds.counter("add_rule");
        listen = kinds.counter("listen");
    }
}
