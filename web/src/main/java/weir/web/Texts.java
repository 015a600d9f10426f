package weir.web;

import org.teavm.classlib.PlatformDetector;
import org.teavm.jso.JSBody;

/**
 * What {@code "a" + b} comes to in the script: JavaScript's own joining of texts, where the class
 * library would copy character by character. {@link weir.web.compile.Concatenation} has it called.
 *
 * <p>A null is {@code null}, as Java has it. Elsewhere texts are joined as ever.
 */
public final class Texts {
    private Texts() {}

    public static String join(String a, String b) {
        if (PlatformDetector.isJavaScript()) {
            return plus(a, b);
        }
        return new StringBuilder().append(a).append(b).toString();
    }

    public static String join(String a, String b, String c) {
        if (PlatformDetector.isJavaScript()) {
            return plus(a, b, c);
        }
        return new StringBuilder().append(a).append(b).append(c).toString();
    }

    public static String join(String a, String b, String c, String d) {
        if (PlatformDetector.isJavaScript()) {
            return plus(a, b, c, d);
        }
        return new StringBuilder().append(a).append(b).append(c).append(d).toString();
    }

    public static String join(String a, String b, String c, String d, String e) {
        if (PlatformDetector.isJavaScript()) {
            return plus(a, b, c, d, e);
        }
        return new StringBuilder().append(a).append(b).append(c).append(d).append(e).toString();
    }

    public static String of(int number) {
        return PlatformDetector.isJavaScript() ? text(number) : String.valueOf(number);
    }

    @JSBody(params = "a", script = "return '' + a;")
    private static native String text(int a);

    @JSBody(
            params = {"a", "b"},
            script = "return '' + a + b;")
    private static native String plus(String a, String b);

    @JSBody(
            params = {"a", "b", "c"},
            script = "return '' + a + b + c;")
    private static native String plus(String a, String b, String c);

    @JSBody(
            params = {"a", "b", "c", "d"},
            script = "return '' + a + b + c + d;")
    private static native String plus(String a, String b, String c, String d);

    @JSBody(
            params = {"a", "b", "c", "d", "e"},
            script = "return '' + a + b + c + d + e;")
    private static native String plus(String a, String b, String c, String d, String e);
}
