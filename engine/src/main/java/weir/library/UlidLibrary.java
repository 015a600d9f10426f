package weir.library;

import weir.value.Value;

/** {@code Ulid/…}: names for things that have none. */
final class UlidLibrary {
    private UlidLibrary() {}

    static void addTo(Rows rows) {
        rows.live(
                "Ulid/generate()",
                0,
                (operation, call) -> new Value.Text(call.propagation().world().ulid()));
    }
}
