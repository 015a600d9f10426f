package weir.render;

import weir.value.Value;

/** What a key of a style record means in CSS. */
interface StyleKey {
    /** Writes the declarations for {@code value}; none when it makes no sense. */
    void declare(Value value, StyleReader reader, Declarations out);
}
