package weir.bridge.dom;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AttributeNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"href", "id", "aria-label", "data-path", "data-a_b-2", "viewBox"})
    void namesFromTheSetPass(String name) {
        assertTrue(AttributeNames.allow(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "onclick",
                "style",
                "srcdoc",
                "src",
                "HREF",
                "data-A",
                "data-a b",
                "data-a=",
                ""
            })
    void othersAreRefused(String name) {
        assertFalse(AttributeNames.allow(name));
    }
}
