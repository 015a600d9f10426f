package weir.program;

/** The library functions that answer {@code True} or {@code False} and nothing else. */
final class Truths {
    private static final String PATHS =
            " Bool/not Bool/and Bool/or Bool/xor Bool/toggle Text/is_empty Text/is_not_empty"
                    + " Text/starts_with Text/ends_with Text/contains List/is_empty"
                    + " List/is_not_empty List/every List/any Map/has Map/is_empty ";

    private Truths() {}

    static boolean includes(String path) {
        return PATHS.contains(" " + path + " ");
    }
}
