package weir.bridge.dom;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StyleTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12px",
                "oklch(50% 0.1 20 / 0.5)",
                "inset 0 -2px 1px rgba(0,0,0,0.03), 0 0 1px red",
                "\"Helvetica Neue\", Arial, sans-serif",
                "\"a { b } \\\" url(javascript:x) @import\"",
                "translate(1px, calc(100% - 3px))",
                "color:red;background-color:white",
                "url(picture.png)",
                "URL( \"picture.png\" ) no-repeat",
                "url('picture.png')"
            })
    void ordinaryStylesPass(String style) {
        assertTrue(isSafe(style), style);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "url(evil)",
                "url(\"evil\")",
                "URL('evil')",
                "cross-fade(url(picture.png), url(evil))",
                "\\75rl(picture.png)",
                "url(pic\\74ure.png)",
                "image-set(\"picture.png\" 1x)",
                "src(\"picture.png\")",
                "expression(1)",
                "red} body{color:red",
                "red;@import 'x'",
                "/* ' */ url(evil) /* ' */",
                "'not ended",
                "'ended by\n its line' url(evil)",
                "'ends in a backslash\\",
                "url('not ended"
            })
    void whatCouldLoadOrBreakOutIsRefused(String style) {
        assertFalse(isSafe(style), style);
    }

    private static boolean isSafe(String style) {
        return StyleText.isSafe(style, "picture.png"::equals);
    }
}
